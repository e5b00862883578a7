import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { changedMeanwhile, holdRound, passageIn } from './internal'
import { canDecidePassages } from './policy'
import { RemoveNewPassageInput } from './schema'

/**
 * Removes a passage that was added in answer to comments.
 * @throws NotFound, NotAllowed; InvalidInput for one of the draft; Conflict where it was changed since `version`
 */
export async function removeNewPassage(
  ctx: Ctx,
  input: z.input<typeof RemoveNewPassageInput>,
): Promise<void> {
  const { passageId, version } = RemoveNewPassageInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { passageId })
    authorise(canDecidePassages(ctx.actor, round))
    const passage = passageIn(round, passageId)
    if (passage.number !== 0)
      throw new InvalidInput('', { passageId: 'A passage of the draft is dropped, with the reason' })
    if (passage.version !== version) throw await changedMeanwhile(ctx, round)
    await ctx.db.draftPassage.delete({ where: { id: passageId } })
    const detail = { afterNumber: passage.afterNumber }
    await audit(ctx, 'round.remove-new', { type: 'stage', id: round.stageId }, detail)
  })
}
