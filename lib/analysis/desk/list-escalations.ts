import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { canReadAnalysis } from '../policy'
import { ESCALATED, escalatedView, escalationScope } from './escalated-answer'
import { listUserNames } from './list-user-names'
import { ListEscalationsInput } from './schema'
import type { EscalatedAnswer } from './types'

/**
 * Answers that were given to an officer: to the actor or by them; for administrators, all. Those that wait longest first.
 * @throws NotAllowed
 */
export async function listEscalations(
  ctx: Ctx,
  input: z.input<typeof ListEscalationsInput>,
): Promise<EscalatedAnswer[]> {
  const { show } = ListEscalationsInput.parse(input)
  authorise(canReadAnalysis(ctx.actor))
  const rows = await ctx.db.escalation.findMany({
    where: { AND: [escalationScope(ctx.actor), { closedAt: show === 'open' ? null : { not: null } }] },
    orderBy: show === 'open' ? { at: 'asc' } : { closedAt: 'desc' },
    include: ESCALATED,
    take: 200,
  })
  const names = await listUserNames(
    ctx,
    rows.flatMap(({ officerId, byId, closedById }) => [officerId, byId, closedById]),
  )
  return rows.map((row) => escalatedView(ctx, row, names))
}
