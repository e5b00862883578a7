import Link from 'next/link'
import { NewUserForm } from '@/components/people/new-user-form'
import { authorise } from '@/lib/auth/decision'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { readPage } from '@/lib/core/read-page'
import { canManagePeople } from '@/lib/people/policy'
import { requestContext } from '@/lib/people/request-context'
import { saveNewUser } from '../actions'

export const metadata = { title: 'Add a member of staff' }

export default async function NewUserPage() {
  const ctx = await requestContext()
  await readPage(ctx, '/staff/people/new', async () => authorise(canManagePeople(ctx.actor)))
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href="/staff/people" className="govuk-back-link">
          Back to the people
        </Link>
        <h1 className="govuk-heading-l">Add a member of staff</h1>
        <NewUserForm action={saveNewUser} boroughs={await listBoroughs(ctx)} />
      </div>
    </div>
  )
}
