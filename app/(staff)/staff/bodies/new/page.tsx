import Link from 'next/link'
import { BodyForm } from '@/components/bodies/body-form'
import { authorise } from '@/lib/auth/decision'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { listWards } from '@/lib/bodies/list-wards'
import { canChangeBodies } from '@/lib/bodies/policy'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveNewBody } from '../actions'

export const metadata = { title: 'Add a body' }

export default async function NewBodyPage() {
  const ctx = await requestContext()
  await readPage(ctx, '/staff/bodies/new', async () => authorise(canChangeBodies(ctx.actor)))
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href="/staff/bodies" className="govuk-back-link">
          Back to the bodies
        </Link>
        <h1 className="govuk-heading-l">Add a body</h1>
        <BodyForm
          action={saveNewBody}
          body={null}
          types={await listBodyTypes(ctx)}
          boroughs={await listBoroughs(ctx)}
          wards={await listWards(ctx)}
        />
      </div>
    </div>
  )
}
