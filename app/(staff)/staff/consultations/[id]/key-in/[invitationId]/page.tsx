import type { Metadata } from 'next'
import Link from 'next/link'
import { AnswerList } from '@/components/responses/answer-list'
import { CorrectForm } from '@/components/responses/keying/correct-form'
import { KeyInForm } from '@/components/responses/keying/key-in-form'
import { listBoroughs } from '@/lib/bodies/list-boroughs'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { BASIS_KINDS } from '@/lib/responses/basis'
import { getKeying } from '@/lib/responses/get-keying'
import { KEYED_CHANNELS } from '@/lib/responses/schema'
import { addressOf } from '../../rates/address-of'
import { correct, keyIn } from './actions'

export const metadata: Metadata = { title: 'Key in an answer' }

type Props = {
  params: Promise<{ id: string; invitationId: string }>
  searchParams: Promise<{ stage?: string }>
}

export default async function KeyInOnePage({ params, searchParams }: Props) {
  const { id, invitationId } = await params
  const { stage } = await searchParams
  const own = invitationId === 'public' ? undefined : invitationId
  const base = `/staff/consultations/${id}/key-in`
  const ctx = await requestContext()
  const keying = await readPage(ctx, addressOf(`${base}/${invitationId}`, { stage }), () =>
    getKeying(ctx, { consultationId: id, stage, invitationId: own }),
  )
  const boroughs = own ? [] : await listBoroughs(ctx)
  const { body, person, answered, begun, consultation } = keying
  const what = consultation.isRound ? 'Comments' : 'Answer'
  return (
    <>
      <Link className="govuk-back-link" href={addressOf(base, { stage })}>
        Another body
      </Link>
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">
        {body ? `${what} of ${body.name}` : `${what} of a member of the public`}
      </h1>
      {body ? (
        <p className="govuk-body">
          {[body.typeName, body.place, body.code ? `paper reference ${body.code}` : '']
            .filter(Boolean)
            .join(', ')}
        </p>
      ) : null}
      {person ? (
        <p className="govuk-body">
          {person.code ? `Paper reference ${person.code}. ` : ''}
          Whether it may be published they said when they first took part.
        </p>
      ) : null}
      {begun && begun.length > 0 ? (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">They have begun online and not submitted it</span>
          </summary>
          <div className="govuk-details__text">
            <p>What they wrote there stays as their draft, beside what you key in.</p>
            <AnswerList lines={begun} headingLevel={3} />
          </div>
        </details>
      ) : null}
      {answered ? (
        <CorrectForm {...{ keying, answered, invitationId, correct, stage }} />
      ) : (
        <KeyInForm
          {...{ keying, boroughs, keyIn, stage }}
          invitationId={own ?? ''}
          channels={KEYED_CHANNELS}
          basisKinds={BASIS_KINDS}
        />
      )}
    </>
  )
}
