import Link from 'next/link'
import { ProposalNote } from '@/components/reports/proposal-facts'
import { ReportHead } from '@/components/reports/report-head'
import { SectionList } from '@/components/reports/section-list'
import { StaffEditions } from '@/components/reports/staff-editions'
import { TitleForm } from '@/components/reports/title-form'
import { DoneBanner } from '@/components/ui/done-banner'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getChecklist } from '@/lib/reports/get-checklist'
import { getReport } from '@/lib/reports/get-report'
import { saveTitle } from './actions'

export const metadata = { title: 'Report' }

const SAVED: Record<string, string> = {
  title: 'The title is saved.',
  quotes: 'The quotes are saved.',
  edition: 'The report is published.',
  'sent-back': 'The report is sent back to those who write it.',
  'taken-back': 'The proposal is taken back.',
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

export default async function ReportPage({ params, searchParams }: Props) {
  const { id } = await params
  const { saved } = await searchParams
  const path = `/staff/consultations/${id}/report`
  const ctx = await requestContext()
  const [report, { composed, items }] = await readPage(ctx, path, async () => [
    await getReport(ctx, { consultationId: id }),
    await getChecklist(ctx, { consultationId: id }),
  ])
  const open = items.filter(({ isMet, answered }) => !isMet && answered === null).length
  const note = report.proposal ?? (report.lastDecision?.state === 'sent-back' ? report.lastDecision : null)
  return (
    <>
      <DoneBanner text={saved && SAVED[saved]} />
      <ReportHead consultation={report.consultation} heading="Report: what you told us" here="" />
      {note ? <ProposalNote proposal={note} path={path} /> : null}
      <p className="govuk-body">
        You write the words. The figures between them are counted from the answers and stay up to date until
        the report is published; then they are frozen with the words as an edition.
      </p>
      <StaffEditions report={report} fingerprint={composed.fingerprint} />
      {report.allowedActions.includes('propose') && !report.proposal ? (
        <div className="govuk-button-group">
          <Link href={`${path}/${open > 0 ? 'checklist' : 'propose'}`} className="govuk-button">
            {open > 0 ? `Answer the checklist: ${countOf(open, 'question')}` : 'Propose it for approval'}
          </Link>
        </div>
      ) : null}
      {report.refusals.propose ? <p className="govuk-body">{report.refusals.propose}</p> : null}
      <h2 className="govuk-heading-m">Sections</h2>
      <SectionList report={report} sections={composed.content.sections} path={path} />
      {report.allowedActions.includes('edit') ? (
        <TitleForm key={report.version} action={saveTitle} report={report} />
      ) : (
        <p className="govuk-body">{report.refusals.edit}</p>
      )}
    </>
  )
}
