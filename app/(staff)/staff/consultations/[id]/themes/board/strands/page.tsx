import type { Metadata } from 'next'
import { BoardHead } from '@/components/analysis/findings/board-head'
import { StrandsTable } from '@/components/analysis/findings/strands-table'
import { getStrands } from '@/lib/analysis/findings/get-strands'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Strands side by side' }

export default async function StrandsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const view = await readPage(ctx, `/staff/consultations/${id}/themes/board/strands`, () =>
    getStrands(ctx, { consultationId: id }),
  )
  return (
    <>
      <BoardHead consultation={view.consultation} title="Strands side by side" here="/strands" />
      <StrandsTable view={view} />
    </>
  )
}
