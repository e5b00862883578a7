import { FEWEST, shownOf } from '../methods/disclosure/few-people'
import type { Block, ReportContent } from './content-types'
import { figuresIn, themesIn } from './read-content'
import type { SmallChange } from './types'

/** The figures of persons of an edition: all who answered, and who speaks of each theme; null where hidden. */
type Figures = { base: number | null; themes: Map<string, { title: string; count: number | null }> }

/** A theme may stand in the table of all of them, by itself, or both. */
const figuresOf = (content: ReportContent): Figures => ({
  base: content.publicBase ?? null,
  themes: new Map(
    [...figuresIn(content, 'themes').flatMap(({ rows }) => rows), ...themesIn(content)].map(
      ({ id, title, ofPublic }) => [id, { title, count: ofPublic ?? null }] as const,
    ),
  ),
})

/**
 * The figures of persons that cannot stand in the next edition beside those of the earlier ones: whoever lays two editions side
 * by side takes one from the other, and what is left is a figure too, of those who came between them. It must be ten or
 * more, and so must be the number of the others among them, as with any figure of persons (decision 013).
 * @param earlier every edition there is, by number
 */
export function smallChanges(
  earlier: { number: number; content: ReportContent }[],
  now: ReportContent,
): SmallChange[] {
  const next = figuresOf(now)
  const found = new Map<string, SmallChange>()
  const editions = earlier.map(({ number, content }) => ({ number, before: figuresOf(content) }))
  for (const { number, before } of editions)
    if (isSmall(before.base, next.base))
      found.set('', change('', 'all who answered', number, before.base, next.base))
  // Once it is hidden how many answered, it says nothing of those who came between.
  const base = found.size > 0 ? null : next.base
  for (const { number, before } of editions)
    for (const [id, { title, count }] of next.themes) {
      const old = before.themes.get(id)?.count ?? null
      const more = before.base === null || base === null ? null : base - before.base
      if (isSmall(old, count) || isSmallAmong(old, count, more))
        found.set(id, change(id, title, number, old, count))
    }
  return [...found.values()]
}

const change = (themeId: string, title: string, edition: number, from: number | null, to: number | null) => ({
  ...{ themeId, title, edition },
  ...{ from: from ?? 0, to: to ?? 0 },
})

/** A figure that is hidden on one side takes nothing from the other. */
const isSmall = (from: number | null, to: number | null): boolean =>
  from !== null && to !== null && from !== to && Math.abs(to - from) < FEWEST

/** Of those who came between: too few of them speak of it, or too few do not. */
function isSmallAmong(from: number | null, to: number | null, more: number | null): boolean {
  if (from === null || to === null || more === null || more === 0) return false
  return shownOf(Math.abs(to - from), Math.abs(more)) === null
}

/** The same report with these figures hidden, wherever they stand. */
export function withoutSmallChanges(content: ReportContent, changes: SmallChange[]): ReportContent {
  const hidden = new Set(changes.map(({ themeId }) => themeId))
  const without = <T extends { id: string; ofPublic?: number | null }>(theme: T): T =>
    hidden.has(theme.id) ? { ...theme, ofPublic: null } : theme
  const hiding = (block: Block): Block => {
    if (block.type === 'words') return block
    if (block.figure === 'theme') return { ...block, theme: without(block.theme) }
    return block.figure === 'themes' ? { ...block, rows: block.rows.map(without) } : block
  }
  return {
    ...content,
    ...(hidden.has('') ? { publicBase: null } : {}),
    sections: content.sections.map((section) => ({ ...section, blocks: section.blocks.map(hiding) })),
  }
}
