import type { JobRunView } from '../jobs/job-runs'

/** One answer as everybody may read it. */
export type PublishedAnswer = {
  /** The question's name, under which the answer is kept. */
  name: string
  title: string
  /** Without what a person took out; lines under one another. Empty: it waits to be looked at. */
  text: string
  /** SHA-256 of the text in UTF-8, in small hexadecimal figures. */
  sha256: string
  /** Not published yet: something in it has to be looked at first. */
  isHeld?: true
}

/** A passage found, or not: `text` as it stands, marked where it is what was looked for. */
export type Passage = { text: string; isFound: boolean }

export type PublishedItem = {
  number: number
  /** Of the body; of a person that it is one. */
  name: string
  bodyTypeCode: string
  bodyTypeName: string
  borough: { code: string; name: string } | null
  /** How the view came about; empty: not said, or left out. */
  basis: string
  /** The month in which it came; empty: not said. */
  came: string
  answers: PublishedAnswer[]
  publishedAt: Date
}

export type PublishedHit = PublishedItem & {
  /** Where the words looked for stand, or how it begins. */
  passages: Passage[]
}

export type PublishedChoices = {
  bodyTypes: { code: string; name: string; namePlural: string }[]
  boroughs: { code: string; name: string }[]
}

/** What is not among them, and why; figures of persons below ten are null. */
export type NotShown = {
  /** Persons who did not want it. */
  refused: number | null
  /** Persons who agreed to short passages alone. */
  passagesOnly: number | null
}

export type PublishedList = {
  consultation: { id: string; slug: string; title: string; note: string }
  items: PublishedHit[]
  total: number
  /** Of all, whatever is looked for. */
  ofAll: number
  page: number
  pages: number
  choices: PublishedChoices
  notShown: NotShown
}

export type PublishedView = PublishedItem & {
  consultation: { id: string; slug: string; title: string; note: string }
  fingerprint: string
}

export type HeldWhy = 'found' | 'not-looked-at' | 'corrected'

export type HeldItem = {
  responseId: string
  question: string
  questionTitle: string
  name: string
  why: HeldWhy
}

export type PublicationDesk = {
  consultation: { id: string; slug: string; title: string; status: string }
  counts: {
    /** Responses there are, and those that may be published whole. */
    responses: number
    mayBePublished: number
    published: number
    withdrawn: number
    /** Their authors corrected them since they were published, or a decision on their words changed. */
    changedSince: number
    refused: number
    passagesOnly: number
  }
  held: HeldItem[]
  heldTotal: number
  heldPages: number
  page: number
  withdrawn: { number: number; name: string; why: string; at: Date }[]
  work: JobRunView | null
  mayPublish: boolean
  /** Why not. */
  refusal: string | null
}
