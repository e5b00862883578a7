import type { Metadata } from 'next'
import { BoardHead } from '@/components/analysis/findings/board-head'
import { ThemeQuotes } from '@/components/analysis/findings/theme-quotes'
import { getThemeQuotes } from '@/lib/analysis/findings/get-theme-quotes'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Quotes by theme' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ theme?: string }> }

export default async function QuotesPage({ params, searchParams }: Props) {
  const { id } = await params
  const { theme = '' } = await searchParams
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const view = await readPage(ctx, `${path}/themes/board/quotes`, () =>
    getThemeQuotes(ctx, { consultationId: id, theme }),
  )
  return (
    <>
      <BoardHead consultation={view.consultation} title="Quotes by theme" here="/quotes" />
      <ThemeQuotes view={view} path={path} />
    </>
  )
}
