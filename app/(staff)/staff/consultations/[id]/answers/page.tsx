import type { Metadata } from 'next'
import Link from 'next/link'
import { AnalysisNav } from '@/components/analysis/analysis-nav'
import { AnswerFigures } from '@/components/analysis/answers/answer-figures'
import { AnswerFilter } from '@/components/analysis/answers/answer-filter'
import { getAnswerTable } from '@/lib/analysis/get-answer-table'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { tableAsked } from './table-asked'

export const metadata: Metadata = { title: 'Answers in figures' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AnswersPage({ params, searchParams }: Props) {
  const { id } = await params
  const search = await searchParams
  const ctx = await requestContext()
  const path = `/staff/consultations/${id}/answers`
  const view = await readPage(ctx, path, () => getAnswerTable(ctx, tableAsked(id, search)))
  const sent = Object.entries(search).flatMap(([name, value]) => (value ? [[name, [value].flat()[0]!]] : []))
  return (
    <>
      <Link href={`/staff/consultations/${id}`} className="govuk-back-link">
        Back to the consultation
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.consultation.title}</span>
        Answers in figures
      </h1>
      <AnalysisNav consultationId={id} here="answers" filters={view.filters} />
      <AnswerFilter view={view} />
      <AnswerFigures view={view} csv={`${path}/csv?${new URLSearchParams(sent).toString()}`} />
    </>
  )
}
