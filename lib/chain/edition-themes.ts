import type { FrozenContent, RefusalSaid, ReportTheme } from '../reports/content-types'

export type EditionTheme = ReportTheme & {
  /** Counted from 1 through the edition, in the order in which one reads it: "theme 4". */
  number: number
  /** The lead codes joined by "+", and the heading: to whom it is said. */
  key: string
  heading: string
}

/** The themes of an edition in the order in which they are read, whichever format it was published in. */
export function editionThemes(content: FrozenContent): EditionTheme[] {
  const found = new Map<string, Omit<EditionTheme, 'number'>>()
  for (const { key, heading, theme } of themesOf(content))
    if (!found.has(theme.id)) found.set(theme.id, { ...theme, key, heading })
  return [...found.values()].map((theme, i) => ({ ...theme, number: i + 1 }))
}

type Placed = { key: string; heading: string; theme: ReportTheme }

function themesOf(content: FrozenContent): Placed[] {
  if (content.format === 1)
    return content.parts.flatMap(({ key, heading, themes }) =>
      themes.map((theme) => ({ key, heading, theme })),
    )
  return content.sections.flatMap(({ key, heading, blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'figure' && block.figure === 'theme' ? [{ key, heading, theme: block.theme }] : [],
    ),
  )
}

/** "What we will not do, and why", as the edition has it; an edition of before there was such a section has none. */
export function editionRefusals(content: FrozenContent): RefusalSaid[] {
  if (content.format === 1) return []
  return content.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'figure' && block.figure === 'refusals' ? block.refusals : [])),
  )
}
