import Link from 'next/link'
import { Evidence } from '@/components/measures/evidence'
import { ProposalForm, TakeBackForm } from '@/components/measures/proposal-form'
import { readPage } from '@/lib/core/read-page'
import { getOwnMeasure } from '@/lib/measures/get-own-measure'
import { yearWords } from '@/lib/measures/words'
import { requestContext } from '@/lib/people/request-context'
import { send, takeBack } from '../../actions'

export const metadata = { title: 'Enter a measure of my group' }

type Props = { params: Promise<{ code: string; bodyId: string }>; searchParams: Promise<{ year?: string }> }

export default async function OwnMeasurePage({ params, searchParams }: Props) {
  const { code, bodyId } = await params
  const { year = '' } = await searchParams
  const ctx = await requestContext()
  const own = await readPage(ctx, `/my-groups/measures/${code}/${bodyId}?year=${year}`, () =>
    getOwnMeasure(ctx, { code, bodyId, year }),
  )
  const { measure, body, proposal } = own
  return (
    <>
      <Link href={`/my-groups/measures?year=${own.year}`} className="govuk-back-link">
        How my group is doing
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {measure.name}, {yearWords(own.year)}
        </span>
        {body.name}
      </h1>
      <p className="govuk-body">{measure.description}</p>
      {body.hint ? <p className="govuk-body">The record says: {body.hint}</p> : null}
      {body.entry ? (
        <p className="govuk-body">
          Everybody reads now: {body.state === 'met' ? 'met' : 'not met'}.{' '}
          <Evidence body={{ ...body, hint: '' }} />
        </p>
      ) : null}
      {proposal ? (
        <div className="govuk-inset-text">
          {proposal.state === 'waiting'
            ? 'What stands here waits for an officer. You can still change it.'
            : `An officer sent this back: ${proposal.why}`}
        </div>
      ) : null}
      {body.how === 'record' ? (
        <p className="govuk-body">The record itself decides it: {body.evidence}</p>
      ) : (
        <>
          <ProposalForm action={send} own={own} />
          <TakeBackForm action={takeBack} own={own} />
        </>
      )}
    </>
  )
}
