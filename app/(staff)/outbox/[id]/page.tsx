import type { Metadata } from 'next'
import Link from 'next/link'
import { BouncedForm } from '@/components/mail/bounced-form'
import { LetterText } from '@/components/mail/letter-text'
import { MailStatusTag } from '@/components/mail/mail-status-tag'
import { formatInstant } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { getMail } from '@/lib/mail/get-mail'
import type { MailView } from '@/lib/mail/types'
import { requestContext } from '@/lib/people/request-context'
import { noteBounce } from './actions'

export const metadata: Metadata = { title: 'A letter' }

export default async function LetterPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const mail = await readPage(ctx, `/outbox/${id}`, () => getMail(ctx, { id }))
  return (
    <>
      <Link href="/outbox" className="govuk-back-link">
        Outbox
      </Link>
      <h1 className="govuk-heading-l">{mail.subject}</h1>
      <dl className="govuk-summary-list">
        <Row term="To">{mail.toName ? `${mail.toName}, ${mail.toAddress}` : mail.toAddress}</Row>
        <Row term="Written">{formatInstant(mail.createdAt)}</Row>
        <Row term="Status">
          <MailStatusTag status={mail.status} />
        </Row>
        {mail.sentAt ? <Row term="Sent">{formatInstant(mail.sentAt)}</Row> : null}
        {mail.lastError ? (
          <Row term="What the mail server said">
            {mail.lastError} (tries so far: {mail.attempts})
          </Row>
        ) : null}
      </dl>
      <Letter {...mail} />
      {mail.status === 'sent' || mail.status === 'failed' ? (
        <BouncedForm mailId={mail.id} action={noteBounce} />
      ) : null}
    </>
  )
}

function Letter({ text, isPrivate }: MailView) {
  if (text !== null) return <LetterText text={text} />
  return (
    <p className="govuk-inset-text">
      {isPrivate
        ? 'This letter holds a link that is for its reader alone. Only an administrator can read it.'
        : 'This letter was sent, and its text was wiped: it may have held a link that opens a door.'}
    </p>
  )
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{term}</dt>
      <dd className="govuk-summary-list__value as-written">{children}</dd>
    </div>
  )
}
