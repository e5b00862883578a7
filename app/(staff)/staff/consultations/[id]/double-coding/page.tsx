import type { Metadata } from 'next'
import Link from 'next/link'
import { AnalysisNav } from '@/components/analysis/analysis-nav'
import { RoundList } from '@/components/reliability/round-list'
import { readPage } from '@/lib/core/read-page'
import { requestContext } from '@/lib/people/request-context'
import { listRounds } from '@/lib/reliability/list-rounds'

export const metadata: Metadata = { title: 'Double coding' }

export default async function DoubleCodingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/consultations/${id}/double-coding`
  const ctx = await requestContext()
  const { consultation, rounds } = await readPage(ctx, path, () => listRounds(ctx, { consultationId: id }))
  return (
    <>
      <Link href={`/staff/consultations/${id}/themes`} className="govuk-back-link">
        Themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{consultation.title}</span>
        Double coding
      </h1>
      <AnalysisNav consultationId={id} here="double-coding" />
      <p className="govuk-body">
        Two or more people code the same answers without seeing one another’s codes. How far they agree says
        what may be built on each theme.
      </p>
      {consultation.mayLead ? (
        <Link href={`${path}/new`} className="govuk-button">
          Start a round
        </Link>
      ) : null}
      <RoundList rounds={rounds} path={path} />
    </>
  )
}
