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

/** What a reminder would do if it went out now. */
export type ReminderPreview = {
  /** Bodies that were asked so far. */
  asked: number
  /** Of them those that have neither answered nor declined. */
  silent: number
  /** Of them those that a letter reaches. */
  reached: number
  letter: { subject: string; text: string }
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
