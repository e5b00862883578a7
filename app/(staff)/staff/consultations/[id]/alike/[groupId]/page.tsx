import type { Metadata } from 'next'
import Link from 'next/link'
import { AlikeAnswers } from '@/components/analysis/alike/alike-answers'
import { getAlikeGroup } from '@/lib/analysis/desk/get-alike-group'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'

export const metadata: Metadata = { title: 'Answers that say nearly the same' }

type Props = {
  params: Promise<{ id: string; groupId: string }>
  searchParams: Promise<{ page?: string }>
}

export default async function AlikeGroupPage({ params, searchParams }: Props) {
  const { id, groupId } = await params
  const { page = '1' } = await searchParams
  const path = `/staff/consultations/${id}/alike`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () => getAlikeGroup(ctx, { consultationId: id, groupId, page }))
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Answers alike
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.questionTitle}</span>
        {countOf(view.size, 'answer')} that say {view.kind === 'same' ? 'the same' : 'nearly the same'}
      </h1>
      <AlikeAnswers view={view} path={`${path}/${groupId}`} desk={`/staff/consultations/${id}/reading`} />
    </>
  )
}
