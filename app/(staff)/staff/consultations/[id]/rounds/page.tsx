import Link from 'next/link'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { BeginRoundForm } from '@/components/rounds/begin-round-form'
import { STATE_NAMES } from '@/components/rounds/round-words'
import { DoneBanner } from '@/components/ui/done-banner'
import { formatDate } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { listRounds } from '@/lib/rounds/list-rounds'
import { begin } from './actions'

export const metadata = { title: 'Later rounds' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

export default async function RoundsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { saved } = await searchParams
  const path = `/staff/consultations/${id}/rounds`
  const ctx = await requestContext()
  const { consultation, rounds, mayBegin } = await readPage(ctx, path, () => listRounds(ctx, { id }))
  return (
    <>
      <DoneBanner text={saved === 'removed' ? 'The round is removed.' : undefined} />
      <ConsultationHead consultation={consultation} heading="Later rounds" />
      <p className="govuk-body-l">
        What was written because of people’s views, a draft or an action plan, goes back for comment to
        everybody who took part. Each comment is tied to a passage and gets an answer, and a list of what
        changed is published.
      </p>
      {rounds.length > 0 ? (
        <ul className="govuk-list">
          {rounds.map(({ sequence, name, draft, state, closesOn, editions }) => (
            <li key={sequence} className="govuk-!-margin-bottom-4">
              <Link className="govuk-link" href={`${path}/${sequence}`}>
                {draft.title}
              </Link>
              <br />
              Stage {sequence}, {name}: {STATE_NAMES[state]}
              {state === 'open' && closesOn ? ` until ${formatDate(closesOn)}` : ''}
              {editions[0] ? `, list of changes published (edition ${editions[0].number})` : ''}
            </li>
          ))}
        </ul>
      ) : (
        <p className="govuk-body">There is none yet.</p>
      )}
      {mayBegin.ok ? (
        <>
          <h2 className="govuk-heading-m">Begin a round</h2>
          <BeginRoundForm action={begin} consultationId={id} />
        </>
      ) : (
        <p className="govuk-body">{mayBegin.reason}</p>
      )}
    </>
  )
}
