import { addressedTo, partKey } from '../analysis/addressees'
import type { Lead, ThemeView } from '../analysis/types'
import type { SectionKind } from './content-types'
import { nameOfTheme } from './theme-name'
import type { FigureChoice } from './types'

const LABELS: Record<string, string> = {
  decision: 'What could still be changed, and who decides',
  audiences: 'Who was asked, when and how',
  'rates-by-type': 'Response rates by kind of body (table)',
  'rates-by-borough': 'Response rates by borough (table)',
  map: 'Map of the boroughs',
  'not-heard': 'Who was not heard',
  base: 'How many answered, and how their views came about',
  themes: 'All themes with their counts (table)',
  tiers: 'Where wards, boroughs and partnerships differ',
  minority: 'Where fewer hold the other view',
  sources: 'What we already know: other research',
  commitments: 'The commitments',
  refusals: 'What we will not do, and why',
}

const OF_KIND: Record<SectionKind, string[]> = {
  why: ['decision'],
  how: ['audiences', 'rates-by-type', 'rates-by-borough', 'map', 'not-heard', 'base'],
  told: ['themes', 'tiers', 'minority'],
  known: ['sources'],
  differently: ['commitments'],
  'not-doing': ['refusals'],
  next: [],
}

/** The figures that a section can have, those that belong to it first. */
export function figureChoices(
  { kind, key }: { kind: SectionKind; key: string },
  leads: Lead[],
  themes: ThemeView[],
): FigureChoice[] {
  const own = OF_KIND[kind]
  const others = Object.keys(LABELS).filter((name) => !own.includes(name))
  const simple = (names: string[]) => names.map((name) => ({ name, label: LABELS[name] ?? name }))
  if (kind !== 'told') return [...simple(own), ...simple(others)]
  const ofPart = themes.filter((theme) => key === '' || partKey(leads, theme.addressees) === key)
  return [
    ...(key
      ? [{ name: 'other-themes', label: `Every theme ${lowered(addressedTo(leads, key.split('+')))}` }]
      : []),
    ...ofPart.map((theme) => ({ name: nameOfTheme(theme), label: `Theme: ${theme.title}` })),
    ...simple(own),
    ...simple(others),
  ]
}

const lowered = (words: string) =>
  `${words.charAt(0).toLowerCase()}${words.slice(1)} that does not stand by itself`

/** A figure as people read it, in words: of the line `[[figure: ...]]`. */
export const figureLabel = (name: string): string =>
  LABELS[name] ??
  (name === 'other-themes' ? 'Every other theme' : name.replace(/^theme [0-9a-f]{8}/, 'Theme:'))
