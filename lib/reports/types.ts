import type { CalendarDate } from '../core/london-time'
import type { ResponseRatesView } from '../invitations/types'

export type PartWords = { key: string; heading: string; text: string }

export type ReportWords = {
  title: string
  introduction: string
  howWeAsked: string
  whatHappensNext: string
  /** One a lead organisation, then one for all of them. */
  parts: PartWords[]
}

export type ReportAction = 'edit' | 'publish' | 'choose-quotes'

export type ReportView = ReportWords & {
  consultation: { id: string; slug: string; title: string; status: string }
  /** 0 where nobody saved anything yet: the words are those it begins with. */
  version: number
  editions: EditionItem[]
  allowedActions: ReportAction[]
  refusals: Partial<Record<ReportAction, string>>
}

export type CountOfType = { bodyType: string; name: string; namePlural: string; count: number; base: number }

/** 'after a meeting', and how many bodies. */
export type BasisCounted = { kind: string; words: string; count: number }

export type ReportQuote = {
  id: string
  text: string
  bodyType: string
  borough: string | null
  /** How the view came about; not there where it was not said, as in editions before it was asked. */
  basis?: string
}

export type ReportTheme = {
  id: string
  title: string
  description: string
  /** Bodies that speak of it, of all that answered. */
  responses: number
  byType: CountOfType[]
  /** How those views came about; not there where no body said, as in editions before it was asked. */
  byBasis?: BasisCounted[]
  /**
   * Members of the public who speak of it, a figure of people: null where they are fewer than ten. Not there in
   * editions and consultations that asked no public.
   */
  ofPublic?: number | null
  quotes: ReportQuote[]
}

/** The whole report: what an edition freezes. Everything in it is plain JSON, and nothing in it moves by itself. */
export type ReportContent = {
  format: 1
  title: string
  introduction: string
  howWeAsked: string
  whatHappensNext: string
  consultation: {
    slug: string
    title: string
    why: string
    canChange: string
    cannotChange: string
    decisionMaker: string
    decisionOn: CalendarDate | null
    note: string
    leads: { code: string; name: string }[]
    opensOn: CalendarDate | null
    closesOn: CalendarDate | null
  }
  rates: Pick<
    ResponseRatesView,
    'bodyTypes' | 'boroughs' | 'total' | 'boroughsReached' | 'boroughsInvited' | 'byBodyTypeAndBorough'
  >
  /** Bodies that answered: what every count of a theme is out of. */
  base: number
  /** How their views came about; as in a theme. */
  byBasis?: BasisCounted[]
  /** Members of the public who answered, apart; null where they are fewer than ten, not there where none did. */
  publicBase?: number | null
  reading: { answers: number; read: number; coded: number }
  parts: (PartWords & { themes: ReportTheme[] })[]
}

/** What whoever publishes should know first. */
export type ReportGaps = {
  unreadAnswers: number
  uncodedAnswers: number
  /** Answers corrected after they were coded. */
  changedAnswers: number
  themesWithoutQuotes: { id: string; title: string }[]
  /** In the code frame, and said by nobody: left out of the report. */
  themesWithoutResponses: { id: string; title: string }[]
  /** Chosen, and left out, since the body corrected its answer. */
  staleQuotes: { id: string; themeTitle: string; excerpt: string }[]
  /** Chosen, with words in them that may say who somebody is. */
  personalQuotes: { id: string; text: string }[]
  emptyWords: string[]
}

/** A figure of members of the public that would say, beside an earlier edition, what fewer than ten of them said. */
export type SmallChange = {
  /** Empty: how many answered at all. */
  themeId: string
  title: string
  /** The edition that it would be taken from. */
  edition: number
  from: number
  to: number
}

export type ComposedReport = {
  content: ReportContent
  fingerprint: string
  gaps: ReportGaps
  smallChanges: SmallChange[]
}

export type EditionItem = { number: number; publishedAt: Date; whatChanged: string; fingerprint: string }

export type PublishedReportView = EditionItem & {
  content: ReportContent
  isLatest: boolean
  /** Newest first. */
  editions: EditionItem[]
}
