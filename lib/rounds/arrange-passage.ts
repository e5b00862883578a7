import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { checkDraftVersion, holdRound, passageIn, writePassages } from './internal'
import { canEditDraft } from './policy'
import { ArrangePassageInput, MOST_LETTERS } from './schema'
import type { PassageView } from './types'

/**
 * Moves a passage of a draft that is still being written up or down, joins it to the one before, or removes it. All are
 * numbered anew.
 * @throws NotFound, NotAllowed, InvalidInput; Conflict where the draft was changed since `version`
 */
export async function arrangePassage(ctx: Ctx, input: z.input<typeof ArrangePassageInput>): Promise<void> {
  const { passageId, version, move } = ArrangePassageInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { passageId })
    authorise(canEditDraft(ctx.actor, round))
    await checkDraftVersion(ctx, round, version)
    const { number } = passageIn(round, passageId)
    const at = round.passages.findIndex(({ id }) => id === passageId)
    await writePassages(ctx, round, MOVES[move](round.passages, at))
    await audit(ctx, 'round.arrange-passage', { type: 'stage', id: round.stageId }, { number, move })
  })
}

type Move = (passages: PassageView[], at: number) => PassageView[]

const swapped: Move = (passages, at) =>
  at < 0 || at + 1 >= passages.length
    ? passages
    : passages.with(at, passages[at + 1]!).with(at + 1, passages[at]!)

const MOVES: Record<'up' | 'down' | 'join' | 'remove', Move> = {
  up: (passages, at) => swapped(passages, at - 1),
  down: swapped,
  remove: (passages, at) => passages.toSpliced(at, 1),
  join: (passages, at) => {
    const [before, here] = [passages[at - 1], passages[at]!]
    if (!before) throw new InvalidInput('', { move: 'There is no passage before the first' })
    const text = `${before.text}\n${here.heading ? `${here.heading}\n` : ''}${here.text}`
    if (text.length > MOST_LETTERS) throw new InvalidInput('', { move: 'Together they would be too long' })
    return passages.toSpliced(at - 1, 2, { ...before, text })
  },
}
