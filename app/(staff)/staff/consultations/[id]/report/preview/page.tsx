import Link from 'next/link'
import { ReportDocument } from '@/components/reports/report-document'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { composeReport } from '@/lib/reports/compose-report'

export const metadata = { title: 'Preview of the report' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ drafts?: string }> }

export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await params
  const withDrafts = (await searchParams).drafts !== 'no'
  const path = `/staff/consultations/${id}/report`
  const ctx = await requestContext()
  const { content, drafts } = await readPage(ctx, `${path}/preview`, () =>
    composeReport(ctx, { consultationId: id, withDrafts }),
  )
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
            {drafts.length > 0 ? (
              <>
                {' '}
                {countOf(drafts.length, 'commitment')} not made yet{' '}
                {withDrafts ? 'stand in it' : 'are left out'}:{' '}
                <Link className="govuk-link" href={`${path}/preview${withDrafts ? '?drafts=no' : ''}`}>
                  see it {withDrafts ? 'without' : 'with'} them
                </Link>
                .
              </>
            ) : null}
          </div>
        }
      />
    </>
  )
}
