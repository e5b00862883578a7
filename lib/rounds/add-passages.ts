import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { checkDraftVersion, holdRound, writePassages } from './internal'
import { canEditDraft } from './policy'
import { AddPassagesInput, MOST_LETTERS, MOST_PASSAGES } from './schema'
import { splitPassages } from './split-passages'

/**
 * Brings a text into the draft, split into passages: behind those that are there, or in their place.
 * @returns how many passages came of it
 * @throws NotFound, NotAllowed; InvalidInput where a passage or the draft becomes too long; Conflict
 */
export async function addPassages(ctx: Ctx, input: z.input<typeof AddPassagesInput>): Promise<number> {
  const { stageId, version, text, replaces } = AddPassagesInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { id: stageId })
    authorise(canEditDraft(ctx.actor, round))
    await checkDraftVersion(ctx, round, version)
    const added = splitPassages(text)
    const all = [...(replaces ? [] : round.passages), ...added]
    const wrong = (message: string) => new InvalidInput('', { text: message })
    if (all.length > MOST_PASSAGES)
      throw wrong(
        `That makes ${all.length} passages. A draft has at most ${MOST_PASSAGES}: nobody comments on more`,
      )
    const long = added.find(({ text, heading }) => text.length > MOST_LETTERS || heading.length > 200)
    if (long)
      throw wrong(`The passage that begins “${long.text.slice(0, 40)}” is too long: part it by empty lines`)
    await writePassages(ctx, round, all)
    await audit(
      ctx,
      'round.add-passages',
      { type: 'stage', id: stageId },
      { passages: added.length, replaces },
    )
    return added.length
  })
}
