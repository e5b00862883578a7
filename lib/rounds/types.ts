import type { CalendarDate } from '../core/london-time'
import type { ConsultationStatus } from '../consultations/lifecycle'
import type { Outcome, Verdict } from './schema'
import type { WordChange } from './word-changes'

export type PassageView = {
  id: string
  /** Zero: added in answer to comments. */
  number: number
  afterNumber: number | null
  heading: string
  text: string
  version: number
  outcome: Outcome
  newText: string
  why: string
}

/** Where a round stands: being written, open for comments, closed. */
export type RoundState = 'draft' | 'open' | 'closed'

export type RoundView = {
  stageId: string
  sequence: number
  name: string
  state: RoundState
  launchedAt: Date | null
  closedAt: Date | null
  closesOn: CalendarDate | null
  consultation: {
    id: string
    slug: string
    title: string
    status: ConsultationStatus
    decisionOn: CalendarDate | null
  }
  draft: { id: string; title: string; introduction: string; version: number }
  passages: PassageView[]
  /** Newest first. */
  editions: EditionItem[]
}

export type RoundAction = 'edit' | 'launch' | 'extend' | 'close' | 'answer' | 'publish' | 'remove'

export type ManagedRound = RoundView & {
  /** What it needs before it can be put to those who took part. */
  lacks: string[]
  allowedActions: RoundAction[]
  refusals: Partial<Record<RoundAction, string>>
}

export type EditionItem = { number: number; publishedAt: Date; whatChanged: string; fingerprint: string }

/** Whom a round asks: those who took part before. Persons are not told apart. */
export type RoundAudience = {
  bodies: number
  byType: { code: string; name: string; bodies: number }[]
  /** Of them no letter can reach. */
  withoutAddress: number
  persons: number
  /** Persons who took part and left no address for later steps. */
  personsUnreached: number
}

export const VIEWS = ['keep', 'change', 'drop', 'no-view'] as const
export type View = (typeof VIEWS)[number]

/** By kind of body, and persons apart: how many would keep, change or drop a passage. */
export type ViewCounts = {
  bodies: { code: string; name: string; counts: Record<View, number> }[]
  /** Null where so few are not shown. */
  persons: Record<View, number | null>
}

export type CommentView = {
  responseId: string
  questionName: string
  revisionNumber: number
  /** The body, or that it is a person. */
  who: string
  isPerson: boolean
  kind: string
  borough: string | null
  basis: string
  view: View | null
  text: string
  /** Of a person who does not want to be quoted: counted, answered, never published. */
  isPrivate: boolean
  answer: {
    verdict: Verdict
    why: string
    version: number
    by: string
    at: Date
    /** The comment was corrected since it was answered. */
    isStale: boolean
  } | null
}

export type DeskPassage = {
  /** The number as people cite it; 'whole' for the draft as a whole. */
  key: string
  label: string
  comments: number
  unanswered: number
  outcome: Outcome | null
}

export type CommentsDesk = {
  round: ManagedRound
  responses: { bodies: number; persons: number }
  passages: DeskPassage[]
  here: {
    key: string
    passage: PassageView | null
    views: ViewCounts | null
    comments: CommentView[]
    /** Comments much alike, by their place in `comments`. */
    alike: number[][]
  }
  total: number
  unanswered: number
}

/** One comment as it is published. */
export type PublishedComment = {
  who: string
  kind: string
  borough: string
  basis: string
  view: View | null
  /** The public text; null where it is not published. */
  text: string | null
  /** Why there is no text, in words; also where its author took it back after it was published. */
  leftOut: string
  verdict: Verdict | null
  why: string
}

export type ChangedPassage = {
  number: number
  afterNumber: number | null
  heading: string
  outcome: Outcome
  before: string
  after: string
  why: string
  changes: WordChange[]
  views: ViewCounts | null
  comments: PublishedComment[]
  /** Of persons who do not want to be quoted: how many is not said of fewer than ten. */
  notQuoted: string
}

export type ChangeListContent = {
  title: string
  introduction: string
  consultation: string
  round: string
  opened: CalendarDate
  closed: CalendarDate
  asked: { bodies: number }
  answered: { bodies: number; persons: number | null }
  whyUnanswered: string
  passages: ChangedPassage[]
  whole: { comments: PublishedComment[]; notQuoted: string }
}

export type ChangeListView = EditionItem & {
  /** As it was published, but for the words of comments that were taken back since. */
  content: ChangeListContent
  /** SHA-256 of that; the edition's own where nothing was taken back. */
  shownFingerprint: string
  /** How many comments their authors have taken back. */
  takenBack: number
  consultation: { slug: string; title: string }
  sequence: number
  editions: EditionItem[]
}

/** A round as everybody may read it. */
export type PublicRound = {
  sequence: number
  name: string
  state: RoundState
  title: string
  closesOn: CalendarDate | null
  /** Of the newest edition of the change list. */
  changesPublishedAt: Date | null
}

export type PublicDraft = PublicRound & {
  consultation: { slug: string; title: string }
  introduction: string
  passages: { number: number; heading: string; text: string }[]
}

/** What whoever holds a link sees of what was made of their own comments. */
export type OwnComments = {
  slug: string
  sequence: number
  edition: { number: number; publishedAt: Date } | null
  comments: {
    /** Null: the draft as a whole. */
    number: number | null
    heading: string
    text: string
    verdict: Verdict | null
    why: string
    /** It was corrected after it was answered. */
    isStale: boolean
    /** What became of the passage. */
    outcome: Outcome | null
  }[]
}
