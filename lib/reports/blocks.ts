import type { Positions } from '../analysis/findings/types'
import { piecesOf } from '../core/rich-text'
import type { Block, ContentSection, FigureBlock, MinorityRow, TierRow } from './content-types'
import type { Facts } from './facts'
import type { PlacedTheme } from './report-themes'
import { themeOfName } from './theme-name'

type Written = {
  kind: ContentSection['kind']
  key: string
  heading: string
  text: string
  isLeftOut: boolean
}

/**
 * The sections as they would be read: the words as written, and where a line names a figure, that figure with its data.
 * A figure that has nothing to show is left out, and so is a section in which nothing stands.
 */
export function composeSections(written: Written[], facts: Facts): ContentSection[] {
  const kept = written.filter(({ isLeftOut }) => !isLeftOut)
  const placed = placedThemes(kept, facts)
  return kept
    .map(({ kind, key, heading, text }) => ({
      ...{ kind, key, heading },
      blocks: piecesOf(text).flatMap((piece): Block[] =>
        'words' in piece
          ? [{ type: 'words', markdown: piece.words }]
          : figuresNamed(piece.figure, key, facts, placed),
      ),
    }))
    .filter((section, i, all) => section.blocks.length > 0 || hasParts(section, all))
}

/** The head over the parts of "what you told us" stands even without words of its own. */
const hasParts = ({ kind, key }: ContentSection, all: ContentSection[]) =>
  key === '' && all.some((other) => other.kind === kind && other.key !== '' && other.blocks.length > 0)

/** Themes that stand by themselves somewhere, by id. */
function placedThemes(written: Written[], { themes }: Facts): Set<string> {
  const names = written.flatMap(({ text }) =>
    piecesOf(text).flatMap((piece) => ('figure' in piece ? [piece.figure] : [])),
  )
  return new Set(names.flatMap((name) => themeOfName(name, themes)?.id ?? []))
}

function figuresNamed(name: string, key: string, facts: Facts, placed: Set<string>): Block[] {
  const theme = themeOfName(name, facts.themes)
  if (theme) return [themeBlock(theme)]
  if (name === 'other-themes')
    return facts.themes.filter((each) => each.key === key && !placed.has(each.id)).map(themeBlock)
  const figure = FIGURES[name]?.(facts, key)
  return figure ? [figure] : []
}

const themeBlock = ({ key: _, ...theme }: PlacedTheme): Block => ({ type: 'figure', figure: 'theme', theme })

/** Null where there is nothing to show. */
const FIGURES: Record<string, (facts: Facts, key: string) => FigureBlock | null> = {
  decision: ({ decision }) => ({ type: 'figure', figure: 'decision', ...decision }),
  audiences: ({ audiences, channels, hasPublic }) =>
    audiences.length > 0 || hasPublic
      ? { type: 'figure', figure: 'audiences', audiences, hasPublic, channels }
      : null,
  'rates-by-type': ({ rates }) =>
    rates.bodyTypes.length > 0 ? { type: 'figure', figure: 'rates-by-type' } : null,
  'rates-by-borough': ({ rates }) =>
    rates.boroughsInvited > 0 ? { type: 'figure', figure: 'rates-by-borough' } : null,
  map: ({ rates }) => (rates.boroughsInvited > 0 ? { type: 'figure', figure: 'map' } : null),
  base: () => ({ type: 'figure', figure: 'base' }),
  'not-heard': notHeard,
  themes: themesTable,
  tiers,
  minority,
  sources: ({ sources }) => (sources.length > 0 ? { type: 'figure', figure: 'sources', sources } : null),
  commitments: ({ commitments }, key) => {
    const own = commitments.filter((each) => key === '' || each.key === key)
    return own.length > 0
      ? { type: 'figure', figure: 'commitments', commitments: own.map(({ key: _, ...each }) => each) }
      : null
  },
  refusals: ({ refusals }, key) => {
    const own = refusals.filter((each) => key === '' || each.key === key)
    return own.length > 0 ? { type: 'figure', figure: 'refusals', refusals: own } : null
  },
}

/** Names of figures that stand by themselves, themes and the rest of them aside. */
export const FIGURE_NAMES = Object.keys(FIGURES)

function notHeard({ rates }: Facts): FigureBlock | null {
  const kinds = rates.bodyTypes
    .map(({ bodyType, name, namePlural, invited, responded }) => ({
      ...{ bodyType, name, namePlural, invited },
      silent: invited - responded,
    }))
    .filter(({ silent }) => silent > 0)
  const boroughs = rates.boroughs
    .filter(
      (row) => row.code !== '' && row.invited + row.added > 0 && row.responded + row.respondedAdded === 0,
    )
    .map(({ code, name }) => ({ code, name }))
  return kinds.length > 0 || boroughs.length > 0
    ? { type: 'figure', figure: 'not-heard', kinds, boroughs }
    : null
}

function themesTable({ themes, bodyTypes }: Facts, key: string): FigureBlock | null {
  const own = themes.filter((theme) => key === '' || theme.key === key)
  if (own.length === 0) return null
  const types = bodyTypes.map(({ bodyType, name, namePlural, base }) => ({
    bodyType,
    name,
    namePlural,
    base,
  }))
  const rows = own.map(({ id, title, key, responses, byType, ofPublic }) => ({
    ...{ id, title, key, responses },
    byType: byType.map(({ count }) => count),
    ...(ofPublic === undefined ? {} : { ofPublic }),
  }))
  return { type: 'figure', figure: 'themes', bodyTypes: types, rows }
}

function tiers({ voices, themes }: Facts): FigureBlock | null {
  const heard = voices.voices.filter(({ base }) => base > 0)
  const spoken = voices.themes.filter(({ id }) => themes.some((theme) => theme.id === id))
  if (heard.length < 2 || spoken.length === 0) return null
  const rows = spoken
    .map(({ id, title, spoken, pairs, opposed }): TierRow => ({
      ...{ themeId: id, title },
      counts: heard.map((voice) => spoken[voices.voices.indexOf(voice)]?.count ?? 0),
      differ: [
        ...pairs
          .filter(({ differs }) => differs)
          .map(({ one, other }) => ({ one, other, in: 'how-many' as const })),
        ...opposed.map(({ one, other }) => ({ one, other, in: 'position' as const })),
      ],
    }))
    .filter(({ differ }) => differ.length > 0)
  return { type: 'figure', figure: 'tiers', voices: heard, compared: spoken.length, rows }
}

/**
 * Bodies that hold one thing of a theme and bodies that hold the other: whichever are fewer are heard beside the rest. And what
 * boroughs' groups marked as views of a minority.
 */
function minority({ voices, themes, marked }: Facts): FigureBlock | null {
  const rows = voices.themes
    .filter(({ id }) => themes.some((theme) => theme.id === id))
    .map(({ id, title, positions }): MinorityRow => ({ themeId: id, title, ...summed(positions ?? []) }))
    .filter((row) => row.for > 0 && row.against > 0)
  if (rows.length === 0 && marked === null) return null
  return { type: 'figure', figure: 'minority', rows, ...(marked ? { marked } : {}) }
}

function summed(positions: Positions[]): Positions {
  const sum = (side: keyof Positions) => positions.reduce((total, each) => total + each[side], 0)
  return { for: sum('for'), against: sum('against'), mixed: sum('mixed'), unclear: sum('unclear') }
}
