import type { Decision } from '../auth/decision'
import type { CalendarDate } from '../core/london-time'
import type { EntryKind } from './schema'

export type EntryView = {
  id: string
  kind: EntryKind
  text: string
  declaredBy: string
  onDate: CalendarDate | null
  document: { id: string; title: string } | null
  evidenceUrl: string
  at: Date
  version: number
}

/** Time allowed in one stage, and what speaks against it. */
export type TimeAllowed = {
  stage: string
  opensOn: CalendarDate | null
  closesOn: CalendarDate | null
  /** Both included; null while a date is open. */
  days: number | null
  warnings: string[]
}

export type AskedRow = { name: string; invited: number; added: number; responded: number }
export type DocumentRow = {
  id: string
  title: string
  fileName: string
  size: number
  sha256: string
  addedAt: Date
  /** Since when it stood before those who were asked; null: it is prepared and nobody has been asked yet. */
  givenAt: Date | null
  removedAt: Date | null
  /** Who took it away, as the audit says; empty where it does not, and where nobody did. */
  removedBy: string
  wasThereAtLaunch: boolean
}

/** What the record says by itself. */
export type FairnessRecord = {
  consultation: {
    id: string
    slug: string
    title: string
    status: string
    why: string
    canChange: string
    cannotChange: string
    earlierViews: string
    decisionMaker: string
    decisionOn: CalendarDate | null
    note: string
    approvedAt: Date | null
    launchedAt: Date | null
    closedAt: Date | null
    reportedAt: Date | null
  }
  /** Writer and approver are two people. */
  approvedByAnother: boolean | null
  documents: DocumentRow[]
  questionnaires: { stage: string; number: number; minutes: number; frozenAt: Date | null }[]
  time: TimeAllowed[]
  extensions: { stage: string; from: CalendarDate; to: CalendarDate; reason: string; at: Date }[]
  asked: AskedRow[]
  hasOpenLink: boolean
  reminders: { onDate: CalendarDate; sentAt: Date | null; letters: number }[]
  editions: { number: number; publishedAt: Date; fingerprint: string; whatChanged: string }[]
  /** Answers in words, read and coded, as the newest edition says. */
  reading: { answers: number; read: number; coded: number } | null
  commitments: { number: number; title: string; state: string }[]
  refusals: { what: string; why: string }[]
  tellings: { kind: string; letters: number; finishedAt: Date | null }[]
  retention: { addresses: CalendarDate | null; lettersKeptDays: number }
}

export type FairnessFileView = {
  id: string
  state: string
  size: number | null
  sha256: string
  problem: string
  askedAt: Date
  readyAt: Date | null
  jobRunId: string | null
}

export type FairnessView = {
  record: FairnessRecord
  entries: EntryView[]
  /** What a person still has to say. */
  lacks: { kind: EntryKind; words: string }[]
  files: FairnessFileView[]
  mayEdit: Decision
}
