import { MAIL_STATUS_NAMES, type MailStatus } from '@/lib/mail/types'

const COLOURS: Record<MailStatus, string> = {
  held: 'blue',
  queued: 'grey',
  sent: 'green',
  failed: 'red',
  bounced: 'red',
}

export function MailStatusTag({ status }: { status: MailStatus }) {
  return <strong className={`govuk-tag govuk-tag--${COLOURS[status]}`}>{MAIL_STATUS_NAMES[status]}</strong>
}
