import type { Metadata } from 'next'
import Link from 'next/link'
import { AnalysisNav } from '@/components/analysis/analysis-nav'
import { AskForThemes } from '@/components/analysis/suggestions/ask-for-themes'
import { SuggestionList } from '@/components/analysis/suggestions/suggestion-list'
import { WorkUnderWay } from '@/components/analysis/work-under-way'
import { listSuggestions } from '@/lib/analysis/list-suggestions'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { ask } from './actions'

export const metadata: Metadata = { title: 'Suggested themes' }

export default async function SuggestionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/consultations/${id}/themes/suggestions`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () => listSuggestions(ctx, { consultationId: id }))
  const isUnderWay = view.work !== null && view.work.status !== 'failed'
  const mayEdit = view.consultation.allowedActions.includes('ask-for-themes')
  return (
    <>
      <Link href={`/staff/consultations/${id}/themes`} className="govuk-back-link">
        Themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.consultation.title}</span>
        Suggested themes
      </h1>
      <AnalysisNav consultationId={id} here="themes/suggestions" />
      {view.work ? <WorkUnderWay work={view.work} path={path} /> : null}
      {mayEdit && !isUnderWay ? <AskForThemes view={view} ask={ask} /> : null}
      <SuggestionList view={view} path={path} />
    </>
  )
}
