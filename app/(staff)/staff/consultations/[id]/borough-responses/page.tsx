import Link from 'next/link'
import { CompileTable } from '@/components/compiles/compile-list'
import { listCompiles } from '@/lib/compiles/list-compiles'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { addressOf } from '../rates/address-of'

export const metadata = { title: 'Borough responses' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stage?: string }> }

export default async function BoroughResponsesPage({ params, searchParams }: Props) {
  const { id } = await params
  const { stage } = await searchParams
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const [consultation, items] = await readPage(
    ctx,
    addressOf(`${path}/borough-responses`, { stage }),
    async () => [
      await getConsultation(ctx, { id, stage }),
      await listCompiles(ctx, { consultationId: id, stage }),
    ],
  )
  const isRound = consultation.stage.kind !== 'views'
  return (
    <>
      <Link href={isRound ? `${path}/rounds/${stage}` : path} className="govuk-back-link">
        {isRound ? 'Back to the round' : 'Back to the consultation'}
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        Borough responses
      </h1>
      <p className="govuk-body">
        {isRound
          ? 'A borough’s own group reads its panels’ comments on the draft side by side, passage by passage, and makes the borough’s comments of them. Each comment counts once, as the panel’s own.'
          : 'A borough’s own group reads its panels’ answers side by side and makes the borough’s response of them. Each answer counts once, as the panel’s own.'}
      </p>
      <CompileTable items={items} />
    </>
  )
}
