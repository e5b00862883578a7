import Link from 'next/link'
import { ChecklistForm } from '@/components/reports/checklist-form'
import { ReportHead } from '@/components/reports/report-head'
import { DoneBanner } from '@/components/ui/done-banner'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getChecklist } from '@/lib/reports/get-checklist'
import { getReport } from '@/lib/reports/get-report'
import { answerQuestions } from './actions'

export const metadata = { title: 'Checklist of the report' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> }

export default async function ChecklistPage({ params, searchParams }: Props) {
  const { id } = await params
  const { saved } = await searchParams
  const path = `/staff/consultations/${id}`
  const ctx = await requestContext()
  const [report, { items }] = await readPage(ctx, `${path}/report/checklist`, async () => [
    await getReport(ctx, { consultationId: id }),
    await getChecklist(ctx, { consultationId: id }),
  ])
  const isDone = items.every(({ isMet, answered }) => isMet || answered !== null)
  return (
    <>
      <DoneBanner text={saved ? 'The answers are saved.' : undefined} />
      <ReportHead consultation={report.consultation} heading="Checklist of the report" here="/checklist" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body">
            Made from the record. What is met needs no answer; whatever else is found, a person answers for,
            and whoever approves the report sees it.
          </p>
          <ChecklistForm
            // Questions that are answered are asked no longer.
            key={items.map(({ code, answered }) => (answered ? code : '')).join()}
            action={answerQuestions}
            consultationId={id}
            items={items}
            path={path}
            mayEdit={report.allowedActions.includes('edit')}
          />
          {isDone && report.allowedActions.includes('propose') && !report.proposal ? (
            <Link className="govuk-button" href={`${path}/report/propose`}>
              Go on to propose the report
            </Link>
          ) : null}
        </div>
      </div>
    </>
  )
}
