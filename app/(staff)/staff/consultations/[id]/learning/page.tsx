import type { Metadata } from 'next'
import Link from 'next/link'
import { AnalysisNav } from '@/components/analysis/analysis-nav'
import { WorkUnderWay } from '@/components/analysis/work-under-way'
import { AskForProposals } from '@/components/learning/ask-for-proposals'
import { LearnerList } from '@/components/learning/learner-list'
import { readPage } from '@/lib/core/read-page'
import { listLearners } from '@/lib/learning/list-learners'
import { requestContext } from '@/lib/people/request-context'
import { ask } from './actions'

export const metadata: Metadata = { title: 'Learner' }

export default async function LearningPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const path = `/staff/consultations/${id}/learning`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () => listLearners(ctx, { consultationId: id }))
  const isUnderWay = view.work !== null && view.work.status !== 'failed'
  return (
    <>
      <Link href={`/staff/consultations/${id}/themes`} className="govuk-back-link">
        Themes
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{view.consultation.title}</span>A learner that proposes themes
      </h1>
      <AnalysisNav consultationId={id} here="learning" />
      <p className="govuk-body">
        A learner sees which themes people gave to answers, and proposes themes for the others, with how
        likely each is. It runs here: no text leaves this machine. What it proposes counts nowhere until
        somebody has accepted it, and then the coding names both, for good.
      </p>
      {view.work ? <WorkUnderWay work={view.work} path={path} /> : null}
      {view.consultation.mayDecide && !isUnderWay ? <AskForProposals view={view} ask={ask} /> : null}
      <LearnerList runs={view.runs} path={path} />
    </>
  )
}
