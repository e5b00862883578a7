import Link from 'next/link'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { BodyView, ContactView } from '@/lib/bodies/types'
import { formatDate } from '@/lib/core/format'
import { FUNCTION_NAMES } from './function-names'

const NAME: Column<ContactView> = {
  heading: 'Name',
  isRowHeading: true,
  cell: ({ name, isMain }) => (
    <>
      {name}
      {isMain ? (
        <>
          {' '}
          <strong className="govuk-tag govuk-tag--green">Main contact</strong>
        </>
      ) : null}
    </>
  ),
}

const DETAILS: Column<ContactView>[] = [
  {
    heading: 'E-mail',
    cell: ({ email }) =>
      email ? (
        <a className="govuk-link" href={`mailto:${email}`}>
          {email}
        </a>
      ) : (
        'None'
      ),
  },
  { heading: 'Telephone', cell: ({ telephone }) => telephone ?? 'None' },
  { heading: 'Has signed in', cell: ({ hasSignedIn }) => (hasSignedIn ? 'Yes' : 'No') },
  { heading: 'Kept until', cell: ({ keepUntil }) => (keepUntil ? formatDate(keepUntil) : '') },
]

/** Who acts for a body; how to reach them only where the view holds it. */
export function ContactTable({ body }: { body: BodyView }) {
  const mayChange = body.allowedActions.includes('change-contacts')
  const change: Column<ContactView> = {
    heading: 'Change',
    cell: ({ id, name }) => (
      <Link className="govuk-link" href={`/staff/bodies/${body.id}/contacts/${id}`}>
        Change<span className="govuk-visually-hidden"> {name}</span>
      </Link>
    ),
  }
  const columns: Column<ContactView>[] = [
    NAME,
    { heading: 'Function', cell: ({ function: does }) => FUNCTION_NAMES[does] },
    ...(body.seesContactDetails ? DETAILS : []),
    ...(mayChange ? [change] : []),
  ]
  return (
    <DataTable
      caption="Contacts"
      captionHidden
      columns={columns}
      rows={body.contacts}
      keyOf={({ id }) => id}
      empty="Nobody yet. Without a contact that has an e-mail address the body cannot be sent invitations."
    />
  )
}
