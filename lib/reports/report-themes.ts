import { partKey } from '../analysis/addressees'
import type { BasisCount, Lead, QuoteInContext, ThemeCounts, ThemeView } from '../analysis/types'
import { PUBLIC } from '../invitations/respondent'
import { basisCounted } from '../responses/basis-text'
import type { BasisCounted, QuoteSource, ReportTheme } from './content-types'

/** A theme with the part of the report in which it stands. */
export type PlacedTheme = ReportTheme & { key: string }

/**
 * The themes that somebody spoke of, the most spoken of first. Quotes are left out whose answer was corrected since: a body
 * must not be quoted with what it took back.
 */
export function spokenThemes(
  leads: Lead[],
  themes: ThemeView[],
  counts: ThemeCounts,
  quotes: QuoteInContext[],
  sources: Map<string, QuoteSource>,
): PlacedTheme[] {
  return themes
    .map((theme) => ({ theme, count: counts.themes.find(({ themeId }) => themeId === theme.id) }))
    .filter(({ count }) => (count?.responses ?? 0) > 0 || count?.spokenOfByPublic)
    .toSorted((a, b) => (b.count?.responses ?? 0) - (a.count?.responses ?? 0))
    .map(({ theme }) => ({
      ...reportTheme(theme, counts, quotes, sources),
      key: partKey(leads, theme.addressees),
    }))
}

function reportTheme(
  { id, title, description }: ThemeView,
  counts: ThemeCounts,
  quotes: QuoteInContext[],
  sources: Map<string, QuoteSource>,
): ReportTheme {
  const count = counts.themes.find(({ themeId }) => themeId === id)
  return {
    ...{ id, title, description },
    responses: count?.responses ?? 0,
    byType: counts.bodyTypes.map(({ bodyType, name, namePlural, base }) => ({
      ...{ bodyType, name, namePlural, base },
      count: count?.byType[bodyType] ?? 0,
    })),
    ...basesSaid(count?.byBasis ?? []),
    ...(counts.hasPublic ? { ofPublic: count?.ofPublic ?? null } : {}),
    quotes: quotes
      .filter((quote) => quote.themeId === id && quote.isChosen && !quote.isStale && quote.mayPublish)
      .map(({ id, publicText, bodyTypeCode, bodyTypeName, borough, basis, hidesBasis }) => {
        const source = sources.get(id)
        return {
          ...{ id, text: publicText, borough },
          bodyType: bodyTypeCode === PUBLIC.code ? 'A member of the public' : bodyTypeName,
          ...(basis && !hidesBasis ? { basis } : {}),
          ...(source ? { source } : {}),
        }
      }),
  }
}

/** How views came about, in the words of a count; nothing where no body said. */
export function basesSaid(counts: BasisCount[]): { byBasis?: BasisCounted[] } {
  if (counts.every(({ kind }) => kind === 'none')) return {}
  return { byBasis: counts.map(({ kind, count }) => ({ kind, words: basisCounted(kind), count })) }
}
