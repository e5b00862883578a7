import { CommentForm, Comments } from '@/components/reports/comments'
import { ReportHead } from '@/components/reports/report-head'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getReport } from '@/lib/reports/get-report'
import { listComments } from '@/lib/reports/list-comments'
import { answer, say, settle } from './actions'

export const metadata = { title: 'Comments on the report' }

export default async function CommentsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/consultations/${id}/report`
  const ctx = await requestContext()
  const [report, comments] = await readPage(ctx, `${path}/comments`, async () => [
    await getReport(ctx, { consultationId: id }),
    await listComments(ctx, { consultationId: id }),
  ])
  const mayComment = report.allowedActions.includes('comment')
  const sections = report.sections.map(({ slug, heading }) => ({
    ...{ slug, heading, path: `${path}/sections/${slug}` },
  }))
  const open = comments.filter(({ settledAt }) => settledAt === null)
  const settled = comments.filter(({ settledAt }) => settledAt !== null)
  return (
    <>
      <ReportHead consultation={report.consultation} heading="Comments on the report" here="/comments" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body">What those who write say to one another. It is never published.</p>
          <Comments comments={open} {...{ answer, settle, mayComment, sections }} />
          {mayComment ? <CommentForm action={say} consultationId={id} /> : null}
          {settled.length > 0 ? (
            <>
              <h2 className="govuk-heading-m">Settled</h2>
              <Comments comments={settled} {...{ answer, settle, mayComment, sections }} />
            </>
          ) : null}
        </div>
      </div>
    </>
  )
}
