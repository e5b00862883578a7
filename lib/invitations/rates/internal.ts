import { getManagedConsultation } from '../../consultations/get-managed-consultation'
import type { Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { calendarDate, londonDate } from '../../core/london-time'
import type { OfStage, StageDates } from './types'

/**
 * A stage of a consultation, by its number or that which sought views, for the staff's pages. Private to the room.
 * @throws NotAllowed; NotFound where there is no such consultation for this actor, or no such stage
 */
export async function findStage(
  ctx: Ctx,
  { consultationId, stage: sequence }: { consultationId: string; stage?: number | undefined },
): Promise<OfStage> {
  // Of a later round its own title and standing are told.
  const asked = { id: consultationId, stage: sequence }
  const { id, slug, title, status } = await getManagedConsultation(ctx, asked)
  const stages = await readStages(ctx, id)
  const stage =
    sequence === undefined
      ? stages.findLast(({ kind }) => kind === 'views')
      : stages.find((one) => one.sequence === sequence)
  if (!stage) throw new NotFound('We could not find that page.')
  return { consultation: { id, slug, title, status }, stage, stages }
}

async function readStages({ db }: Ctx, consultationId: string): Promise<StageDates[]> {
  const rows = await db.stage.findMany({
    // A round that is still being written asks nobody.
    where: { consultationId, OR: [{ kind: 'views' }, { launchedAt: { not: null } }] },
    orderBy: { sequence: 'asc' },
    include: { extensions: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  })
  return rows.map(({ id, sequence, name, kind, opensOn, closesOn, hasOpenLink, extensions }) => {
    const moved = extensions.map((one) => ({
      fromClosesOn: calendarDate(one.fromClosesOn),
      toClosesOn: calendarDate(one.toClosesOn),
      reason: one.reason,
      on: londonDate(one.at),
    }))
    const last = closesOn && calendarDate(closesOn)
    return {
      ...{ id, sequence, name, kind, hasOpenLink },
      opensOn: opensOn && calendarDate(opensOn),
      closesOn: last,
      firstClosesOn: moved[0]?.fromClosesOn ?? last,
      extensions: moved,
    }
  })
}
