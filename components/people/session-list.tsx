import { DataTable, type Column } from '@/components/ui/data-table'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { formatInstant } from '@/lib/core/format'
import type { FormState } from '@/lib/core/form-action'

type Session = { id: string; method: string; startedAt: Date; lastSeenAt: Date; isThisOne: boolean }
type Props = { sessions: Session[]; endOne: (state: FormState, form: FormData) => Promise<FormState> }

const METHODS: Record<string, string> = {
  password: 'Password',
  'email-link': 'Link in an e-mail',
  'single-sign-on': 'Work account',
}

/** Where somebody is signed in, with a button to end each. */
export function SessionList({ sessions, endOne }: Props) {
  const columns: Column<Session>[] = [
    {
      heading: 'Signed in',
      isRowHeading: true,
      cell: ({ startedAt, isThisOne }) => `${formatInstant(startedAt)}${isThisOne ? ' (this device)' : ''}`,
    },
    { heading: 'By', cell: ({ method }) => METHODS[method] ?? method },
    { heading: 'Last seen', cell: ({ lastSeenAt }) => formatInstant(lastSeenAt) },
    {
      heading: 'End',
      cell: ({ id, isThisOne }) => (
        <OneButtonForm
          action={endOne}
          hidden={{ sessionId: id }}
          label={isThisOne ? 'Sign out here' : 'End this session'}
          kind="secondary"
        />
      ),
    },
  ]
  return (
    <DataTable
      caption="Devices you are signed in on"
      captionHidden
      columns={columns}
      rows={sessions}
      keyOf={({ id }) => id}
      empty="You are signed in nowhere."
    />
  )
}
