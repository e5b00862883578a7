import type { Standing } from '../commitments/lifecycle'
import type { CalendarDate } from '../core/london-time'

/** What will be done because of a theme. */
export type CommitmentLink = {
  number: number
  title: string
  standing: Standing
  leads: { code: string; name: string }[]
  /** The last day on which something of it is due. */
  dueOn: CalendarDate | null
}

/** What will not be done that a theme asked for, as the report says it. */
export type RefusalLink = { id: string; what: string; why: string }

export type OwnTheme = {
  id: string
  /** Counted from 1 through the report: "theme 4". */
  number: number
  title: string
  description: string
  /** Under which it stands in the report: to whom it is said. */
  heading: string
  /** Bodies that speak of it, of all that answered. */
  responses: number
  base: number
  /** Members of the public who do, apart; null where too few to be shown, or where none were asked. */
  ofPublic: number | null
  /** The questions whose answers speak of it, by name. */
  questions: string[]
  /** Their own words, where they stand in the report. */
  quotes: { id: string; text: string }[]
  commitments: CommitmentLink[]
  refusals: RefusalLink[]
}

/** What became of one response, for whoever gave it. */
export type OwnPart = {
  invitationId: string
  consultation: { id: string; slug: string; title: string }
  edition: number
  /** The public number of the response; null where it is not published. */
  responseNumber: number | null
  /** In the order of the report; empty where nothing they said stands in it. */
  themes: OwnTheme[]
}

export type WalkedEdition = {
  number: number
  publishedAt: Date
  /** SHA-256 of the edition's content. */
  fingerprint: string
}

/** A published response, to be led to. */
export type ResponseLink = {
  number: number
  name: string
  bodyTypeName: string
  borough: string | null
}

export type WalkedQuote = {
  id: string
  text: string
  /** Its author took consent back: `text` says so, and nothing leads to them. */
  isTakenBack: boolean
  bodyType: string
  borough: string | null
  basis: string | null
  /** The response it is of, where that can be read. */
  response: ResponseLink | null
  /** Where its words stand in the published answer, as the edition froze it. */
  source: { question: string; start: number; end: number; sha256: string } | null
}

/** A theme of the newest edition with all that leads to it and from it. */
export type ThemeWalk = {
  consultation: { id: string; slug: string; title: string; note: string }
  edition: WalkedEdition
  theme: {
    id: string
    number: number
    title: string
    description: string
    heading: string
    responses: number
    byType: { name: string; namePlural: string; count: number; base: number }[]
    byBasis: { words: string; count: number }[]
    ofPublic: number | null
  }
  base: number
  quotes: WalkedQuote[]
  commitments: CommitmentLink[]
  refusals: RefusalLink[]
  /** Published responses that speak of it, by number. */
  responses: ResponseLink[]
  /** Of bodies that speak of it, those whose response cannot be read. */
  bodiesNotListed: number
  /** Persons are not listed, since too few could be told apart. */
  hidesPersons: boolean
}

/** What became of a published response. */
export type ResponseWalk = { edition: WalkedEdition; themes: OwnTheme[]; hidesThemes: boolean }

export type QuoteCheck = {
  quoteId: string
  themeId: string
  themeTitle: string
  text: string
  /** Null: the edition does not say where it stands. */
  source: { number: number; question: string; start: number; end: number; sha256: string } | null
  /** SHA-256 of the published answer as it can be read now; null where it cannot. */
  found: string | null
  state: 'same' | 'changed' | 'not-readable' | 'without-source' | 'taken-back'
}

export type EditionCheck = {
  consultation: { slug: string; title: string }
  edition: WalkedEdition
  /** SHA-256 of the edition's content as it is kept now. */
  foundFingerprint: string
  /** SHA-256 of what can be downloaded: another where quotes were taken back, since their words are not in it. */
  shownFingerprint: string
  takenBack: number
  quotes: QuoteCheck[]
}
