import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { changedMeanwhile, holdRound, passageIn } from './internal'
import { canDecidePassages } from './policy'
import { DecidePassageInput } from './schema'

/**
 * Says what becomes of a passage after the comments: kept, changed with new words, or dropped; and why.
 * @throws NotFound, NotAllowed; InvalidInput naming what is missing; Conflict where somebody decided since `version`
 */
export async function decidePassage(ctx: Ctx, input: z.input<typeof DecidePassageInput>): Promise<void> {
  const { passageId, version, outcome, newText, reason } = DecidePassageInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { passageId })
    authorise(canDecidePassages(ctx.actor, round))
    const passage = passageIn(round, passageId)
    if (passage.number === 0)
      throw new InvalidInput('', { outcome: 'This passage was added: remove it instead' })
    if (passage.version !== version) throw await changedMeanwhile(ctx, round)
    const words = outcome === 'changed' ? newText : ''
    checkDecision(outcome, words, passage.text, reason)
    await ctx.db.draftPassage.update({
      where: { id: passageId },
      data: { outcome, newText: words, why: reason, version: version + 1 },
    })
    await audit(
      ctx,
      'round.decide',
      { type: 'stage', id: round.stageId },
      { number: passage.number, outcome },
    )
  })
}

function checkDecision(outcome: string, newText: string, text: string, reason: string): void {
  if (outcome === 'changed' && newText === '') throw new InvalidInput('', { newText: 'Write the new words' })
  if (outcome === 'changed' && newText === text.trim())
    throw new InvalidInput('', {
      newText: 'These are the words as they were: say that it is kept, or change them',
    })
  if ((outcome === 'changed' || outcome === 'dropped') && reason === '')
    throw new InvalidInput('', { reason: 'Say why: it stands beside the change' })
}
