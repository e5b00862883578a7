import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { findAnswer, holdRedaction, sameAsSeen } from './internal'
import { joined, placesOf, publicTextWithout } from './passages'
import { canDecideRedaction } from './policy'
import { DecideRedactionInput } from './schema'
import type { KeptRedaction } from './types'

/**
 * Decides what is taken out of an answer: the public text is made of it and kept beside the original with kinds, places,
 * reasons and its SHA-256. Nothing taken out is a decision too: the answer may be read as it was written.
 * @throws NotFound, NotAllowed
 * @throws InvalidInput where words do not stand in the answer, or a passage does not lie in it
 * @throws Conflict where the answer was corrected, or somebody else decided, in the meantime
 */
export async function decideRedaction(ctx: Ctx, input: z.input<typeof DecideRedactionInput>): Promise<void> {
  const { responseId, question, answerHash, seen, passages, words } = DecideRedactionInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    await holdRedaction(ctx, responseId, question)
    const { text, hash, consultation, row } = await findAnswer(ctx, responseId, question)
    authorise(canDecideRedaction(ctx.actor, consultation))
    if (hash !== answerHash)
      throw new Conflict('This answer was corrected while you were reading it. Read it again.')
    sameAsSeen(row, seen)
    const redactions = joined([...passages, ...words.flatMap((one) => wherever(text, one))])
    const { publicText, sha256 } = publicTextWithout(text, redactions)
    const decided = {
      ...{ answerHash: hash, publicText, redactions, sha256, at: ctx.now },
      decidedById: isUser(ctx.actor) ? ctx.actor.userId : null,
    }
    await ctx.db.redactedAnswer.upsert({
      where: { responseId_questionName: { responseId, questionName: question } },
      create: { responseId, questionName: question, ...decided },
      update: decided,
    })
    // Kinds and how many, never the words: whoever may read the audit need not be allowed to read those.
    const kinds: Record<string, number> = {}
    for (const { kind } of redactions) kinds[kind] = (kinds[kind] ?? 0) + 1
    const detail = { question, consultationId: consultation.id, kinds, sha256, again: row !== null }
    await audit(ctx, 'answer.redact', { type: 'response', id: responseId }, detail)
  })
}

type Words = z.output<typeof DecideRedactionInput>['words'][number]

function wherever(text: string, { text: words, kind, why }: Words): KeptRedaction[] {
  const places = placesOf(text, words)
  if (places.length === 0)
    throw new InvalidInput('', {
      words: `“${words}” does not stand in the answer. Write the words as they stand there.`,
    })
  return places.map((place) => ({ kind, why, ...place }))
}
