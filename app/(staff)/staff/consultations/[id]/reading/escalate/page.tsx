import type { Metadata } from 'next'
import Link from 'next/link'
import { EscalateForm } from '@/components/analysis/escalations/escalate-form'
import { getAnswerToEscalate } from '@/lib/analysis/desk/get-answer-to-escalate'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { escalate } from './actions'

export const metadata: Metadata = { title: 'Pass an answer to an officer' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ at?: string }> }

export default async function EscalatePage({ params, searchParams }: Props) {
  const { id } = await params
  const { at = '' } = await searchParams
  const [responseId = '', ...question] = at.split('~')
  const path = `/staff/consultations/${id}/reading`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () =>
    getAnswerToEscalate(ctx, { responseId, question: question.join('~') }),
  )
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href={`${path}?${new URLSearchParams({ at })}`} className="govuk-back-link">
          Back to the desk
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{view.consultation.title}</span>
          Pass an answer to an officer
        </h1>
        <EscalateForm view={view} action={escalate} />
      </div>
    </div>
  )
}
