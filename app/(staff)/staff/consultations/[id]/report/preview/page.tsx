import Link from 'next/link'
import { ReportDocument } from '@/components/reports/report-document'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { composeReport } from '@/lib/reports/compose-report'

export const metadata = { title: 'Preview of the report' }

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/consultations/${id}/report`
  const ctx = await requestContext()
  const { content } = await readPage(ctx, `${path}/preview`, () => composeReport(ctx, { consultationId: id }))
  return (
    <>
      <Link href={path} className="govuk-back-link">
        Back to the report
      </Link>
      <ReportDocument
        content={content}
        edition={
          <div className="govuk-inset-text">
            <strong>Preview.</strong> This is not published. The figures are those of this moment.
          </div>
        }
      />
    </>
  )
}
