import Link from 'next/link'
import { BodyForm } from '@/components/bodies/body-form'
import { authorise } from '@/lib/auth/decision'
import { getBody } from '@/lib/bodies/get-body'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { listWards } from '@/lib/bodies/list-wards'
import { canChangeBody } from '@/lib/bodies/policy'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveBody } from '../../actions'

export const metadata = { title: 'Change a body' }

export default async function EditBodyPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const body = await readPage(ctx, `/staff/bodies/${id}/edit`, async () => {
    const found = await getBody(ctx, { id })
    authorise(canChangeBody(ctx.actor, found))
    return found
  })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href={`/staff/bodies/${id}`} className="govuk-back-link">
          Back to the body
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{body.name}</span>
          Change the details
        </h1>
        <p className="govuk-body">
          Invitations that have been sent keep the type and borough they were sent under: figures that were
          published do not move.
        </p>
        <BodyForm
          action={saveBody}
          body={body}
          types={await listBodyTypes(ctx)}
          boroughs={await listBoroughs(ctx)}
          wards={await listWards(ctx)}
        />
      </div>
    </div>
  )
}
