import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { OPEN_STAGE } from '../consultations/stage-standing'
import { NotAllowed } from '../core/errors'
import { isUser } from '../auth/roles'
import { lateAnswers, progressOf } from './desk-facts'
import { findDesk } from './internal'
import { readDesk } from './read-desk'
import { ListCompilesInput } from './schema'
import { compileScope } from './scope'
import type { CompileListItem } from './types'

/**
 * The desks that an actor may see: of one consultation (or of its stage of that number), by borough; without one, those of the actor's own groups in
 * consultations that are still open.
 * @throws NotAllowed where nobody is signed in
 */
export async function listCompiles(
  ctx: Ctx,
  input: z.input<typeof ListCompilesInput> = {},
): Promise<CompileListItem[]> {
  const { consultationId, stage: sequence } = ListCompilesInput.parse(input)
  const { actor } = ctx
  if (actor.kind !== 'system' && !isUser(actor)) throw new NotAllowed('Sign in to see the borough responses.')
  const own = isUser(actor) ? actor.memberships.map(({ bodyId }) => bodyId) : []
  const rows = await ctx.db.invitation.findMany({
    where: {
      AND: [
        compileScope(actor),
        { invitedAt: { lte: ctx.now } },
        consultationId
          ? { stage: { consultationId, ...(sequence ? { sequence } : { kind: 'views' }) } }
          : { bodyId: { in: own }, stage: OPEN_STAGE },
      ],
    },
    orderBy: [{ borough: { name: 'asc' } }, { invitedAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  })
  const items: CompileListItem[] = []
  for (const { id } of rows) items.push(await itemOf(ctx, id))
  return items
}

async function itemOf(ctx: Ctx, id: string): Promise<CompileListItem> {
  const desk = await findDesk(ctx, id)
  const material = await readDesk(ctx, desk)
  return {
    ...desk.head,
    progress: progressOf(material.sources, material.readings),
    late: lateAnswers(material.sources, material).length,
    passages: material.passages.length,
    submittedAt: desk.standing.submitted?.at ?? null,
  }
}
