import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { findConsultation } from '../internal'
import { listQuotes } from '../list-quotes'
import { GetThemeQuotesInput } from './schema'
import type { ThemeQuotesView } from './types'

/**
 * Quotes by theme, and within it by kind of body, as they would be published: with what was taken out of them.
 * @throws NotFound, NotAllowed
 */
export async function getThemeQuotes(
  ctx: Ctx,
  input: z.input<typeof GetThemeQuotesInput>,
): Promise<ThemeQuotesView> {
  const { consultationId, theme } = GetThemeQuotesInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  const quotes = await listQuotes(ctx, { consultationId })
  const all = grouped(quotes, ({ themeId }) => themeId).map((own) => ({
    id: own[0]!.themeId,
    title: own[0]!.themeTitle,
    voices: grouped(own, ({ bodyTypeCode }) => bodyTypeCode).map((quotes) => ({
      ...{ code: quotes[0]!.bodyTypeCode, name: quotes[0]!.bodyTypeName, quotes },
    })),
  }))
  const choices = all.map(({ id, title, voices }) => ({
    ...{ id, title },
    quotes: voices.reduce((sum, { quotes }) => sum + quotes.length, 0),
  }))
  const chosen = all.some(({ id }) => id === theme) ? theme : ''
  return { consultation, choices, chosen, themes: all.filter(({ id }) => chosen === '' || id === chosen) }
}

/** In the order in which they come. */
function grouped<T>(rows: T[], keyOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups.values()]
}
