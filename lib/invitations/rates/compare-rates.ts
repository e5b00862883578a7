import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import { canManageConsultations } from '../../consultations/policy'
import { isStatus } from '../../consultations/lifecycle'
import { consultationScope } from '../../consultations/scope'
import { standingOf } from '../../consultations/stage-standing'
import type { Ctx } from '../../core/ctx'
import type { Prisma } from '../../core/db'
import { calendarDate } from '../../core/london-time'
import { readCounts } from '../read-counts'
import { boroughsInvited, boroughsReached, figuresOf } from '../response-rates'
import { CompareRatesInput } from './schema'
import type { ComparedRow, ComparedView } from './types'

const PAGE_SIZE = 25

/**
 * The rates of every consultation that was launched, a row a stage, the last to close first; of one kind of body or one borough
 * where it is asked for. Rows are not added up: the same bodies are asked again and again.
 * @throws NotAllowed
 */
export async function compareRates(
  ctx: Ctx,
  input: z.input<typeof CompareRatesInput> = {},
): Promise<ComparedView> {
  const { bodyType, borough, page: wanted } = CompareRatesInput.parse(input)
  authorise(canManageConsultations(ctx.actor))
  const where: Prisma.StageWhereInput = {
    consultation: { AND: [consultationScope(ctx.actor), { launchedAt: { not: null } }] },
    OR: [{ kind: 'views' }, { launchedAt: { not: null } }],
  }
  const count = await ctx.db.stage.count({ where })
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const page = Math.min(wanted, pages)
  const stages = await ctx.db.stage.findMany({
    ...{ where, include: WHOLE, take: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE },
    orderBy: [{ closesOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  })
  const rows = await Promise.all(stages.map((stage) => compared(ctx, stage, { bodyType, borough })))
  return { rows, count, page, pages }
}

const WHOLE = {
  consultation: { select: { id: true, title: true, status: true, _count: { select: { stages: true } } } },
  _count: { select: { extensions: true } },
} satisfies Prisma.StageInclude

type Stage = Prisma.StageGetPayload<{ include: typeof WHOLE }>

async function compared(
  ctx: Ctx,
  stage: Stage,
  only: { bodyType: string; borough: string },
): Promise<ComparedRow> {
  const counts = (await readCounts(ctx, stage.id)).filter(
    (row) =>
      (only.bodyType === '' || row.bodyType === only.bodyType) &&
      (only.borough === '' || row.boroughCode === only.borough),
  )
  const { id, title, status, _count } = stage.consultation
  return {
    ...{ id, title, status: isStatus(status) ? standingOf(status, stage) : status },
    stage: _count.stages > 1 ? stage.name : '',
    opensOn: stage.opensOn && calendarDate(stage.opensOn),
    closesOn: stage.closesOn && calendarDate(stage.closesOn),
    wasExtended: stage._count.extensions > 0,
    ...figuresOf(counts),
    boroughsReached: boroughsReached(counts),
    boroughsInvited: boroughsInvited(counts),
  }
}
