import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { holdRound } from './internal'
import { canRemoveRound } from './policy'
import { RoundIdInput } from './schema'

/**
 * Removes a round that was never launched, with its draft.
 * @throws NotFound, NotAllowed
 */
export async function removeRound(ctx: Ctx, input: z.input<typeof RoundIdInput>): Promise<void> {
  const { stageId } = RoundIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { id: stageId })
    authorise(canRemoveRound(ctx.actor, round))
    // What was tried out goes first: it hangs on the questions, which go with the stage.
    await ctx.db.invitation.deleteMany({ where: { stageId, purpose: 'preview' } })
    await ctx.db.stage.delete({ where: { id: stageId } })
    const detail = { stageId, title: round.draft.title }
    await audit(ctx, 'round.remove', { type: 'consultation', id: round.consultation.id }, detail)
  })
}
