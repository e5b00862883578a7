import type { JobRunView } from '../../jobs/job-runs'
import type { RedactionState } from '../../redaction/types'
import type { Stance } from '../schema'
import type { AnswerKey, ConsultationForAnalysis, TextQuestion } from '../types'

/** The passage that a coding rests on, by place in the answer (UTF-16 offsets). */
export type SpanView = {
  themeId: string
  startsAt: number
  endsAt: number
  excerpt: string
  /** The answer no longer has these words in this place. */
  isStale: boolean
}

export type MarkView = {
  stance: Stance | null
  isEvidence: boolean
  /** Who said so last; null where nobody did. */
  by: string | null
  /** The answer was corrected since. */
  changedSince: boolean
}

export type EscalationView = {
  id: string
  officerName: string
  by: string | null
  at: Date
  /** Null while the officer is at it. */
  closedAt: Date | null
  outcome: string
}

/** Answers that say nearly the same as this one. */
export type AlikeView = { groupId: string; others: number }

/** Where words that were looked for stand in an answer. */
export type Hit = { startsAt: number; endsAt: number }

/** What the desk knows of an answer besides its themes and quotes. */
export type DeskDetails = {
  spans: SpanView[]
  mark: MarkView
  escalation: EscalationView | null
  alike: AlikeView | null
  hits: Hit[]
  /** Whether somebody decided what is taken out of it before others read it. */
  redaction: RedactionState
}

export type EscalatedAnswer = AnswerKey & {
  id: string
  why: string
  consultationId: string
  consultationTitle: string
  officerName: string
  by: string | null
  at: Date
  closedAt: Date | null
  closedBy: string | null
  outcome: string
  mayClose: boolean
}

/** One for whoever follows it up, with the words it is about. */
export type EscalatedAnswerInFull = EscalatedAnswer & {
  text: string
  questionTitle: string
  bodyName: string
  reference: string
}

/** An answer to be escalated, and to whom it can be. */
export type ToEscalate = AnswerKey & {
  consultation: ConsultationForAnalysis
  questionTitle: string
  bodyName: string
  text: string
  answerHash: string
  officers: { id: string; name: string }[]
  /** With whom it is already. */
  open: EscalationView | null
}

export type AlikeGroupView = {
  id: string
  size: number
  kind: 'same' | 'near'
  /** The text that stands for the group. */
  text: string
  /** Answers of it that have a theme. */
  coded: number
}

export type AlikeGroupsView = {
  consultation: ConsultationForAnalysis
  /** Those that were answered, most answers first. */
  questions: TextQuestion[]
  /** What is under way, or failed. */
  work: JobRunView | null
  run: { question: string; questionTitle: string; askedAt: Date; answers: number } | null
  groups: AlikeGroupView[]
  /** All groups, and the answers in them. */
  total: number
  answers: number
  page: number
  pages: number
}

/** A word of one answer against the first of its group: in both, only here, or only there. */
export type WordDifference = { kind: 'same' | 'added' | 'missing'; text: string }

export type AlikeAnswersView = {
  consultation: ConsultationForAnalysis
  question: string
  questionTitle: string
  id: string
  size: number
  kind: 'same' | 'near'
  first: AnswerKey & { bodyName: string; text: string; themes: string[] }
  others: (AnswerKey & {
    bodyName: string
    /** Up to 1. */
    likeness: number
    themes: string[]
    /** The answer was corrected since the groups were made: it is not coded along. */
    changedSince: boolean
    words: WordDifference[]
  })[]
  page: number
  pages: number
}

/** What a step may change: a theme of answers (with its spans and quotes), the mark of an answer, or a reading. */
export type StepSubject =
  | { kind: 'theme'; question: string; themeId: string; responseIds: string[] }
  | { kind: 'mark'; question: string; responseId: string }
  | { kind: 'reading'; question: string; responseId: string; readerId: string }

type Rows = Record<string, unknown>[]
export type StepState = { codings: Rows; spans: Rows; quotes: Rows; marks: Rows; readings: Rows }

export type KeptStep = {
  subject: StepSubject
  at: { responseId: string; question: string }
  was: StepState
  became: StepState
}
