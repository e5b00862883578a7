import type { Metadata } from 'next'
import { ConsultationHead } from '@/components/consultations/consultation-head'
import { EqualityTables } from '@/components/equality/equality-tables'
import { readPage } from '@/lib/core/read-page'
import { getEqualityCounts } from '@/lib/equality/get-equality-counts'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Who answered: equality' }

export default async function EqualityPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/equality`
  const counts = await readPage(ctx, path, () => getEqualityCounts(ctx, { consultationId: id }))
  return (
    <>
      <ConsultationHead consultation={counts.consultation} heading="Who answered: equality" />
      <EqualityTables counts={counts} csv={`${path}/csv`} heard={`${path}/heard`} />
    </>
  )
}
