import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { checkDraftVersion, holdRound, passageIn, writePassages } from './internal'
import { canEditDraft } from './policy'
import { MOST_PASSAGES, UpdatePassageInput } from './schema'

/**
 * Changes a passage of a draft that is still being written. An empty line in it splits it there.
 * @throws NotFound, NotAllowed, InvalidInput; Conflict where the draft was changed since `version`
 */
export async function updatePassage(ctx: Ctx, input: z.input<typeof UpdatePassageInput>): Promise<void> {
  const { passageId, version, heading, text } = UpdatePassageInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const round = await holdRound(ctx, { passageId })
    authorise(canEditDraft(ctx.actor, round))
    await checkDraftVersion(ctx, round, version)
    const { number } = passageIn(round, passageId)
    const [first = '', ...rest] = text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)
    const all = round.passages.flatMap((passage) =>
      passage.id === passageId
        ? [
            { id: passageId, heading, text: first.trim() },
            ...rest.map((each) => ({ heading: '', text: each.trim() })),
          ]
        : [passage],
    )
    if (all.length > MOST_PASSAGES)
      throw new InvalidInput('', { text: `A draft has at most ${MOST_PASSAGES} passages` })
    await writePassages(ctx, round, all)
    const detail = { number, into: rest.length + 1 }
    await audit(ctx, 'round.update-passage', { type: 'stage', id: round.stageId }, detail)
  })
}
