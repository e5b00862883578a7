import type { Metadata } from 'next'
import Link from 'next/link'
import { EscalationRecord } from '@/components/analysis/escalations/escalation-record'
import { getEscalation } from '@/lib/analysis/desk/get-escalation'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { close } from './actions'

export const metadata: Metadata = { title: 'An answer passed on' }

export default async function EscalationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const ctx = await requestContext()
  const view = await readPage(ctx, `/staff/escalations/${id}`, () => getEscalation(ctx, { escalationId: id }))
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href="/staff/escalations" className="govuk-back-link">
          Answers passed on
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{view.consultationTitle}</span>
          An answer passed on
        </h1>
        <EscalationRecord view={view} close={close} />
      </div>
    </div>
  )
}
