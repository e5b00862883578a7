import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { isUser } from '../../auth/roles'
import { inTransaction, type Ctx } from '../../core/ctx'
import { Conflict, NotFound } from '../../core/errors'
import { canCloseEscalation } from '../policy'
import { escalationScope } from './escalated-answer'
import { CloseEscalationInput } from './schema'

/**
 * The officer says what was done about an answer, and so closes it.
 * @throws NotFound, NotAllowed for anybody but the officer named and administrators
 * @throws Conflict where it is closed already
 */
export async function closeEscalation(ctx: Ctx, input: z.input<typeof CloseEscalationInput>): Promise<void> {
  const { escalationId, outcome } = CloseEscalationInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const row = await ctx.db.escalation.findFirst({
      where: { AND: [{ id: escalationId }, escalationScope(ctx.actor)] },
    })
    if (!row) throw new NotFound('We could not find that.')
    authorise(canCloseEscalation(ctx.actor, row))
    const { count } = await ctx.db.escalation.updateMany({
      where: { id: escalationId, closedAt: null },
      data: { outcome, closedAt: ctx.now, closedById: isUser(ctx.actor) ? ctx.actor.userId : null },
    })
    if (count === 0) throw new Conflict('This is closed already. See below what was done.')
    const detail = { escalationId, question: row.questionName }
    await audit(ctx, 'escalation.close', { type: 'response', id: row.responseId }, detail)
  })
}
