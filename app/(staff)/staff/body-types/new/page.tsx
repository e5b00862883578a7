import Link from 'next/link'
import { BodyTypeForm } from '@/components/bodies/body-type-form'
import { authorise } from '@/lib/auth/decision'
import { canChangeBodyTypes } from '@/lib/bodies/policy'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveNewType } from '../actions'

export const metadata = { title: 'Add a type of body' }

export default async function NewBodyTypePage() {
  const ctx = await requestContext()
  await readPage(ctx, '/staff/body-types/new', async () => authorise(canChangeBodyTypes(ctx.actor)))
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href="/staff/body-types" className="govuk-back-link">
          Back to the types
        </Link>
        <h1 className="govuk-heading-l">Add a type of body</h1>
        <BodyTypeForm action={saveNewType} type={null} />
      </div>
    </div>
  )
}
