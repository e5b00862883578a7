import type { CitationInAnswer } from '../compiles/types'
import type { DeskDetails } from './desk/types'
import type { TextQuestion as AskedInWords } from '../responses/text-questions'
import type { FrameStatus } from './frames/lifecycle'
import type { Show } from './schema'

/** Codes of a kind of body, a borough, a channel and a basis of view. */
export type SharedFilters = { bodyType?: string; borough?: string; channel?: string; basis?: string }

export type TextQuestion = AskedInWords

export type Lead = { code: string; name: string }

export type ThemeView = {
  id: string
  consultationId: string
  title: string
  description: string
  includes: string
  excludes: string
  /** What it stands under; '' for nothing. */
  heading: string
  /** Lead codes in their order. */
  addressees: string[]
  /** The same as people say it: "To the MPA", "To both". */
  addressedTo: string
  version: number
  removedAt: Date | null
  /** The theme that took it in. */
  mergedInto: string | null
  /** The endpoints that suggested it; none where this machine or a person did. */
  suggestedBy: string[]
  /** Bodies that speak of it, and passages kept. */
  responses: number
  quotes: number
  chosenQuotes: number
}

export type AnalysisAction =
  'code' | 'edit-themes' | 'change-frame' | 'ask-for-themes' | 'choose-quotes' | 'mark-read'

export type ConsultationForAnalysis = {
  id: string
  slug: string
  title: string
  status: string
  note: string
  leads: Lead[]
  /** How the code frame stands. */
  frame: FrameStatus
  allowedActions: AnalysisAction[]
}

export type ThemeListView = {
  consultation: ConsultationForAnalysis
  /** In the order of the code frame. */
  themes: ThemeView[]
  /** Most lately removed first. */
  removed: ThemeView[]
}

export type BodyTypeBase = { bodyType: string; name: string; namePlural: string; base: number }

/** Bodies whose view came about in one way; 'none' where they did not say. */
export type BasisCount = { kind: string; name: string; count: number }

/** How many bodies speak of each theme, of how many that answered. */
export type ThemeCounts = {
  /** All bodies that answered. */
  base: number
  bodyTypes: BodyTypeBase[]
  themes: {
    themeId: string
    responses: number
    byType: Record<string, number>
    byBasis: BasisCount[]
    /** Null where too few speak of it, or do not, to be shown. */
    ofPublic: number | null
    spokenOfByPublic: boolean
  }[]
  /** All that answered, by how their views came about. */
  byBasis: BasisCount[]
  hasPublic: boolean
  /** Members of the public who answered: a base of its own, in no other figure here; null where too few to be shown. */
  publicBase: number | null
  /** Enough of them answered for percentages. */
  hasPublicShares: boolean
}

export type QuoteView = {
  id: string
  themeId: string
  themeTitle: string
  startsAt: number
  endsAt: number
  excerpt: string
  publicText: string
  isChosen: boolean
  /** The answer no longer has these words in this place. */
  isStale: boolean
}

/** A quote with where it comes from, for those who choose. */
export type QuoteInContext = QuoteView & {
  responseId: string
  question: string
  questionTitle: string
  bodyName: string
  bodyTypeCode: string
  bodyTypeName: string
  borough: string | null
  /** How the view came about, such as 'meeting of 12 people on 3 May 2026'; null where it was not said. */
  basis: string | null
  /** It is published without how the view came about. */
  hidesBasis: boolean
  /** False for a person who does not want to be published. */
  mayPublish: boolean
  /** What in the public text may say who somebody is, and why it was found. Proposals: a person decides. */
  personal: { text: string; why: string }[]
  /** The public text with a mark in the place of each of them. */
  redactedText: string
  /** What was taken out of the excerpt, and why; and the fingerprint (SHA-256) of the public text. */
  taken: { text: string; why: string }[]
  publicSha256: string
}

export type AnswerKey = { responseId: string; question: string }

/** What a learner proposes for an answer: it counts nowhere until a person gives the answer the theme. */
export type AnswerProposal = { themeId: string; probability: number; learner: number }

export type AnswerView = AnswerKey &
  DeskDetails & {
    questionTitle: string
    text: string
    answerHash: string
    bodyName: string
    bodyTypeName: string
    borough: string | null
    ward: string | null
    reference: string
    submittedAt: Date
    /** Who stands behind it, in a sentence, and where they did not agree; null where it was not said. */
    basis: { text: string; dissent: string } | null
    /** The chair who signed it off. */
    signedOffBy: string | null
    /** A person's consent: full | anonymous | none; null for bodies. */
    publication: string | null
    /** The very words of another person's response. */
    isDuplicate: boolean
    /** Set where it was corrected after it was first submitted. */
    revisedAt: Date | null
    /** `learner`: the number of the one that proposed it, where a person accepted what was proposed. */
    codings: {
      themeId: string
      coderName: string | null
      changedSince: boolean
      learner: number | null
      /** It was coded along with its like. */
      alongAlike: boolean
    }[]
    proposals: AnswerProposal[]
    /** The reader codes it in a round that is not opened: others’ codes and quotes are left out here. */
    isBlind: boolean
    quotes: QuoteView[]
    /** Words of panels that a borough's own group quotes here: they are coded and counted where the panels said them. */
    citations: CitationInAnswer[]
    readByMe: boolean
    /** Names of whoever has read it as it stands. */
    readers: string[]
  }

export type DeskProgress = { total: number; readByMe: number; readByAnybody: number; coded: number }

export type DeskView = {
  consultation: ConsultationForAnalysis
  questions: TextQuestion[]
  bodyTypes: { code: string; name: string }[]
  boroughs: { code: string; name: string }[]
  channels: { code: string; name: string }[]
  bases: { code: string; name: string }[]
  /** Themes that a calculation suggested: by what they are made of answers can be read. */
  suggestions: { id: string; label: string }[]
  themes: { id: string; title: string; description: string; addressedTo: string }[]
  show: Show
  /** Null where the filters leave nothing. */
  answer: AnswerView | null
  /** How many the filters leave, and which of them this is; not one of them once it was read and only unread ones show. */
  listed: number
  isListed: boolean
  position: number
  previous: AnswerKey | null
  next: AnswerKey | null
  nextUnread: AnswerKey | null
  /** Over everything that the filters other than `show` leave. */
  progress: DeskProgress
}

/** How many bodies of a group speak of a theme; null where nobody of the group answered. */
export type Finding = {
  count: number
  /** Of those of the group that answered, between 0 and 1, with its 95% interval. */
  share: number | null
  low: number | null
  high: number | null
  /** The share against that of all bodies; null where nobody speaks of the theme. */
  lift: number | null
}

export type FindingsBoardView = {
  consultation: ConsultationForAnalysis
  by: 'bodyType' | 'borough'
  groups: { code: string; name: string; base: number }[]
  base: number
  /** Most spoken of first. */
  rows: { id: string; title: string; all: Finding; cells: Finding[] }[]
}
