import type { Answerable } from '../consultations/answerable'
import type { CalendarDate } from '../core/london-time'
import type { CitationStanding } from '../responses/citation-text'
import type { SnapshotContent } from '../responses/compile-snapshot'
import type { Use } from './schema'

/** Whose desk it is, and what for. */
export type DeskHead = {
  invitationId: string
  consultation: { id: string; slug: string; title: string; status: string }
  /** The number of a later round, whose draft is commented on; null where views are sought. */
  round: number | null
  closesOn: CalendarDate | null
  state: Answerable
  group: { bodyId: string; name: string }
  borough: { code: string; name: string }
  canWrite: boolean
  /** Why it cannot be written, in words; empty where it can. */
  whyNot: string
}

export type DeskQuestion = {
  key: string
  title: string
  pageTitle: string
  /** What stood above it: of a draft, the passage that is commented on. */
  about: string
  /** Answered in words, so that words can be taken into it. */
  isText: boolean
  /** Panels that answered it, and passages marked in it. */
  answers: number
  passages: number
}

export type DeskProgress = {
  /** Bodies that were asked, that answered, that do not pass their answer on. */
  asked: number
  answered: number
  withheld: number
  /** Of the answers that may be read. */
  read: number
  unread: number
}

/** unread; corrected: read, and corrected since; read. */
export type ReadingState = 'unread' | 'corrected' | 'read'

export type PassageView = {
  id: string
  responseId: string
  question: string
  questionTitle: string
  marker: string
  /** Empty where it is the whole answer, or where the panel does not pass its answer on any more. */
  excerpt: string
  isWhole: boolean
  use: Use
  reason: string
  isMinority: boolean
  intoQuestion: string | null
  intoTitle: string | null
  /** In the borough's own text; null where it was not put there. */
  standing: CitationStanding | null
  /** The panel has since corrected its answer, and these words are no longer in it. */
  isStale: boolean
  /** The panel has since asked not to pass its answer on. */
  isWithdrawn: boolean
  markedByName: string
  markedAt: Date
}

export type DeskAnswer = {
  invitationId: string
  responseId: string
  revisionNumber: number
  bodyName: string
  bodyTypeName: string
  marker: string
  isAskedByGroup: boolean
  reference: string
  submittedAt: Date
  /** Set where it was corrected. */
  revisedAt: Date | null
  /** Who stands behind it; empty where it was not said. */
  basis: string
  dissent: string
  reading: ReadingState
  /** Came, or was corrected, after the borough's response was submitted. */
  isLate: boolean
  /** What the question was about for this panel, where its page says so: 'Your first priority: Burglary'. */
  context: string
  text: string
  passages: PassageView[]
}

export type LateAnswer = { responseId: string; bodyName: string; at: Date; isCorrection: boolean }

export type BoroughText = {
  value: string
  /** Number of its newest save; 0 where there was none. */
  revision: number
  savedBy: string
  savedAt: Date | null
}

export type SnapshotFacts = { revisionNumber: number; at: Date; sha256: string }

export type DeskStanding = {
  hasDraft: boolean
  submitted: { reference: string; revisionNumber: number; at: Date } | null
  signOff: 'chair' | 'nobody'
  signedOff: { name: string; at: Date } | null
  /** Newest first. */
  snapshots: SnapshotFacts[]
}

export type CompileDesk = DeskHead & {
  questions: DeskQuestion[]
  question: DeskQuestion
  previous: DeskQuestion | null
  next: DeskQuestion | null
  answers: DeskAnswer[]
  /** Answered the consultation, but not this question. */
  silentHere: string[]
  withheld: { bodyName: string; passages: number }[]
  notAnswered: string[]
  late: LateAnswer[]
  /** The first answer that was not read as it stands. */
  nextUnread: string | null
  progress: DeskProgress
  standing: DeskStanding
  /** Null where the question is not answered in words. */
  text: BoroughText | null
  /** What the group itself has answered, as people read it, where it is not in words. */
  ownAnswer: string
  /** Passages taken into this question. */
  citations: PassageView[]
  /** Minority views on this question, wherever they were put. */
  minority: PassageView[]
}

/** Everything one body said, to be read at one go. */
export type PanelAnswer = DeskHead & {
  answer: Omit<DeskAnswer, 'text' | 'context' | 'passages'>
  lines: { question: string; title: string; pageTitle: string; text: string; passages: PassageView[] }[]
  previous: { responseId: string; bodyName: string } | null
  next: { responseId: string; bodyName: string } | null
  progress: DeskProgress
}

export type CompileListItem = DeskHead & {
  progress: DeskProgress
  late: number
  passages: number
  submittedAt: Date | null
}

export type SnapshotView = DeskHead & {
  snapshot: SnapshotFacts
  content: SnapshotContent
  /** Bodies that have since asked not to pass their answer on: their words are left out here. */
  leftOut: string[]
}

export type SavedText =
  | { clash: null; revision: number; savedAt: Date }
  | { clash: { theirs: string; by: string; at: Date }; revision: number; savedAt: null }

export type UsedPassage = {
  questionTitle: string
  words: string
  isWhole: boolean
  use: Use
  reason: string
  isMinority: boolean
  /** The paragraphs of the borough's response in which it stands. */
  boroughWords: string[]
  boroughQuestion: string
}

/** What the borough's own group did with one body's answer. */
export type UseOfAnswer = {
  groupName: string
  /** late: the answer, or its correction, came after; withheld: it was not passed on. */
  state: 'not-yet' | 'withheld' | 'late' | 'made'
  borough: { reference: string; submittedAt: Date } | null
  passages: UsedPassage[]
}

export type MyUse = { invitationId: string; bodyName: string; title: string; use: UseOfAnswer }

export type BodiesToAsk = DeskHead & {
  bodies: { id: string; name: string; bodyTypeName: string }[]
  bodyTypes: { code: string; name: string }[]
  asked: { name: string; bodyTypeName: string; answeredAt: Date | null; isAskedByGroup: boolean }[]
}

/** Words of a panel that stand in a borough's answer, for those who code it. */
export type CitationInAnswer = { marker: string; bodyName: string; words: string; isMinority: boolean }
