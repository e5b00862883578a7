import type { Metadata } from 'next'
import Link from 'next/link'
import { AnalysisNav } from '@/components/analysis/analysis-nav'
import { AlikeGroups } from '@/components/analysis/alike/alike-groups'
import { listAlikeGroups } from '@/lib/analysis/desk/list-alike-groups'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { ask } from './actions'

export const metadata: Metadata = { title: 'Answers alike' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ page?: string }> }

export default async function AlikePage({ params, searchParams }: Props) {
  const { id } = await params
  const { page = '1' } = await searchParams
  const path = `/staff/consultations/${id}/alike`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () => listAlikeGroups(ctx, { consultationId: id, page }))
  return (
    <>
      <Link href={`/staff/consultations/${id}/reading`} className="govuk-back-link">
        Reading desk
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.consultation.title}</span>
        Answers alike
      </h1>
      <AnalysisNav consultationId={id} here="alike" />
      <AlikeGroups {...{ view, path, ask }} />
    </>
  )
}
