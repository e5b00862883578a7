import type { Decision } from '../auth/decision'
import type { CalendarDate } from '../core/london-time'

/** Who may say it for an officer to confirm: the group itself, or a link officer of its borough. */
export type ProposedBy = 'group' | 'link-officer'
export type EnteredBy = 'officer' | ProposedBy

export type MeasureState = 'met' | 'not-met' | 'not-known'

export type MeasureFigures = {
  code: string
  name: string
  description: string
  /** Of all bodies of the kind, in per cent. */
  target: number
  bodyType: { code: string; name: string; namePlural: string }
  /** Bodies: met, not met, and those of which nothing is known; `of` is all of them. */
  met: number
  notMet: number
  notKnown: number
  of: number
  isReached: boolean
  /** Named by an officer, where the measure is worked out from one. */
  source: { id: string; slug: string; title: string } | null
  /** Whether it can be worked out from a consultation. */
  takesSource: boolean
}

export type MeasuresView = { year: number; years: number[]; measures: MeasureFigures[] }

export type BodyMeasure = {
  bodyId: string
  name: string
  boroughCode: string | null
  boroughName: string
  shortName: string
  tileCol: number
  tileRow: number
  state: MeasureState
  /** The record's own answer, or a person's with what shows it. */
  how: 'record' | 'entered' | null
  /** Of what was entered, in what kind of part; what groups and link officers said an officer has confirmed. */
  enteredBy: EnteredBy | null
  evidence: string
  evidenceUrl: string
  onDate: CalendarDate | null
  /** What the record says that bears on it without deciding it; empty: nothing. */
  hint: string
  entry: { id: string; version: number } | null
}

export type MeasureView = MeasureFigures & {
  year: number
  years: number[]
  bodies: BodyMeasure[]
  mayEnter: boolean
  /** Groups of which the reader may say it, for an officer to confirm. */
  mayProposeFor: string[]
}

export type FullMeasuresView = {
  year: number
  years: number[]
  measures: (MeasureFigures & { bodies: BodyMeasure[] })[]
}

/** What was said and is not confirmed yet. */
export type ProposalView = {
  id: string
  version: number
  code: string
  bodyId: string
  year: number
  state: 'waiting' | 'sent-back'
  isMet: boolean
  evidence: string
  evidenceUrl: string
  onDate: CalendarDate | null
  by: ProposedBy
  at: Date
  /** Of one that was sent back. */
  why: string
}

export type WaitingProposal = ProposalView & {
  measureName: string
  /** What everybody reads now. */
  body: BodyMeasure
  byName: string | null
  mayDecide: Decision
}

export type OwnMeasureView = {
  measure: MeasureFigures
  year: number
  body: BodyMeasure
  proposal: ProposalView | null
}

export type OwnMeasuresView = {
  year: number
  years: number[]
  groups: { bodyId: string; name: string; measures: OwnMeasureView[] }[]
}

export type SourceChoice = { id: string; title: string }
