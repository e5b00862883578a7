import type { CalendarDate } from '../core/london-time'
import type { ResponseRatesView } from '../invitations/types'
import type { MarkedMinority } from './marked-types'

/**
 * Content format 2: what an edition freezes. Plain JSON throughout; nothing in it moves by itself, and every figure that
 * is drawn of it (page, PDF, DOCX, CSV) is read from it and never counted again.
 */
export type ReportContent = {
  format: 2
  title: string
  consultation: {
    slug: string
    title: string
    /** What of it is illustration and not record; empty: nothing. */
    note: string
    leads: { code: string; name: string }[]
    opensOn: CalendarDate | null
    closesOn: CalendarDate | null
  }
  /** Bodies that answered: what every count of a theme is out of. */
  base: number
  /** How their views came about; not there where no body said. */
  byBasis?: BasisCounted[]
  /** Members of the public who answered, apart; null where they are fewer than ten, not there where none did. */
  publicBase?: number | null
  /** Answers in their own words, how many of them were read and how many have a theme. */
  reading: { answers: number; read: number; coded: number }
  /** What the figures `rates-by-type`, `rates-by-borough` and `map` draw. */
  rates: ReportRates
  /** As they are read, one after another. */
  sections: ContentSection[]
}

export type ReportRates = Pick<
  ResponseRatesView,
  'bodyTypes' | 'boroughs' | 'total' | 'boroughsReached' | 'boroughsInvited' | 'byBodyTypeAndBorough'
>

