import Link from 'next/link'
import { BodyTypeForm } from '@/components/bodies/body-type-form'
import { authorise } from '@/lib/auth/decision'
import { listBodyTypes } from '@/lib/bodies/list-body-types'
import { canChangeBodyTypes } from '@/lib/bodies/policy'
import { NotFound } from '@/lib/core/errors'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveType } from '../actions'

export const metadata = { title: 'Change a type of body' }

export default async function BodyTypePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const ctx = await requestContext()
  const type = await readPage(ctx, `/staff/body-types/${code}`, async () => {
    authorise(canChangeBodyTypes(ctx.actor))
    const found = (await listBodyTypes(ctx)).find((one) => one.code === code)
    if (!found) throw new NotFound()
    return found
  })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href="/staff/body-types" className="govuk-back-link">
          Back to the types
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{type.code}</span>
          {type.name}
        </h1>
        <BodyTypeForm action={saveType} type={type} />
      </div>
    </div>
  )
}
