import type { Metadata } from 'next'
import Link from 'next/link'
import { AnalysisNav } from '@/components/analysis/analysis-nav'
import { FilterBar } from '@/components/analysis/filter-bar'
import { filtersOf } from '@/components/analysis/filters-of'
import { BoardWays } from '@/components/analysis/findings/board-ways'
import { FindingsBoard } from '@/components/analysis/findings/findings-board'
import { getFindingsBoard } from '@/lib/analysis/get-findings-board'
import { listFilterChoices } from '@/lib/analysis/list-filter-choices'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Findings board' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function BoardPage({ params, searchParams }: Props) {
  const { id } = await params
  const search = await searchParams
  const by = search.by === 'borough' ? 'borough' : 'bodyType'
  const filters = filtersOf(search)
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const [board, columns] = await readPage(ctx, `${path}/themes/board`, async () => [
    await getFindingsBoard(ctx, { consultationId: id, by, ...filters }),
    await listFilterChoices(ctx, { consultationId: id }),
  ])
  return (
    <>
      <Link href={`${path}/themes`} className="govuk-back-link">
        Themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{board.consultation.title}</span>
        Findings board
      </h1>
      <AnalysisNav consultationId={id} here="themes/board" filters={filters} />
      <BoardWays path={path} here={by === 'borough' ? '?by=borough' : ''} />
      <FilterBar
        columns={columns}
        filters={filters}
        path={`${path}/themes/board`}
        kept={by === 'borough' ? { by } : {}}
      />
      <FindingsBoard board={board} />
    </>
  )
}
