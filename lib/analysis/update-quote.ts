import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { findQuote } from './internal'
import { canChooseQuotes } from './policy'
import { isFaithful } from './quote-text'
import { UpdateQuoteInput } from './schema'

/**
 * Sets what is published of a quote, whether it is chosen for the report, and whether it says how the view came about. Words may be left out or put in square
 * brackets; nothing else may differ from what the body wrote.
 * @throws NotFound, NotAllowed, InvalidInput where the text says something else than the passage
 */
export async function updateQuote(ctx: Ctx, input: z.input<typeof UpdateQuoteInput>): Promise<void> {
  const { quoteId, ...given } = UpdateQuoteInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const { quote, consultation } = await findQuote(ctx, quoteId)
    authorise(canChooseQuotes(ctx.actor, consultation))
    if (given.publicText !== undefined && !isFaithful(quote.excerpt, given.publicText))
      throw new InvalidInput('', {
        publicText:
          'Only leave words out, with … or [...] in their place, or put your own in square brackets. The rest must stand as it was written.',
      })
    const publicText = given.publicText ?? quote.publicText
    const isChosen = given.isChosen ?? quote.isChosen
    const hidesBasis = given.hidesBasis ?? quote.hidesBasis
    const after = { publicText, isChosen, hidesBasis }
    const isSame =
      publicText === quote.publicText && isChosen === quote.isChosen && hidesBasis === quote.hidesBasis
    if (isSame) return
    await ctx.db.quote.update({ where: { id: quoteId }, data: after })
    // Not the text itself: what was taken out of it may be personal.
    const detail = { quoteId, isChosen, hidesBasis, textChanged: publicText !== quote.publicText }
    await audit(ctx, 'quote.update', { type: 'response', id: quote.responseId }, detail)
  })
}
