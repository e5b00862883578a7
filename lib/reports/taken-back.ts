import type { Block, FrozenContent, ReportQuote, ReportTheme } from './content-types'
import { themesIn, readContent } from './read-content'

/** What stands in the place of the words. */
export const TAKEN_BACK = 'Taken back: the person who wrote this asked for it not to be published any more.'

/** Ids of all quotes in an edition, whichever format it was frozen in. */
export const quoteIdsIn = (frozen: FrozenContent): string[] =>
  themesIn(readContent(frozen)).flatMap(({ quotes }) => quotes.map(({ id }) => id))

/**
 * An edition as it is shown once some who are quoted in it have taken their consent back: a sentence in the place of their words,
 * and nothing of where these came from. Every count stays.
 */
export function withoutTakenBack(frozen: FrozenContent, quoteIds: ReadonlySet<string>): FrozenContent {
  if (quoteIds.size === 0) return frozen
  const quotesOf = (theme: ReportTheme): ReportTheme => ({
    ...theme,
    quotes: theme.quotes.map((quote) => (quoteIds.has(quote.id) ? withoutWords(quote) : quote)),
  })
  if (frozen.format === 1)
    return {
      ...frozen,
      parts: frozen.parts.map((part) => ({ ...part, themes: part.themes.map(quotesOf) })),
    }
  const blockOf = (block: Block): Block =>
    block.type === 'figure' && block.figure === 'theme' ? { ...block, theme: quotesOf(block.theme) } : block
  return {
    ...frozen,
    sections: frozen.sections.map((section) => ({ ...section, blocks: section.blocks.map(blockOf) })),
  }
}

/** Where they live and how they came to their view would tell who took it back. */
const withoutWords = ({ id, bodyType }: ReportQuote): ReportQuote => ({
  ...{ id, text: TAKEN_BACK, bodyType, borough: null, isTakenBack: true },
})
