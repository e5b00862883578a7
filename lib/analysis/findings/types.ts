import type { ConsultationForAnalysis, QuoteInContext } from '../types'

/** A kind of body, as it speaks beside the others; `base` is how many answered. */
export type Voice = { code: string; name: string; base: number }

export type Spoken = { count: number; share: number | null }

/** How far two kinds of body differ on a theme. */
export type VoicePair = {
  one: string
  other: string
  /** Share of one less share of the other, of 1, with its 95% interval. */
  difference: number
  low: number
  high: number
  /** Fisher's exact test, corrected for all tests of the page by Holm's method. */
  p: number
  differs: boolean
}

/** Bodies by what they hold of it, as they were marked; a body that says one thing here and another there is mixed. */
export type Positions = { for: number; against: number; mixed: number; unclear: number }

export type VoiceTheme = {
  id: string
  title: string
  /** By voice. */
  spoken: Spoken[]
  pairs: VoicePair[]
  /** By voice; null where no answer was marked. */
  positions: Positions[] | null
  /** Pairs of voices of which one is more often for it and the other more often against, and hardly by chance. */
  opposed: { one: string; other: string; p: number }[]
}

export type BoroughVoices = {
  code: string
  name: string
  /** By voice: how many answered. */
  answered: number[]
  /** Themes that every voice of the borough that answered speaks of, and, by voice, those it speaks of alone. */
  shared: number
  alone: number[]
}

export type VoicesView = {
  consultation: ConsultationForAnalysis
  borough: { code: string; name: string } | null
  voices: Voice[]
  tests: number
  /** Those that differ first, then by how far. */
  themes: VoiceTheme[]
  /** Empty where one borough is looked at. */
  boroughs: BoroughVoices[]
}

/** A figure of persons may be hidden; one of bodies never is. */
export type StrandCell = {
  count: number | null
  share: number | null
  low: number | null
  high: number | null
}

export type Strand = {
  key: string
  name: string
  /** Who answered in it; null where hidden. */
  base: number | null
  note: string
}

export type StrandsView = {
  consultation: ConsultationForAnalysis
  strands: Strand[]
  rows: { id: string; title: string; cells: StrandCell[] }[]
}

export type ThemeQuotesView = {
  consultation: ConsultationForAnalysis
  themes: { id: string; title: string; voices: { code: string; name: string; quotes: QuoteInContext[] }[] }[]
  /** All there are, to choose from, with how many quotes each has. */
  choices: { id: string; title: string; quotes: number }[]
  chosen: string
}
