import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { inTransaction, type Ctx } from '../../core/ctx'
import { findAnswer, findUsableTheme } from '../internal'
import { canCode } from '../policy'
import { passageOf } from '../quote-text'
import { addCoding } from '../set-coding'
import { keepStep } from './keep-step'
import { AddSpanInput } from './schema'

/**
 * Codes a passage of an answer to a theme; the answer as a whole has the theme with it. The same passage again changes nothing.
 * @returns the passage without blanks at its ends, and whether it is new
 * @throws NotFound, NotAllowed, Conflict as setCoding
 * @throws InvalidInput where the passage is not in the answer, or not the one that was selected
 */
export async function addSpan(ctx: Ctx, input: z.input<typeof AddSpanInput>) {
  const { responseId, question, themeId, excerpt, answerHash, ...range } = AddSpanInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { text, hash, consultation } = await findAnswer(ctx, responseId, question, answerHash)
    authorise(canCode(ctx.actor, consultation))
    const theme = await findUsableTheme(ctx, themeId, consultation.id)
    const passage = passageOf(text, { ...range, excerpt })
    const about = { consultationId: consultation.id, at: { responseId, question } }
    const subject = { kind: 'theme' as const, question, themeId, responseIds: [responseId] }
    const isNew = await keepStep(ctx, about, subject, async () => {
      await addCoding(ctx, { responseId, question, themeId }, hash)
      const { id } = await ctx.db.coding.findUniqueOrThrow({
        where: { responseId_questionName_themeId: { responseId, questionName: question, themeId } },
        select: { id: true },
      })
      // Words of an answer that was corrected since may stand elsewhere: in this place stands what was selected.
      await ctx.db.codingSpan.deleteMany({
        where: {
          codingId: id,
          startsAt: passage.startsAt,
          endsAt: passage.endsAt,
          excerpt: { not: passage.excerpt },
        },
      })
      const { count } = await ctx.db.codingSpan.createMany({
        data: [{ codingId: id, ...passage }],
        skipDuplicates: true,
      })
      return { title: count > 0 ? `Coded a passage to “${theme.title}”` : null, result: count > 0 }
    })
    if (isNew) {
      const { startsAt, endsAt } = passage
      const detail = { question, themeId, startsAt, endsAt, consultationId: consultation.id }
      await audit(ctx, 'coding.span', { type: 'response', id: responseId }, detail)
    }
    return { ...passage, isNew }
  })
}
