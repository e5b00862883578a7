import Link from 'next/link'
import { CommentForm, Comments } from '@/components/reports/comments'
import { SectionForm } from '@/components/reports/editing/section-form'
import { ReportHead } from '@/components/reports/report-head'
import { SectionHistory } from '@/components/reports/section-history'
import styles from '@/components/reports/writing.module.css'
import { DoneBanner } from '@/components/ui/done-banner'
import { RichText } from '@/components/ui/rich-text'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getSection } from '@/lib/reports/get-section'
import { answer, say, settle } from '../../comments/actions'
import { putBack, saveWords } from '../actions'

export const metadata = { title: 'Section of the report' }

const SAVED: Record<string, string> = {
  section: 'The section is saved.',
  back: 'The earlier version is put back.',
}

type Props = { params: Promise<{ id: string; slug: string }>; searchParams: Promise<{ saved?: string }> }

export default async function SectionPage({ params, searchParams }: Props) {
  const { id, slug } = await params
  const { saved } = await searchParams
  const path = `/staff/consultations/${id}/report`
  const ctx = await requestContext()
  const page = await readPage(ctx, `${path}/sections/${slug}`, () =>
    getSection(ctx, { consultationId: id, slug }),
  )
  const { section, consultation } = page
  return (
    <>
      <DoneBanner text={saved && SAVED[saved]} />
      <ReportHead consultation={consultation} heading={section.heading} here="/section" />
      <div className={styles.beside}>
        <div>
          {page.mayEdit ? (
            <SectionForm
              // The newest words as saved, also in fields that are there already.
              key={section.version}
              action={saveWords}
              consultationId={id}
              section={section}
              figures={page.figures}
            />
          ) : (
            <>
              <p className="govuk-body">{page.whyNot}</p>
              <RichText markdown={section.text} />
            </>
          )}
          <p className="govuk-body">
            <Link className="govuk-link" href={`${path}/preview#${slug}`}>
              See it in the preview
            </Link>
          </p>
          <h2 className="govuk-heading-m">History</h2>
          <SectionHistory action={putBack} page={page} />
        </div>
        <div>
          <h2 className="govuk-heading-m">Comments</h2>
          <Comments comments={page.comments} {...{ answer, settle }} mayComment={page.mayComment} />
          {page.mayComment ? <CommentForm action={say} consultationId={id} section={section} /> : null}
        </div>
      </div>
    </>
  )
}
