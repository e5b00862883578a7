import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { holdRound } from './internal'
import { canDecidePassages } from './policy'
import { AddNewPassageInput } from './schema'

/**
 * Adds a passage that comments asked for, behind one of the draft. It has no number of its own: the numbers that people cited stay.
 * @throws NotFound, NotAllowed, InvalidInput
 */
export async function addNewPassage(
  ctx: Ctx,
  input: z.input<typeof AddNewPassageInput>,
): Promise<{ id: string }> {
  const { stageId, afterNumber, heading, newText, why } = AddNewPassageInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { id: stageId })
    authorise(canDecidePassages(ctx.actor, round))
    if (afterNumber > 0 && !round.passages.some(({ number }) => number === afterNumber))
      throw new InvalidInput('', { afterNumber: 'Choose a passage of the draft' })
    const { id } = await ctx.db.draftPassage.create({
      data: {
        ...{ workingDraftId: round.draft.id, number: 0, afterNumber, heading, text: '' },
        ...{ outcome: 'added', newText, why, sort: afterNumber * 1000 + round.passages.length },
      },
      select: { id: true },
    })
    await audit(ctx, 'round.add-new', { type: 'stage', id: stageId }, { afterNumber, passageId: id })
    return { id }
  })
}