export const SECTION_KINDS = ['why', 'how', 'told', 'known', 'differently', 'not-doing', 'next'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

export type ContentSection = {
  kind: SectionKind
  /** The lead codes joined by "+", where it is said to one of them or by one of them; '' for the section as a whole. */
  key: string
  heading: string
  blocks: Block[]
}

export type Block = WordsBlock | FigureBlock

/** Markdown of the safe subset that `lib/core/rich-text` reads. */
export type WordsBlock = { type: 'words'; markdown: string }

/** With the frozen data that it draws, where the content has it nowhere else. */
export type FigureBlock = { type: 'figure' } & (
  | {
      /** What could still be changed and what not, and who decides. */
      figure: 'decision'
      canChange: string
      cannotChange: string
      decisionMaker: string
      decisionOn: CalendarDate | null
    }
  | { figure: 'audiences'; audiences: AskedKind[]; hasPublic: boolean; channels: ChannelCount[] }
  | { figure: 'rates-by-type' }
  | { figure: 'rates-by-borough' }
  | { figure: 'map' }
  /** How many answered, were read and came about how: from `base`, `byBasis`, `publicBase` and `reading`. */
  | { figure: 'base' }
  | { figure: 'not-heard'; kinds: NotHeardKind[]; boroughs: { code: string; name: string }[] }
  /** All themes of the report beside one another, the most spoken of first. */
  | { figure: 'themes'; bodyTypes: TypeBase[]; rows: ThemeRow[] }
  | { figure: 'theme'; theme: ReportTheme }
  /** Where kinds of body (wards, boroughs, partnerships) differ, of how many themes compared. Of bodies only. */
  | { figure: 'tiers'; voices: Voice[]; compared: number; rows: TierRow[] }
  /**
   * Where fewer hold the other view: as answers were marked in analysis, and (not there where no borough did, nor in editions from
   * before) as boroughs' groups marked passages when they made their responses. Of bodies only.
   */
  | { figure: 'minority'; rows: MinorityRow[]; marked?: MarkedMinority }
  | { figure: 'sources'; sources: SourceSaid[] }
  | { figure: 'commitments'; commitments: CommitmentSaid[] }
  | { figure: 'refusals'; refusals: RefusalSaid[] }
)

export type FigureName = FigureBlock['figure']

export type CountOfType = { bodyType: string; name: string; namePlural: string; count: number; base: number }
export type TypeBase = { bodyType: string; name: string; namePlural: string; base: number }

/** 'after a meeting', and how many bodies. */
export type BasisCounted = { kind: string; words: string; count: number }

/** How answers came in: '`online`, 40 bodies'. */
export type ChannelCount = { channel: string; words: string; count: number }

export type AskedKind = {
  bodyType: string
  name: string
  namePlural: string
  /** Asked, frozen at launch, and the day of the first asking; null: not known. */
  invited: number
  askedOn: CalendarDate | null
  responded: number
}

export type NotHeardKind = {
  bodyType: string
  name: string
  namePlural: string
  silent: number
  invited: number
}

export type ReportQuote = {
  id: string
  /** As it is published, without what was taken out. */
  text: string
  bodyType: string
  borough: string | null
  /** How the view came about; not there where it was not said. */
  basis?: string
  /** Where anybody may read it: not there where the response is not published. */
  source?: QuoteSource
  /** Its author took consent back since: `text` says so. Never in an edition as it was frozen (`showEdition`). */
  isTakenBack?: true
}

/** A quote in the published response: `start` and `end` are offsets (UTF-16) in the published text of the question. */
export type QuoteSource = {
  /** The public number of the response. */
  number: number
  question: string
  start: number
  end: number
  /** SHA-256 (hex) of the published, redacted text of that answer. */
  sha256: string
}

export type ReportTheme = {
  id: string
  title: string
  description: string
  /** Bodies that speak of it, of all that answered. */
  responses: number
  byType: CountOfType[]
  byBasis?: BasisCounted[]
  /** Members of the public who speak of it: null where too few, not there where none were asked. */
  ofPublic?: number | null
  quotes: ReportQuote[]
}

export type ThemeRow = {
  id: string
  title: string
  /** To whom it is said: the lead codes joined by "+". */
  key: string
  responses: number
  /** By `bodyTypes`, in their order. */
  byType: number[]
  ofPublic?: number | null
}

export type Voice = { code: string; name: string; base: number }
export type TierRow = {
  themeId: string
  title: string
  /** Bodies that speak of it, by voice. */
  counts: number[]
  /** Codes of the two that differ in how many speak of it, or in what they hold; more than chance alone would explain. */
  differ: { one: string; other: string; in: 'how-many' | 'position' }[]
}

export type MinorityRow = {
  themeId: string
  title: string
  /** Bodies by what they hold of it, as their answers were marked. */
  for: number
  against: number
  mixed: number
  unclear: number
}

export type SourceSaid = {
  id: string
  title: string
  publisher: string
  published: string
  url: string
  finding: string
  themes: { id: string; title: string }[]
}

/**
 * A commitment as it stood when the report was published. Without its public number, which it may be given only by that
 * publication: pages look it up by its id.
 */
export type CommitmentSaid = {
  id: string
  title: string
  whatWeWillDo: string
  youSaid: string
  leads: string[]
  themes: { id: string; title: string }[]
  actions: { what: string; owner: string; dueOn: CalendarDate }[]
}

export type RefusalSaid = {
  id: string
  /** To whom it was said: the lead codes joined by "+". */
  key: string
  what: string
  why: string
  themes: { id: string; title: string }[]
}

/** Content format 1, of editions that were published before there were sections. Read by `read-content.ts` alone. */
export type FormerContent = Pick<
  ReportContent,
  'title' | 'base' | 'byBasis' | 'publicBase' | 'reading' | 'rates'
> & {
  format: 1
  introduction: string
  howWeAsked: string
  whatHappensNext: string
  consultation: ReportContent['consultation'] & {
    why: string
    canChange: string
    cannotChange: string
    decisionMaker: string
    decisionOn: CalendarDate | null
  }
  parts: { key: string; heading: string; text: string; themes: ReportTheme[] }[]
}

/** As an edition has it; as it was frozen, byte for byte what its fingerprint was taken of. */
export type FrozenContent = ReportContent | FormerContent
