import type { ConsultationStatus } from '../../consultations/lifecycle'

/** People of one category beside those who live there; null where hidden, or where the base is too small to say. */
export type HeardRow = {
  code: string
  label: string
  count: number | null
  /** Of those who answered the question, 0 to 1, with its 95% interval. */
  share: number | null
  low: number | null
  high: number | null
  residents: number
  /** Of the residents whose category is known, 0 to 1. */
  residentShare: number
  /** Share less the residents' share, with its interval. */
  gap: Span | null
  /** Share divided by the residents' share: 1 is as many as live there. */
  ratio: Span | null
}

export type Span = { value: number; low: number; high: number }

export type HeardTable = {
  key: string
  title: string
  /** What stands on either side of the comparison, and what is left out. */
  notes: string[]
  /** People who gave a category; null where they are too few. */
  base: number | null
  rows: HeardRow[]
}

export type HeardWeights = {
  /** By which questions answers were weighted. */
  by: string[]
  /** Which of those that can be compared were not used, and why. */
  notBy: { title: string; why: string }[]
  /** People who answered all of them, and so have a weight. */
  base: number
  designEffect: number
  effectiveBase: number
  /** Shares with weights, of the questions that are not among those weighted by; whole per cents of 1. */
  tables: { key: string; title: string; rows: { code: string; label: string; share: number | null }[] }[]
}

export type WhoWasHeardView = {
  consultation: { id: string; title: string; status: ConsultationStatus }
  /** People whose answers are in the figures, everywhere; null where they are fewer than ten. */
  people: number | null
  /** One borough, or all of them together. */
  borough: { code: string; name: string; people: number | null } | null
  boroughs: { code: string; name: string }[]
  /** Why there are no figures by borough, where there are none at all. */
  whyNoBoroughs: string | null
  tables: HeardTable[]
  /** What is asked and cannot be compared. */
  notCompared: { title: string; why: string }[]
  weights: HeardWeights | null
  whyNoWeights: string | null
  sources: string[]
}
