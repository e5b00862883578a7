import Link from 'next/link'
import { WorkUnderWay } from '@/components/analysis/work-under-way'
import { HeldAnswers } from '@/components/publication/held-answers'
import { PublicationFacts } from '@/components/publication/publication-facts'
import { Withdrawing } from '@/components/publication/withdrawing'
import { OneButtonForm } from '@/components/ui/one-button-form'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getPublicationDesk } from '@/lib/publication/get-publication-desk'
import { publish, restore, withdraw } from './actions'

export const metadata = { title: 'Published responses' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ page?: string }> }

export default async function PublicationPage({ params, searchParams }: Props) {
  const { id } = await params
  const { page } = await searchParams
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/publication`
  const desk = await readPage(ctx, path, () => getPublicationDesk(ctx, { consultationId: id, page }))
  const { consultation, counts, work, mayPublish, refusal } = desk
  const isUnderWay = work?.status === 'waiting' || work?.status === 'running'
  return (
    <>
      <Link href={`/staff/consultations/${id}`} className="govuk-back-link">
        {consultation.title}
      </Link>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">Published responses</h1>
          <PublicationFacts desk={desk} />
          {work && work.status !== 'done' ? <WorkUnderWay work={work} path={path} /> : null}
          {work?.status === 'done' && work.message ? (
            <p className="govuk-body">The last run: {work.message}</p>
          ) : null}
          {mayPublish && !isUnderWay ? (
            <OneButtonForm
              action={publish}
              label={counts.published > 0 ? 'Bring up to date' : 'Publish the responses'}
              hidden={{ consultationId: id }}
            />
          ) : null}
          {refusal ? <p className="govuk-inset-text">{refusal}</p> : null}
          <HeldAnswers desk={desk} path={path} />
          <Withdrawing desk={desk} actions={{ withdraw, restore }} />
        </div>
      </div>
    </>
  )
}
