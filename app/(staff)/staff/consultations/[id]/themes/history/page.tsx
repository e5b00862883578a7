import type { Metadata } from 'next'
import Link from 'next/link'
import { EventList } from '@/components/analysis/frames/event-list'
import { Pagination } from '@/components/ui/pagination'
import { listThemeEvents } from '@/lib/analysis/frames/list-theme-events'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'History of the code frame' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ theme?: string; page?: string }> }

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params
  const { theme: themeId, page } = await searchParams
  const themes = `/staff/consultations/${id}/themes`
  const ctx = await requestContext()
  const view = await readPage(ctx, `${themes}/history`, () =>
    listThemeEvents(ctx, { consultationId: id, themeId, page }),
  )
  const query = themeId ? `theme=${themeId}&` : ''
  return (
    <>
      <Link href={view.theme ? `${themes}/history` : themes} className="govuk-back-link">
        {view.theme ? 'History of the code frame' : 'Themes'}
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.consultation.title}</span>
        {view.theme ? `History of “${view.theme.title}”` : 'History of the code frame'}
      </h1>
      <EventList view={view} path={themes} />
      <Pagination
        page={view.page}
        pages={view.pages}
        hrefOf={(page) => `${themes}/history?${query}page=${page}`}
      />
    </>
  )
}
