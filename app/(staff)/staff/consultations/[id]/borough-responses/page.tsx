import Link from 'next/link'
import { CompileTable } from '@/components/compiles/compile-list'
import { listCompiles } from '@/lib/compiles/list-compiles'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata = { title: 'Borough responses' }

export default async function BoroughResponsesPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const [consultation, items] = await readPage(ctx, `${path}/borough-responses`, async () => [
    await getConsultation(ctx, { id }),
    await listCompiles(ctx, { consultationId: id }),
  ])
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Back to the consultation
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        Borough responses
      </h1>
      <p className="govuk-body">
        A borough’s own group reads its panels’ answers side by side and makes the borough’s response of them.
        Each answer counts once, as the panel’s own.
      </p>
      <CompileTable items={items} />
    </>
  )
}
