import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { sha256Of } from '../redaction/passages'
import { findQuote } from './internal'
import { canChooseQuotes } from './policy'
import { quoteRedactions } from './quote-redactions'
import { isFaithful } from './quote-text'
import { UpdateQuoteInput } from './schema'

/**
 * Sets what is published of a quote, whether it is chosen for the report, and whether it says how the view came about. What
 * is taken out is kept with its reasons, and the public text with its SHA-256. Words may be left out or put in square
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
    const after = { publicText, isChosen, hidesBasis, ...keptWith(quote, publicText, given.why ?? '') }
    const isSame =
      publicText === quote.publicText && isChosen === quote.isChosen && hidesBasis === quote.hidesBasis
    const isKept = quote.publicSha256 === after.publicSha256 && !given.why
    if (isSame && isKept) return
    await ctx.db.quote.update({ where: { id: quoteId }, data: after })
    // Not the text itself: what was taken out of it may be personal.
    const detail = { quoteId, isChosen, hidesBasis, textChanged: publicText !== quote.publicText }
    await audit(ctx, 'quote.update', { type: 'response', id: quote.responseId }, detail)
  })
}

/** What was taken out and why, and the fingerprint, go with the words; reasons given for the same words before stay. */
function keptWith(
  quote: { excerpt: string; publicText: string; redactions: unknown; publicSha256: string },
  publicText: string,
  why: string,
) {
  const publicSha256 = sha256Of(publicText)
  if (quote.publicSha256 === publicSha256 && !why) return { publicSha256 }
  return { publicSha256, redactions: quoteRedactions(quote.excerpt, publicText, why) }
}
