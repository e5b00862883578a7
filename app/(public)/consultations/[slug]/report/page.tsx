import type { Metadata } from 'next'
import Link from 'next/link'
import { CommitmentsLink } from '@/components/commitments/commitments-link'
import { Editions, EditionLine } from '@/components/reports/edition-note'
import { ReportDocument } from '@/components/reports/report-document'
import { ReportFiles } from '@/components/reports/report-files'
import { PublicFeedback } from '@/components/telling/public-feedback'
import { countMade } from '@/lib/commitments/count-made'
import { listMadeNumbers } from '@/lib/commitments/list-made-numbers'
import { readPage } from '@/lib/core/read-page'
import { wordsIn } from '@/lib/core/words-in'
import { requestContext } from '@/lib/people/request-context'
import { listReportFiles } from '@/lib/reports/files/list-report-files'
import { getPublishedReport } from '@/lib/reports/get-published-report'
import { getPublishedFeedback } from '@/lib/telling/get-published-feedback'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ edition?: string }> }

async function read({ params, searchParams }: Props) {
  const { slug } = await params
  const { edition } = await searchParams
  const path = `/consultations/${slug}/report`
  const ctx = await requestContext()
  return readPage(ctx, path, async () => ({
    path,
    report: await getPublishedReport(ctx, { slug, edition }),
    commitments: await countMade(ctx, { consultation: slug }),
    numbers: await listMadeNumbers(ctx, { slug }),
    files: await listReportFiles(ctx, { slug, edition }),
    feedback: await getPublishedFeedback(ctx, { slug }),
  }))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { report } = await read(props)
  return {
    title: report.content.title,
    description: `What came of “${report.content.consultation.title}”: what was asked, what was said, and what will be done.`,
  }
}

export default async function PublishedReportPage(props: Props) {
  const { path, report, commitments, numbers, files, feedback } = await read(props)
  const { consultation } = report.content
  return (
    <>
      <Link href={`/consultations/${consultation.slug}`} className="govuk-back-link no-print">
        Back to the consultation
      </Link>
      <ReportDocument
        content={report.content}
        edition={<EditionLine report={report} path={path} />}
        numbers={numbers}
      />
      <ReportFiles files={files} path={path} edition={report.number} />
      <CommitmentsLink slug={consultation.slug} count={commitments} />
      <p className="govuk-body no-print">
        <Link className="govuk-link" href={`${path}/check`}>
          Check the quotes of this report
        </Link>
      </p>
      <Editions report={report} path={path} />
      <PublicFeedback {...{ feedback, slug: consultation.slug, words: wordsIn('en') }} />
    </>
  )
}
