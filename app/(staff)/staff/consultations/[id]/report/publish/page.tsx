import Link from 'next/link'
import { Gaps } from '@/components/reports/gaps'
import { PublishForm } from '@/components/reports/publish-form'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { countToTell } from '@/lib/reports/count-to-tell'
import { composeReport } from '@/lib/reports/compose-report'
import { getReport } from '@/lib/reports/get-report'
import { publish } from '../actions'

export const metadata = { title: 'Publish the report' }

export default async function PublishPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const [report, composed, toTell] = await readPage(ctx, `${path}/report/publish`, async () => [
    await getReport(ctx, { consultationId: id }),
    await composeReport(ctx, { consultationId: id }),
    await countToTell(ctx, { consultationId: id }),
  ])
  const isUnchanged = report.editions[0]?.fingerprint === composed.fingerprint
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href={`${path}/report`} className="govuk-back-link">
          Back to the report
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{report.consultation.title}</span>
          Publish edition {(report.editions[0]?.number ?? 0) + 1}
        </h1>
        <Gaps gaps={composed.gaps} path={path} />
        {report.refusals.publish ? (
          <p className="govuk-body">{report.refusals.publish}</p>
        ) : isUnchanged ? (
          <p className="govuk-body">
            Nothing has changed since edition {report.editions[0]?.number}: there is nothing to publish.
          </p>
        ) : (
          <PublishForm action={publish} report={report} composed={composed} toTell={toTell} />
        )}
      </div>
    </div>
  )
}
