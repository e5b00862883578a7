import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { formatInstant } from '@/lib/core/format'
import type { MailItem } from '@/lib/mail/types'
import { MailStatusTag } from './mail-status-tag'

/** Letters, newest first, each leading to its text. */
export function MailTable({ mails, isFiltered }: { mails: MailItem[]; isFiltered: boolean }) {
  return (
    <DataTable
      caption="Letters, newest first"
      captionHidden
      rows={mails}
      keyOf={(mail) => mail.id}
      empty={
        isFiltered
          ? 'No letter matches. Try fewer words or another status.'
          : 'No letters yet. Invitations, copies of responses and sign-in links appear here as they are written.'
      }
      columns={[
        {
          heading: 'Subject',
          isRowHeading: true,
          cell: (mail) => (
            <Link className="govuk-link" href={`/outbox/${mail.id}`}>
              {mail.subject}
            </Link>
          ),
        },
        { heading: 'To', cell: (mail) => <Recipient {...mail} /> },
        { heading: 'Written', cell: (mail) => formatInstant(mail.createdAt) },
        { heading: 'Status', cell: (mail) => <MailStatusTag status={mail.status} /> },
      ]}
    />
  )
}

function Recipient({ toName, toAddress }: MailItem) {
  return (
    <span className="as-written">
      {toName ? `${toName}\n` : ''}
      {toAddress}
    </span>
  )
}
