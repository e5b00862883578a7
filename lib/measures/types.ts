import type { CalendarDate } from '../core/london-time'

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
}

export type SourceChoice = { id: string; title: string }
