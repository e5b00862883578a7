import type { FrameStatus } from '../analysis/frames/lifecycle'
import type { JobRunView } from '../jobs/job-runs'
import type { Interval } from '../methods/numbers/wilson'

export type ConsultationForLearning = {
  id: string
  title: string
  status: string
  frame: FrameStatus
  /** The actor may ask for proposals and decide on them. */
  mayDecide: boolean
}

export type LearnerSummary = {
  id: string
  number: number
  question: string
  trainedOn: number
  precision: string
  askedBy: string | null
  askedAt: Date
  finished: boolean
  /** Of its question: whose proposals are decided on now. */
  isNewest: boolean
  open: number
  accepted: number
  rejected: number
}

export type LearningView = {
  consultation: ConsultationForLearning
  questions: { name: string; title: string; answers: number; taught: number }[]
  work: JobRunView | null
  runs: LearnerSummary[]
}

export type ThemeQuality = {
  themeId: string
  title: string
  coded: number
  precision: number | null
  recall: number | null
  f1: number
}

/** What a check of proposals drawn at random says of those at least as likely. */
export type LevelView = {
  from: number
  /** Not decided on yet, and their answers as they were. */
  open: number
  checked: number
  right: number
  precision: Interval | null
  mayAccept: boolean
}

export type LearnerRunView = LearnerSummary & {
  consultation: ConsultationForLearning
  quality: ThemeQuality[]
  /** Themes with too few answers to learn from. */
  notLearnt: string[]
  /** Open proposals whose answers were corrected since: they no longer stand. */
  outOfDate: number
  drawn: number
  judged: number
  levels: LevelView[]
}

export type ProposedAnswer = {
  responseId: string
  answerHash: string
  text: string
  proposals: { id: string; themeId: string; title: string; definition: string; probability: number }[]
}

export type ProposalsView = {
  run: LearnerRunView
  order: 'useful' | 'likely'
  themeId: string | null
  answers: ProposedAnswer[]
  total: number
  page: number
  pages: number
}

export type AuditView = {
  run: LearnerRunView
  /** The next to judge, without how likely the learner thinks it. */
  next: {
    proposalId: string
    title: string
    definition: string
    includes: string
    excludes: string
    text: string
  } | null
}
