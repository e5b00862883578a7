import Link from 'next/link'
import { ProposeForm } from '@/components/reports/propose-form'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { countToTell } from '@/lib/telling/count-to-tell'
import { getChecklist } from '@/lib/reports/get-checklist'
import { getReport } from '@/lib/reports/get-report'
import { propose } from './actions'

export const metadata = { title: 'Propose the report' }

export default async function ProposePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/consultations/${id}/report`
  const ctx = await requestContext()
  const [report, { items, composed }, toTell] = await readPage(ctx, `${path}/propose`, async () => [
    await getReport(ctx, { consultationId: id }),
    await getChecklist(ctx, { consultationId: id }),
    await countToTell(ctx, { consultationId: id }),
  ])
  const open = items.filter(({ isMet, answered }) => !isMet && answered === null)
  const last = report.editions[0]
  const why =
    report.refusals.propose ??
    (report.proposal ? 'The report waits for approval already.' : undefined) ??
    (last?.fingerprint === composed.fingerprint
      ? `Nothing has changed since edition ${last.number}: there is nothing to propose.`
      : undefined)
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href={path} className="govuk-back-link">
          Back to the report
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{report.consultation.title}</span>
          Propose edition {(last?.number ?? 0) + 1}
        </h1>
        {why ? (
          <p className="govuk-body">{why}</p>
        ) : open.length > 0 ? (
          <p className="govuk-body">
            <Link className="govuk-link" href={`${path}/checklist`}>
              Answer {countOf(open.length, 'question')} of the checklist
            </Link>{' '}
            first.
          </p>
        ) : (
          <ProposeForm action={propose} report={report} composed={composed} toTell={toTell} />
        )}
      </div>
    </div>
  )
}
