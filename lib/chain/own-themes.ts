import type { FrozenContent } from '../reports/content-types'
import { editionRefusals, editionThemes } from './edition-themes'
import type { CommitmentLink, OwnTheme } from './types'

/** A theme of the edition as it concerns one response: null where the edition does not speak of it. */
export function ownThemes(content: FrozenContent, commitments: Map<string, CommitmentLink[]>) {
  const refusals = editionRefusals(content)
  const themes = new Map(editionThemes(content).map((theme) => [theme.id, theme]))
  return (themeId: string, questions: string[], quoteIds: string[]): OwnTheme | null => {
    const theme = themes.get(themeId)
    if (!theme) return null
    const { id, number, title, description, heading, responses, ofPublic = null } = theme
    return {
      ...{ id, number, title, description, heading, responses, ofPublic, questions },
      base: content.base,
      quotes: theme.quotes
        // Whoever took their words back knows it: they are not read out to them as published.
        .filter((quote) => quoteIds.includes(quote.id) && !quote.isTakenBack)
        .map(({ id, text }) => ({ id, text })),
      commitments: commitments.get(themeId) ?? [],
      refusals: refusals
        .filter(({ themes }) => themes.some(({ id }) => id === themeId))
        .map(({ id, what, why }) => ({ id, what, why })),
    }
  }
}
