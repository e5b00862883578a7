import { partKey } from '../analysis/addressees'
import type {
  BasisCount,
  DeskProgress,
  Lead,
  QuoteInContext,
  ThemeCounts,
  ThemeView,
} from '../analysis/types'
import { PUBLIC } from '../invitations/respondent'
import { basisCounted } from '../responses/basis-text'
import type { BasisCounted, PartWords, ReportContent, ReportGaps, ReportTheme } from './types'

/**
 * The parts with their themes, the most spoken of first. What nobody spoke of is left out, and so are quotes whose
 * answer was corrected since: a body must not be quoted with what it took back.
 */
export function partsWithThemes(
  parts: PartWords[],
  leads: Lead[],
  themes: ThemeView[],
  counts: ThemeCounts,
  quotes: QuoteInContext[],
): ReportContent['parts'] {
  const spoken = themes
    .map((theme) => ({ theme, count: counts.themes.find(({ themeId }) => themeId === theme.id) }))
    .filter(({ count }) => (count?.responses ?? 0) > 0 || count?.spokenOfByPublic)
    .toSorted((a, b) => (b.count?.responses ?? 0) - (a.count?.responses ?? 0))
  return parts.map((part) => ({
    ...part,
    themes: spoken
      .filter(({ theme }) => partKey(leads, theme.addressees) === part.key)
      .map(({ theme }) => reportTheme(theme, counts, quotes)),
  }))
}

function reportTheme(theme: ThemeView, counts: ThemeCounts, quotes: QuoteInContext[]): ReportTheme {
  const { id, title, description } = theme
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
      .map(({ id, publicText, bodyTypeCode, bodyTypeName, borough, basis, hidesBasis }) => ({
        ...{ id, text: publicText, borough },
        bodyType: bodyTypeCode === PUBLIC.code ? 'A member of the public' : bodyTypeName,
        ...(basis && !hidesBasis ? { basis } : {}),
      })),
  }
}

/** How views came about, in the words of a count; nothing where no body said. */
export function basesSaid(counts: BasisCount[]): { byBasis?: BasisCounted[] } {
  if (counts.every(({ kind }) => kind === 'none')) return {}
  return { byBasis: counts.map(({ kind, count }) => ({ kind, words: basisCounted(kind), count })) }
}

const WORDS = [
  ['introduction', 'the introduction'],
  ['howWeAsked', 'how we asked'],
  ['whatHappensNext', 'what happens next'],
] as const

/** What whoever publishes should know first. */
export function gapsOf(
  content: ReportContent,
  themes: ThemeView[],
  quotes: QuoteInContext[],
  progress: DeskProgress & { changed: number },
): ReportGaps {
  const inReport = content.parts.flatMap((part) => part.themes)
  const spoken = new Set(inReport.map(({ id }) => id))
  return {
    unreadAnswers: progress.total - progress.readByAnybody,
    uncodedAnswers: progress.total - progress.coded,
    changedAnswers: progress.changed,
    themesWithoutQuotes: inReport
      .filter((theme) => theme.quotes.length === 0)
      .map(({ id, title }) => ({ id, title })),
    themesWithoutResponses: themes
      .filter(({ id }) => !spoken.has(id))
      .map(({ id, title }) => ({ id, title })),
    staleQuotes: quotes
      .filter(({ isChosen, isStale }) => isChosen && isStale)
      .map(({ id, themeTitle, excerpt }) => ({ id, themeTitle, excerpt })),
    personalQuotes: quotes
      .filter(({ isChosen, isStale, personal }) => isChosen && !isStale && personal.length > 0)
      .flatMap(({ id, personal }) => personal.map(({ text }) => ({ id, text }))),
    emptyWords: WORDS.filter(([field]) => content[field].trim() === '').map(([, name]) => name),
  }
}
