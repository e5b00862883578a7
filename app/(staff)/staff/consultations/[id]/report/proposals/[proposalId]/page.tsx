import Link from 'next/link'
import { DecideForms } from '@/components/reports/decide-forms'
import { ProposalFacts } from '@/components/reports/proposal-facts'
import { ReportDocument } from '@/components/reports/report-document'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getProposal } from '@/lib/reports/get-proposal'
import { approve, sendBack, takeBack } from '../actions'

export const metadata = { title: 'Report proposed for approval' }

type Props = {
  params: Promise<{ id: string; proposalId: string }>
  searchParams: Promise<{ saved?: string }>
}

export default async function ProposalPage({ params, searchParams }: Props) {
  const { id, proposalId } = await params
  const { saved } = await searchParams
  const path = `/staff/consultations/${id}/report`
  const ctx = await requestContext()
  const page = await readPage(ctx, `${path}/proposals/${proposalId}`, () => getProposal(ctx, { proposalId }))
  const { consultation, proposal, content } = page
  const isWaiting = proposal.state === 'proposed'
  return (
    <>
      <DoneBanner
        text={saved && isWaiting ? 'The report is proposed. Somebody else now decides on it.' : undefined}
      />
      <Link href={path} className="govuk-back-link">
        Back to the report
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        {isWaiting ? `Edition ${page.nextEdition}, proposed for approval` : 'A proposal that was decided on'}
      </h1>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <ProposalFacts proposal={proposal} />
          <DecideForms {...{ page, approve, sendBack, takeBack }} />
        </div>
      </div>
      {isWaiting ? (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">The report as it would be published</span>
          </summary>
          <ReportDocument content={content} edition={null} asPart />
        </details>
      ) : null}
    </>
  )
}
