import type { ConsultationStatus } from '../consultations/lifecycle'

/** Whether a person may still be asked, and if not, why. */
export type EqualityState =
  | 'ask'
  /** Answered already: once is all there is. */
  | 'given'
  /** The answers to the consultation come first. */
  | 'not-submitted'
  | 'closed'
  /** Not asked here, or not of whoever holds this link. */
  | 'none'

export type EqualityFormView = { state: EqualityState; title: string; slug: string }

/** A figure of people: null where it is too small to be shown, or would give away one that is. */
export type EqualityCount = { code: string; label: string; count: number | null; percent: number | null }

export type EqualityTable = {
  key: string
  title: string
  /** How many gave an answer, 'prefer not to say' aside; null where that is too few to show anything. */
  base: number | null
  rows: EqualityCount[]
}

export type EqualityCountsView = {
  consultation: { id: string; title: string; status: ConsultationStatus }
  asksEquality: boolean
  hasOpenLink: boolean
  codeLists: string
  /** People whose answers are in the figures; null where they are fewer than ten. */
  people: number | null
  tables: EqualityTable[]
}
