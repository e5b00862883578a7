import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { checkVersion, holdAction } from './internal'
import { canRemove } from './policy'
import { RemoveActionInput } from './schema'

/**
 * Removes an action from a draft. What was promised is dropped with its reason, and stays to be read.
 * @throws NotFound, NotAllowed; Conflict where it was changed since `version`
 */
export async function removeAction(ctx: Ctx, input: z.input<typeof RemoveActionInput>): Promise<void> {
  const { actionId, version } = RemoveActionInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { commitment, action } = await holdAction(ctx, actionId)
    authorise(canRemove(ctx.actor, commitment))
    await checkVersion(ctx, commitment.id, action, version)
    await ctx.db.commitmentAction.delete({ where: { id: actionId } })
    const detail = { actionId, what: action.what }
    await audit(ctx, 'commitment.remove-action', { type: 'commitment', id: commitment.id }, detail)
  })
}
