import type { Agreement, CodeAgreement } from '../methods/agreement/agreement'
import type { Estimate } from '../methods/agreement/estimate'
import type { RoundTheme } from './schema'

export type ConsultationForRounds = {
  id: string
  title: string
  status: string
  /** The actor may start rounds, open them and settle. */
  mayLead: boolean
}

export type RoundSummary = {
  id: string
  name: string
  question: string
  share: number
  answers: number
  startedAt: Date
  startedBy: string | null
  openedAt: Date | null
  /** The learner that is compared with people. */
  learner: number | null
  coders: { id: string; name: string; done: number }[]
  /** The actor codes it. */
  isMine: boolean
}

export type RoundsView = {
  consultation: ConsultationForRounds
  rounds: RoundSummary[]
  questions: { name: string; title: string; answers: number }[]
  people: { id: string; name: string }[]
  learners: { id: string; number: number; question: string }[]
  themes: number
}

/** What a coder sees of an answer: the answer, the themes, and their own codes. */
export type BlindView = {
  round: { id: string; name: string; question: string; consultationId: string; consultation: string }
  isOpened: boolean
  themes: RoundTheme[]
  done: number
  total: number
  /** The first answer of the round. */
  first: string | null
  answer: {
    responseId: string
    text: string
    place: number
    /** Null where it was not coded yet. */
    own: string[] | null
    previous: string | null
    next: string | null
  } | null
}

export type ThemeAgreement = CodeAgreement & { title: string }

export type PairAgreement = { first: string; second: string; units: number; cohen: Estimate; alpha: Estimate }

export type Compared = {
  /** People among themselves, or people and the machine. */
  who: 'people' | 'machine'
  units: number
  pairedUnits: number
  isSingle: boolean
  overall: Agreement['overall']
  themes: ThemeAgreement[]
  pairs: PairAgreement[]
}

export type RoundView = RoundSummary & {
  consultation: ConsultationForRounds
  seed: number
  themes: RoundTheme[]
  /** Answers that were corrected since they were drawn. */
  corrected: number
  /** Null until it is opened. */
  compared: Compared[] | null
  /** Answers on which people do not agree, and how many of those are settled; null until it is opened. */
  disagreements: { answers: number; settled: number } | null
}

export type Disagreement = {
  responseId: string
  text: string
  place: number
  /** When the last of it was settled, in milliseconds; 0: none was. */
  seen: number
  why: string
  themes: { id: string; title: string; gave: string[]; not: string[]; applies: boolean | null }[]
}

export type DisagreementsView = {
  round: { id: string; name: string; question: string; consultation: ConsultationForRounds }
  answers: Disagreement[]
  total: number
  unsettled: number
  page: number
  pages: number
}
