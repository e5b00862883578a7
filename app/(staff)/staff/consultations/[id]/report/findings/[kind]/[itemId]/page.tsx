import Link from 'next/link'
import { notFound } from 'next/navigation'
import { RefusalForm, SourceForm } from '@/components/reports/finding-forms'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { getReportFindings } from '@/lib/reports/get-report-findings'
import { saveRefusal, saveSource } from '../../actions'

export const metadata = { title: 'Known, and not done' }

type Props = { params: Promise<{ id: string; kind: string; itemId: string }> }

/** A piece of research or something refused, to write or to change. */
export default async function FindingPage({ params }: Props) {
  const { id, kind, itemId } = await params
  const path = `/staff/consultations/${id}/report/findings`
  const ctx = await requestContext()
  const findings = await readPage(ctx, `${path}/${kind}/${itemId}`, () =>
    getReportFindings(ctx, { consultationId: id }),
  )
  if (kind !== 'sources' && kind !== 'refusals') notFound()
  const source = findings.sources.find((each) => each.id === itemId) ?? null
  const refusal = findings.refusals.find((each) => each.id === itemId) ?? null
  if (itemId !== 'new' && (kind === 'sources' ? source : refusal) === null) notFound()
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Link href={path} className="govuk-back-link">
          Back to what is known, and not done
        </Link>
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{findings.consultation.title}</span>
          {kind === 'sources' ? 'What we already know' : 'What we will not do, and why'}
        </h1>
        {kind === 'sources' ? (
          <SourceForm action={saveSource} findings={findings} item={source} />
        ) : (
          <RefusalForm action={saveRefusal} findings={findings} item={refusal} />
        )}
      </div>
    </div>
  )
}
