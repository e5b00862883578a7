import { FindingsList } from '@/components/reports/findings-list'
import { ReportHead } from '@/components/reports/report-head'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getReportFindings } from '@/lib/reports/get-report-findings'
import { takeRefusalOut, takeSourceOut } from './actions'

export const metadata = { title: 'What we already know, and what we will not do' }

const SAVED: Record<string, string> = {
  source: 'The research is saved.',
  refusal: 'It is saved.',
  removed: 'It is removed.',
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

export default async function FindingsPage({ params, searchParams }: Props) {
  const { id } = await params
  const { saved } = await searchParams
  const path = `/staff/consultations/${id}/report/findings`
  const ctx = await requestContext()
  const findings = await readPage(ctx, path, () => getReportFindings(ctx, { consultationId: id }))
  return (
    <>
      <DoneBanner text={saved && SAVED[saved]} />
      <ReportHead consultation={findings.consultation} heading="Known, and not done" here="/findings" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <FindingsList {...{ findings, path }} removeSource={takeSourceOut} removeRefusal={takeRefusalOut} />
        </div>
      </div>
    </>
  )
}
