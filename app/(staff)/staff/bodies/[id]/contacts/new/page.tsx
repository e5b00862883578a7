import Link from 'next/link'
import { ContactForm } from '@/components/bodies/contact-form'
import { authorise } from '@/lib/auth/decision'
import { getBody } from '@/lib/bodies/get-body'
import { canChangeBody } from '@/lib/bodies/policy'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { saveNewContact } from '../actions'

export const metadata = { title: 'Add a contact' }

export default async function NewContactPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const body = await readPage(ctx, `/staff/bodies/${id}/contacts/new`, async () => {
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
          Add a contact
        </h1>
        <ContactForm
          action={saveNewContact}
          bodyId={id}
          contact={null}
          hasMain={body.contacts.some(({ isMain }) => isMain)}
        />
      </div>
    </div>
  )
}
