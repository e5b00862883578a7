import type { CalendarDate } from '../../core/london-time'
import type { RateFigures } from '../types'

/** One stage of a consultation, with how its last day moved. */
export type StageDates = {
  id: string
  sequence: number
  name: string
  /** views | comments: a later round, on a working draft. */
  kind: string
  opensOn: CalendarDate | null
  /** The last day as it now stands, and as it was before any extension. */
  closesOn: CalendarDate | null
  firstClosesOn: CalendarDate | null
  /** Members of the public may answer. */
  hasOpenLink: boolean
  /** Oldest first. */
  extensions: { fromClosesOn: CalendarDate; toClosesOn: CalendarDate; reason: string; on: CalendarDate }[]
}

/** What every page of rates begins with: of which consultation, and of which of its stages. */
export type OfStage = {
  consultation: { id: string; slug: string; title: string; status: string }
  stage: StageDates
  /** All of them, in order. */
  stages: StageDates[]
}

/** A row that rates are told by, whatever it stands for. */
export type RateRow = RateFigures & { key: string; name: string }

/** One week in London, from a Monday. Whoever was asked after launch stands apart from those asked at launch. */
export type WeekRow = {
  /** The Monday. */
  week: CalendarDate
  /** Bodies that letters asked in this week: at launch, and after it. */
  asked: number
  added: number
  /** Of both. */
  started: number
  declined: number
  /** Of those asked at launch. */
  responded: number
  respondedAdded: number
  /** Of those asked at launch, by the end of the week; the share is of all of them. */
  respondedSoFar: number
  rateSoFar: number | null
  /** What happened to the last day in this week, in plain words. */
  notes: string[]
}

/** Of the days up to a closing day, or between one and the next. */
export type PeriodRow = {
  key: string
  name: string
  from: CalendarDate | null
  to: CalendarDate | null
  started: number
  responded: number
  respondedAdded: number
  /** Of those asked at launch, by the end of it. */
  respondedSoFar: number
  rateSoFar: number | null
}

export type WeekRatesView = OfStage & { weeks: WeekRow[]; periods: PeriodRow[]; total: RateFigures }

export type WardBorough = {
  code: string
  name: string
  /** Wards there are, wards of which a body was asked, and wards of which one answered. */
  wards: number
  wardsAsked: number
  wardsReached: number
} & RateFigures

export type WardRow = RateRow & { boroughCode: string; borough: string }

export type WardRatesView = OfStage & {
  borough: { code: string; name: string } | null
  boroughs: WardBorough[]
  /** Of one borough, or of all of them where the whole is asked for. */
  wards: WardRow[]
  /** Bodies asked that are no ward's. */
  withoutWard: number
}

export type ChannelRow = {
  channel: string
  /** Of bodies: asked at launch, and after it. */
  responded: number
  respondedAdded: number
  /** Of all answers of bodies, 0 to 1. */
  share: number | null
  /** By kind of body, whenever it was asked. */
  byBodyType: Record<string, number>
  /** Of members of the public; null where the figure is hidden. */
  public: number | null
}

export type ChannelRatesView = OfStage & {
  channels: ChannelRow[]
  bodyTypes: { code: string; namePlural: string }[]
  hasPublic: boolean
  /** Null where it is too few to be shown. */
  publicTotal: number | null
}

export type StageRatesRow = {
  sequence: number
  name: string
  bodyTypes: RateRow[]
  total: RateFigures
  boroughsReached: number
  boroughsInvited: number
}
export type StageRatesView = OfStage & { rows: StageRatesRow[] }

/** How much of the place those who answered stand for. Residents are null where their number is not known. */
export type Coverage = {
  key: string
  name: string
  boroughsReached: number
  boroughsAsked: number
  /** Who live in the boroughs from which somebody answered. */
  residentsInBoroughs: number
  wardsReached: number
  wardsAsked: number
  /** An estimate: each ward counts as an equal part of its borough. */
  residentsInWards: number
}

export type CoverageBorough = {
  code: string
  name: string
  residents: number | null
  isReached: boolean
  wards: number
  wardsReached: number
  residentsInWards: number | null
}

export type CoverageView = OfStage & {
  all: Coverage
  bodyTypes: Coverage[]
  boroughs: CoverageBorough[]
  boroughCount: number
  wardCount: number
  /** Of all boroughs of which it is known. */
  residents: number
  source: string
}

export type ComparedRow = RateFigures & {
  id: string
  title: string
  status: string
  stage: string
  opensOn: CalendarDate | null
  closesOn: CalendarDate | null
  wasExtended: boolean
  boroughsReached: number
  boroughsInvited: number
}

export type ComparedView = { rows: ComparedRow[]; count: number; page: number; pages: number }

/** A body that left so many consultations running without a word. */
export type SilentRun = {
  bodyId: string
  name: string
  bodyTypeName: string
  borough: string | null
  ward: string | null
  /** Closed consultations that it was asked in, and those it answered. */
  asked: number
  answered: number
  /** How many of the newest, one after the other, it neither answered nor declined. */
  silent: number
  /** The first of them. */
  sinceTitle: string
  sinceClosedOn: CalendarDate
  hasAddress: boolean
}

export type SilentRunsView = {
  bodies: SilentRun[]
  count: number
  page: number
  pages: number
  /** Closed consultations there are to look at. */
  consultations: number
  times: number
}
