import type { OwnPart } from '../chain/types'
import type { Decision } from '../auth/decision'
import type { ConsultationView } from '../consultations/types'
import type { CalendarDate } from '../core/london-time'
import type { JobRunView } from '../jobs/job-runs'
import type { AGAIN, CLEAR, Whom } from './schema'

export type TellingKind = 'report' | 'action-done' | 'action-dropped' | 'commitment-dropped'

/** What is told: an edition of the report, or what became of a commitment. */
export type Matter =
  | { kind: 'report'; edition: number; whatChanged: string }
  | {
      kind: Exclude<TellingKind, 'report'>
      commitmentId: string
      number: number
      title: string
      /** The action; null: the commitment as a whole. */
      action: string | null
      owner: string
      why: string
      at: Date
    }

/** One address, with everything that was answered by it. */
export type Recipient = {
  address: string
  hash: string
  /** Of the contact; empty for persons. */
  name: string
  isPerson: boolean
  /** What they answered in, or chose by their link; 'en' where neither is known. */
  locale: string
  /** 'public', or the body type. */
  kind: string
  invitationIds: string[]
  /** Invitations of bodies among them, with the names of these. */
  bodies: { id: string; name: string }[]
  /** How long the link works. */
  keepUntil: Date
  /** How long the address is kept; null: no date was named. */
  addressUntil: Date | null
  /** Later steps are told to them too. */
  hearsMore: boolean
}

/** Addresses of bodies' people and of members of the public, never added up. */
export type ToTell = { bodies: number; people: number; persons: number }

export type TellingView = {
  id: string
  kind: TellingKind
  /** 'Edition 2, to those not told yet'. */
  title: string
  askedAt: Date
  finishedAt: Date | null
  heldBackAt: Date | null
  letters: number
  run: JobRunView | null
}

/** Done or dropped, and told after a day unless somebody takes it back. */
export type WaitingEvent = {
  eventId: string
  matter: Exclude<Matter, { kind: 'report' }>
  /** When it is told by itself; null: only when an officer asks, since the report was not told from here. */
  dueAt: Date | null
  toTell: ToTell
}

/** Answers to the two questions, one a letter; numbers of persons are null where they are too few to be shown. */
export type FeedbackCounts = { bodies: BodiesFeedback; persons: PersonsFeedback | null }
export type BodiesFeedback = {
  /** The base of both questions. */
  answers: number
  /** Out of how many that were written for bodies. */
  letters: number
  isClear: Tally
  wouldAgain: Tally
}
export type PersonsFeedback = { answers: number; isClear: Tally; wouldAgain: Tally }

/** The same as everybody may see it: null where there are too few. */
export type PublishedFeedback = { bodies: BodiesFeedback | null; persons: PersonsFeedback | null }
export type Tally = { value: string; count: number | null }[]

export type TellingPage = {
  consultation: Pick<ConsultationView, 'id' | 'slug' | 'title' | 'status'>
  /** The newest edition; null: nothing is published yet. */
  edition: { number: number; publishedAt: Date } | null
  /** Whom the newest edition can still be told to. */
  editionToTell: { whom: Whom; toTell: ToTell }[]
  waiting: WaitingEvent[]
  tellings: TellingView[]
  feedback: FeedbackCounts
  mayTell: Decision
}

export type LetterPreview = { label: string; subject: string; text: string; locale: string }

export type Feedback = { isClear: (typeof CLEAR)[number]; wouldAgain: (typeof AGAIN)[number] }

/** What the link in a letter shows. */
export type ToldView = {
  consultation: {
    slug: string
    title: string
    note: string
    contactName: string
    contactEmail: string
  }
  matter: Matter
  /** What they said and what became of it; `body` is null for a member of the public. */
  parts: { body: string | null; part: OwnPart | null; feedsMatter: boolean }[]
  feedback: Feedback | null
  /** What the letter was written in. */
  locale: string
  isPerson: boolean
  /** Whether they will hear of later steps. */
  hearsMore: boolean
  keepUntil: CalendarDate
}
