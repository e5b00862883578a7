import type { Metadata } from 'next'
import Link from 'next/link'
import { FindingsBoard } from '@/components/analysis/findings/findings-board'
import { getFindingsBoard } from '@/lib/analysis/get-findings-board'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Findings board' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function BoardPage({ params, searchParams }: Props) {
  const { id } = await params
  const by = (await searchParams).by === 'borough' ? 'borough' : 'bodyType'
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const board = await readPage(ctx, `${path}/themes/board`, () =>
    getFindingsBoard(ctx, { consultationId: id, by }),
  )
  return (
    <>
      <Link href={`${path}/themes`} className="govuk-back-link">
        Themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{board.consultation.title}</span>
        Findings board
      </h1>
      <FindingsBoard board={board} path={path} />
    </>
  )
}
