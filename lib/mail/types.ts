export const MAIL_STATUSES = ['held', 'queued', 'sent', 'failed', 'bounced'] as const
export type MailStatus = (typeof MAIL_STATUSES)[number]

/** What a status means to whoever reads the outbox. */
export const MAIL_STATUS_NAMES: Record<MailStatus, string> = {
  held: 'Kept here',
  queued: 'Waiting to be sent',
  sent: 'Sent',
  failed: 'Not sent yet',
  bounced: 'Came back',
}

export type MailItem = {
  id: string
  kind: string
  toAddress: string
  toName: string
  subject: string
  status: MailStatus
  createdAt: Date
  sentAt: Date | null
}

export type MailView = MailItem & {
  /** null once it was sent: the text may hold a link that opens a door, and is wiped. */
  text: string | null
  /** A sign-in link, which only an administrator may read. */
  isPrivate: boolean
  attempts: number
  lastError: string | null
}

export type MailList = { mails: MailItem[]; count: number; page: number; pages: number; isSending: boolean }
