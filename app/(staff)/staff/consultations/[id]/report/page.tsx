import Link from 'next/link'
import { Gaps } from '@/components/reports/gaps'
import { ReportWordsForm } from '@/components/reports/report-words-form'
import { StaffEditions } from '@/components/reports/staff-editions'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { composeReport } from '@/lib/reports/compose-report'
import { getReport } from '@/lib/reports/get-report'
import { saveWords } from './actions'

export const metadata = { title: 'Report' }

const SAVED: Record<string, string> = {
  words: 'The words are saved.',
  quotes: 'The quotes are saved.',
  edition: 'The report is published.',
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

export default async function ReportPage({ params, searchParams }: Props) {
  const { id } = await params
  const { saved } = await searchParams
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const [report, composed] = await readPage(ctx, `${path}/report`, async () => [
    await getReport(ctx, { consultationId: id }),
    await composeReport(ctx, { consultationId: id }),
  ])
  const done = saved && SAVED[saved]
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Back to the consultation
      </Link>
      {done ? (
        <div className="govuk-notification-banner govuk-notification-banner--success" role="alert">
          <div className="govuk-notification-banner__header">
            <h2 className="govuk-notification-banner__title">Done</h2>
          </div>
          <div className="govuk-notification-banner__content">
            <p className="govuk-notification-banner__heading">{done}</p>
          </div>
        </div>
      ) : null}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{report.consultation.title}</span>
        Report: what you told us
      </h1>
      <p className="govuk-body">
        You write the words. The figures are counted from the answers and stay up to date until you publish;
        then they are frozen with the words as an edition.
      </p>
      <ReportLinks path={path} mayPublish={report.allowedActions.includes('publish')} />
      {report.refusals.publish ? <p className="govuk-body">{report.refusals.publish}</p> : null}
      <StaffEditions report={report} fingerprint={composed.fingerprint} />
      <Gaps gaps={composed.gaps} path={path} />
      <ReportWordsForm
        // The newest words as saved, also in fields that are there already.
        key={report.version}
        action={saveWords}
        report={report}
        content={composed.content}
      />
    </>
  )
}

function ReportLinks({ path, mayPublish }: { path: string; mayPublish: boolean }) {
  return (
    <div className="govuk-button-group">
      {mayPublish ? (
        <Link href={`${path}/report/publish`} className="govuk-button">
          Go on to publish
        </Link>
      ) : null}
      <Link href={`${path}/report/preview`} className="govuk-link">
        Preview
      </Link>
      <Link href={`${path}/report/quotes`} className="govuk-link">
        Choose quotes
      </Link>
      <Link href={`${path}/themes`} className="govuk-link">
        Themes and counts
      </Link>
    </div>
  )
}
