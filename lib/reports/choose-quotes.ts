import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { canChooseQuotes } from '../analysis/policy'
import { holdConsultation } from './internal'
import { ChooseQuotesInput } from './schema'

/**
 * Chooses the quotes that stand in the report under a theme: exactly these.
 * @throws NotFound, NotAllowed
 * @throws Conflict where one of them is no quote of this theme, or no longer, or of a person who does not agree to it
 */
export async function chooseQuotes(ctx: Ctx, input: z.input<typeof ChooseQuotesInput>): Promise<void> {
  const { consultationId, themeId, quoteIds } = ChooseQuotesInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    await holdConsultation(ctx, consultationId)
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canChooseQuotes(ctx.actor, consultation))
    const quotes = await ctx.db.quote.findMany({
      where: { themeId, theme: { removedAt: null, codeFrame: { consultationId } } },
      select: { id: true, isChosen: true, response: { select: { publication: true } } },
    })
    const known = new Set(quotes.map(({ id }) => id))
    if (quoteIds.some((id) => !known.has(id)))
      throw new Conflict('One of these quotes was removed meanwhile. Open the page again.')
    if (quotes.some(({ id, response }) => response.publication === 'none' && quoteIds.includes(id)))
      throw new Conflict('One of these is from somebody who does not want to be published. Leave it out.')
    const chosen = quotes.filter(({ id, isChosen }) => !isChosen && quoteIds.includes(id)).map(({ id }) => id)
    const dropped = quotes
      .filter(({ id, isChosen }) => isChosen && !quoteIds.includes(id))
      .map(({ id }) => id)
    if (chosen.length + dropped.length === 0) return
    await ctx.db.quote.updateMany({ where: { id: { in: chosen } }, data: { isChosen: true } })
    await ctx.db.quote.updateMany({ where: { id: { in: dropped } }, data: { isChosen: false } })
    const detail = { themeId, chosen, dropped }
    await audit(ctx, 'report.choose-quotes', { type: 'consultation', id: consultationId }, detail)
  })
}
