import type { CalendarDate } from '../core/london-time'
import type { ContactFunction, ImportColumn, Tier } from './schema'

export type BoroughView = { code: string; name: string; shortName: string; tileCol: number; tileRow: number }
export type WardView = { code: string; name: string; boroughCode: string }

export type BodyTypeView = {
  /** chair | nobody: who signs off answers, unless a body has a rule of its own. */
  signOff: string
  /** Such bodies put their borough's response together from what its panels answered. */
  compiles: boolean
  code: string
  name: string
  namePlural: string
  tier: Tier
  description: string
  sort: number
  /** Bodies of the type that are not closed. */
  bodies: number
}

type Named = { code: string; name: string }

export type BodyRow = {
  id: string
  reference: string
  name: string
  type: Named
  borough: Named | null
  ward: Named | null
  isClosed: boolean
  contacts: number
  /** Whether an invitation can reach it by e-mail. */
  isReachable: boolean
}

export type BodyList = {
  bodies: BodyRow[]
  total: number
  /** Of the total, those without a contact that has an e-mail address. */
  unreachable: number
  page: number
  pages: number
  allowedActions: ('create' | 'export')[]
}

export type ContactView = {
  id: string
  name: string
  function: ContactFunction
  isMain: boolean
  /** Whether the person has signed in with the contact's e-mail address. */
  hasSignedIn: boolean
  /** Null where there is none, or where the actor may not see it: `BodyView.seesContactDetails` tells which. */
  email: string | null
  telephone: string | null
  keepUntil: CalendarDate | null
}

export type BodyAction = 'update' | 'close' | 'reopen' | 'change-contacts'

export type BodyView = {
  id: string
  reference: string
  name: string
  type: Named & { tier: Tier }
  borough: Named | null
  ward: Named | null
  website: string | null
  /** The body's own rule, and that of its type, for who signs off answers. */
  signOff: { own: string | null; ofType: string }
  /** By its type: it puts its borough's response together. */
  compiles: boolean
  closedAt: Date | null
  /** What an edit is based on. */
  version: string
  contacts: ContactView[]
  seesContactDetails: boolean
  allowedActions: BodyAction[]
}

/** One thing in a file that cannot be imported as it is. */
export type ImportProblem = {
  /** Of the file, the first line being 1. */
  line: number
  reference: string
  field: ImportColumn
  message: string
  mend: string
}

/** What an import would do, or did. */
export type ImportOutcome = {
  /** Rows of the file that hold something, its header aside. */
  rows: number
  goodRows: number
  created: number
  updated: number
  unchanged: number
  contactsAdded: number
  contactsUpdated: number
  problems: ImportProblem[]
  unusedColumns: string[]
}

/** Whose reminders a letter's link is about. */
export type RemindersView = { bodyName: string; contactName: string; wantsReminders: boolean }

/** The boroughs as paths of one SVG, by their code. */
export type BoroughOutlines = {
  width: number
  height: number
  /** Whose outlines they are, as it is said beside them. */
  source: string
  /** `centre` is x and y of the point where the name goes. */
  outlines: Record<string, { path: string; centre: number[] }>
}
