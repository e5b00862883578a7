import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { keptRedactions, publicTextWithout, redactionsWithin } from '../redaction/passages'
import { keepStep } from './desk/keep-step'
import { findAnswer, findUsableTheme } from './internal'
import { canCode } from './policy'
import { passageOf } from './quote-text'
import { MarkQuoteInput } from './schema'
import { addCoding } from './set-coding'

/**
 * Marks a passage of an answer as a quote for a theme; the answer is coded to the theme with it. Marking the same
 * passage again changes nothing.
 * @returns the quote, whether it is new, and whether the coding came with it (what an undo takes back)
 * @throws NotFound, NotAllowed, Conflict as setCoding
 * @throws InvalidInput where the passage is not in the answer, or not the one that was selected
 */
export async function markQuote(ctx: Ctx, input: z.input<typeof MarkQuoteInput>) {
  const { responseId, question, themeId, excerpt, answerHash: seen, ...range } = MarkQuoteInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { text, hash, consultation } = await findAnswer(ctx, responseId, question, seen)
    authorise(canCode(ctx.actor, consultation))
    const theme = await findUsableTheme(ctx, themeId, consultation.id)
    const passage = passageOf(text, { ...range, excerpt })
    const key = {
      ...{ responseId, themeId, questionName: question },
      ...{ startsAt: passage.startsAt, endsAt: passage.endsAt },
    }
    const coderId = isUser(ctx.actor) ? ctx.actor.userId : null
    const words = {
      excerpt: passage.excerpt,
      answerHash: hash,
      ...(await publicOf(ctx, { responseId, question, hash }, passage)),
    }
    const about = { consultationId: consultation.id, at: { responseId, question } }
    const subject = { kind: 'theme' as const, question, themeId, responseIds: [responseId] }
    const { codingAdded, count } = await keepStep(ctx, about, subject, async () => {
      const codingAdded = await addCoding(ctx, { responseId, question, themeId }, hash)
      await holdCoding(ctx, { responseId, question, themeId })
      // The same passage of an answer that was corrected since may hold other words: those are marked anew.
      await ctx.db.quote.deleteMany({ where: { ...key, excerpt: { not: passage.excerpt } } })
      const { count } = await ctx.db.quote.createMany({
        data: [{ ...key, ...words, coderId, at: ctx.now }],
        skipDuplicates: true,
      })
      const title = count > 0 ? `Marked a quote for “${theme.title}”` : null
      return { title, result: { codingAdded, count } }
    })
    const quote = await ctx.db.quote.findFirstOrThrow({ where: key, select: { id: true } })
    if (count > 0) {
      const { startsAt, endsAt } = passage
      const detail = {
        quoteId: quote.id,
        question,
        themeId,
        startsAt,
        endsAt,
        consultationId: consultation.id,
      }
      await audit(ctx, 'quote.mark', { type: 'response', id: responseId }, detail)
    }
    return { id: quote.id, ...passage, isNew: count > 0, codingAdded }
  })
}

/** Whoever takes the coding away at this moment waits, and then finds the quote. */
async function holdCoding(ctx: Ctx, coding: { responseId: string; question: string; themeId: string }) {
  const held = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 AS held FROM coding
    WHERE response_id = ${coding.responseId}::uuid AND question_name = ${coding.question}
      AND theme_id = ${coding.themeId}::uuid
    FOR SHARE`
  if (held.length === 0)
    throw new Conflict('Somebody took this theme off the answer at the same moment. Try again.')
}

type Passage = ReturnType<typeof passageOf>

/** What was taken out of the answer, where a person decided on it as it stands, is not in a quote from it either. */
async function publicOf(
  ctx: Ctx,
  { responseId, question, hash }: { responseId: string; question: string; hash: string },
  passage: Passage,
) {
  const decided = await ctx.db.redactedAnswer.findFirst({
    where: { responseId, questionName: question, answerHash: hash },
    select: { redactions: true },
  })
  const redactions = redactionsWithin(keptRedactions(decided?.redactions), passage)
  const { publicText, sha256 } = publicTextWithout(passage.excerpt, redactions)
  return { publicText, redactions, publicSha256: sha256 }
}
