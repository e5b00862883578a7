import Link from 'next/link'
import { ContactForm } from '@/components/bodies/contact-form'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { authorise } from '@/lib/auth/decision'
import { getBody } from '@/lib/bodies/get-body'
import { canChangeBody } from '@/lib/bodies/policy'
import { NotFound } from '@/lib/core/errors'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { dropContact, saveContact } from '../actions'

export const metadata = { title: 'Change a contact' }

export default async function ContactPage({
  params,
}: {
  params: Promise<{ id: string; contactId: string }>
}) {
  const { id, contactId } = await params
  const ctx = await requestContext()
  const { body, contact } = await readPage(ctx, `/staff/bodies/${id}/contacts/${contactId}`, async () => {
    const body = await getBody(ctx, { id })
    authorise(canChangeBody(ctx.actor, body))
    const contact = body.contacts.find((one) => one.id === contactId)
    if (!contact) throw new NotFound()
    return { body, contact }
  })
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href={`/staff/bodies/${id}`} className="govuk-back-link">
          Back to the body
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{body.name}</span>
          Change a contact
        </h1>
        <ContactForm action={saveContact} bodyId={id} contact={contact} hasMain />
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Remove this contact</span>
          </summary>
          <div className="govuk-details__text">
            <p className="govuk-body">
              {contact.name} is removed with everything known of the person. Links that were sent go on
              working for the body.
              {contact.isMain && body.contacts.length > 1 ? ' Another contact becomes the main one.' : ''}
            </p>
            <OneButtonForm
              action={dropContact}
              hidden={{ contactId }}
              label={`Remove ${contact.name}`}
              kind="warning"
            />
          </div>
        </details>
      </div>
    </div>
  )
}
