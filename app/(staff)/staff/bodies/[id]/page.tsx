import type { Metadata } from 'next'
import Link from 'next/link'
import { CloseBodyForm } from '@/components/bodies/close-body-form'
import { ContactTable } from '@/components/bodies/contact-table'
import { DoneBanner } from '@/components/ui/done-banner'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { SummaryList } from '@/components/ui/summary-list'
import { hasRole } from '@/lib/auth/roles'
import { SIGN_OFF_NAMES } from '@/lib/bodies/schema'
import { getBody } from '@/lib/bodies/get-body'
import { formatInstantDate } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { openBodyAgain, shutBody } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

const DONE: Record<string, string> = {
  added: 'The body is added. Now add the people who act for it.',
  saved: 'The changes are saved.',
  closed: 'The body is closed. It is no longer invited.',
  reopened: 'The body is open again.',
  'contact-added': 'The contact is added.',
  'contact-saved': 'The contact is saved.',
  'contact-removed': 'The contact is removed.',
}

async function bodyOf(params: Props['params']) {
  const { id } = await params
  const ctx = await requestContext()
  const body = await readPage(ctx, `/staff/bodies/${id}`, () => getBody(ctx, { id }))
  return { ctx, body }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await bodyOf(params)).body.name }
}

export default async function BodyPage({ params, searchParams }: Props) {
  const { ctx, body } = await bodyOf(params)
  const { done = '' } = await searchParams
  const may = (action: (typeof body.allowedActions)[number]) => body.allowedActions.includes(action)
  const here = `/staff/bodies/${body.id}`
  return (
    <>
      <Link href="/staff/bodies" className="govuk-back-link">
        Back to the bodies
      </Link>
      <DoneBanner text={DONE[done]} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{body.type.name}</span>
        {body.name}
      </h1>
      {body.closedAt ? (
        <div className="govuk-inset-text">
          Closed on {formatInstantDate(body.closedAt)}. It is kept for the record and no longer invited.
        </div>
      ) : null}
      <SummaryList
        rows={[
          { key: 'Reference', value: body.reference },
          { key: 'Borough', value: body.borough?.name ?? 'None given' },
          { key: 'Ward', value: body.ward?.name ?? null },
          { key: 'Signs off its answers', value: signOffOf(body.signOff) },
          {
            key: 'Borough’s response',
            value: body.compiles ? 'Puts it together, as its type does' : null,
          },
          { key: 'Website', value: body.website ? <Website address={body.website} /> : null },
        ]}
      />
      {may('update') ? (
        <Link className="govuk-button govuk-button--secondary" href={`${here}/edit`}>
          Change the details
        </Link>
      ) : null}
      <h2 className="govuk-heading-m">Contacts</h2>
      <ContactTable body={body} />
      {may('change-contacts') ? (
        <Link className="govuk-button govuk-button--secondary" href={`${here}/contacts/new`}>
          Add a contact
        </Link>
      ) : null}
      {may('reopen') ? (
        <OneButtonForm
          action={openBodyAgain}
          hidden={{ id: body.id }}
          label="Reopen this body"
          kind="secondary"
        />
      ) : null}
      {may('close') ? (
        <details className="govuk-details no-print">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Close this body</span>
          </summary>
          <div className="govuk-details__text">
            <p className="govuk-body">
              For a body that no longer meets. Its invitations and answers are kept; it is not invited again
              unless it is reopened.
            </p>
            <CloseBodyForm action={shutBody} id={body.id} />
          </div>
        </details>
      ) : null}
      {hasRole(ctx.actor, 'administrator') ? (
        <p className="govuk-body no-print">
          <Link className="govuk-link" href={`/staff/audit?subject=${body.id}`}>
            Who changed what of this body
          </Link>
        </p>
      ) : null}
    </>
  )
}

function signOffOf({ own, ofType }: Awaited<ReturnType<typeof getBody>>['signOff']): string {
  const nameOf = (rule: string) => (rule === 'chair' ? SIGN_OFF_NAMES.chair : SIGN_OFF_NAMES.nobody)
  return own === null ? `${nameOf(ofType)}, as for its type` : nameOf(own)
}

function Website({ address }: { address: string }) {
  return (
    <a className="govuk-link" href={address} rel="noreferrer nofollow">
      {address}
    </a>
  )
}
