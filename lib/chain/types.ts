import type { Standing } from '../commitments/lifecycle'
import type { CalendarDate } from '../core/london-time'

/** What will be done because of a theme. */
export type CommitmentLink = {
  number: number
  title: string
  standing: Standing
  leads: { code: string; name: string }[]
  /** The last day on which something of it is due. */
  dueOn: CalendarDate | null
}

/** What will not be done that a theme asked for, as the report says it. */
export type RefusalLink = { id: string; what: string; why: string }

export type OwnTheme = {
  id: string
  /** Counted from 1 through the report: "theme 4". */
  number: number
  title: string
  description: string
  /** Under which it stands in the report: to whom it is said. */
  heading: string
  /** Bodies that speak of it, of all that answered. */
  responses: number
  base: number
  /** Members of the public who do, apart; null where too few to be shown, or where none were asked. */
  ofPublic: number | null
  /** The questions whose answers speak of it, by name. */
  questions: string[]
  /** Their own words, where they stand in the report. */
  quotes: { id: string; text: string }[]
  commitments: CommitmentLink[]
  refusals: RefusalLink[]
}

/** What became of one response, for whoever gave it. */
export type OwnPart = {
  invitationId: string
  consultation: { id: string; slug: string; title: string }
  edition: number
  /** The public number of the response; null where it is not published. */
  responseNumber: number | null
  /** In the order of the report; empty where nothing they said stands in it. */
  themes: OwnTheme[]
}
