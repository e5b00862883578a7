import type { CalendarDate } from '../core/london-time'

export type RemindersView = {
  consultation: {
    id: string
    title: string
    status: string
    opensOn: CalendarDate | null
    closesOn: CalendarDate | null
  }
  /** In the order of their days; `sentAt` is null for those to come. */
  reminders: { date: CalendarDate; sentAt: Date | null; letters: number }[]
  suggested: CalendarDate[]
  maySet: boolean
}

/** A letter about an invitation that did not arrive. */
export type MailProblem = {
  mailId: string
  kind: string
  toAddress: string
  toName: string
  status: 'failed' | 'bounced'
  lastError: string | null
  at: Date
  invitationId: string
  bodyId: string
  bodyName: string
  /** The address the body's contact has now; null where there is none. */
  addressNow: string | null
}

export type MailProblemsView = {
  consultation: { id: string; title: string; status: string }
  problems: MailProblem[]
}
