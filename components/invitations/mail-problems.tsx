import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table'
import { OneButtonForm } from '@/components/ui/one-button-form'
import type { FormState } from '@/lib/core/form-action'
import { formatInstant } from '@/lib/core/format'
import type { MailProblem } from '@/lib/invitations/reminder-types'

type Props = {
  problems: MailProblem[]
  mayResend: boolean
  action: (state: FormState, form: FormData) => Promise<FormState>
}

/** Each letter that did not arrive, what the mail server said, and the way to mend it. */
export function MailProblems({ problems, mayResend, action }: Props) {
  return (
    <DataTable
      caption="Letters that did not arrive"
      rows={problems}
      keyOf={({ mailId }) => mailId}
      empty="Every letter has been delivered, or is still on its way."
      columns={[
        { heading: 'Body', cell: ({ bodyName }) => bodyName, isRowHeading: true },
        { heading: 'Address', cell: ({ toAddress }) => toAddress },
        {
          heading: 'What happened',
          cell: ({ status, lastError, at }) =>
            `${status === 'bounced' ? 'Came back' : 'Not delivered yet, tried again'} (${formatInstant(at)}). ${lastError ?? ''}`,
        },
        { heading: 'Mend it', cell: (problem) => <Mend {...{ problem, mayResend, action }} /> },
      ]}
    />
  )
}

function Mend({ problem, mayResend, action }: { problem: MailProblem } & Omit<Props, 'problems'>) {
  const { bodyId, bodyName, invitationId, toAddress, addressNow } = problem
  const isCorrected = addressNow !== null && addressNow.toLowerCase() !== toAddress.toLowerCase()
  return (
    <>
      <p className="govuk-body-s govuk-!-margin-bottom-2">
        {isCorrected ? `The address is now ${addressNow}. ` : null}
        <Link className="govuk-link" href={`/staff/bodies/${bodyId}`}>
          {isCorrected ? 'See' : 'Correct'} the contacts
          <span className="govuk-visually-hidden"> of {bodyName}</span>
        </Link>
      </p>
      {mayResend && addressNow ? (
        <OneButtonForm
          action={action}
          label="Send again"
          hidden={{ invitationId }}
          kind={isCorrected ? undefined : 'secondary'}
        />
      ) : null}
    </>
  )
}
