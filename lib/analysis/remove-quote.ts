import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { keepStep } from './desk/keep-step'
import { findQuote } from './internal'
import { canCode } from './policy'
import { QuoteIdInput } from './schema'

/**
 * Unmarks a passage. The answer stays coded to the theme.
 * @throws NotFound, NotAllowed, Conflict where somebody removed it meanwhile
 */
export async function removeQuote(ctx: Ctx, input: z.input<typeof QuoteIdInput>): Promise<void> {
  const { quoteId } = QuoteIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { quote, consultation } = await findQuote(ctx, quoteId)
    authorise(canCode(ctx.actor, consultation))
    const { responseId, questionName: question, themeId, startsAt, endsAt } = quote
    const about = { consultationId: consultation.id, at: { responseId, question } }
    const subject = { kind: 'theme' as const, question, themeId, responseIds: [responseId] }
    await keepStep(ctx, about, subject, async () => {
      const { count } = await ctx.db.quote.deleteMany({ where: { id: quoteId } })
      if (count === 0) throw new Conflict('Somebody removed this quote meanwhile.')
      return { title: 'Removed a quote', result: undefined }
    })
    const detail = { quoteId, question, themeId, startsAt, endsAt }
    await audit(ctx, 'quote.remove', { type: 'response', id: responseId }, detail)
  })
}
