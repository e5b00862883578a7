import type { Metadata } from 'next'
import Link from 'next/link'
import { AcceptLikely } from '@/components/learning/accept-likely'
import { LearnerQuality } from '@/components/learning/learner-quality'
import { LevelTable } from '@/components/learning/level-table'
import { ProposedAnswers } from '@/components/learning/proposed-answers'
import { Pagination } from '@/components/ui/pagination'
import { countOf } from '@/lib/core/format'
import { readPage } from '@/lib/core/read-page'
import { listProposals } from '@/lib/learning/list-proposals'
import { requestContext } from '@/lib/people/request-context'
import { accept, decide } from './actions'

export const metadata: Metadata = { title: 'Proposals of a learner' }

type Props = {
  params: Promise<{ id: string; runId: string }>
  searchParams: Promise<{ order?: string; theme?: string; page?: string }>
}

export default async function LearnerPage({ params, searchParams }: Props) {
  const { id, runId } = await params
  const { order, theme: themeId, page } = await searchParams
  const path = `/staff/consultations/${id}/learning/${runId}`
  const ctx = await requestContext()
  const view = await readPage(ctx, path, () =>
    listProposals(ctx, { runId, order: order as 'useful', themeId, page }),
  )
  const { run } = view
  const mayDecide = run.consultation.mayDecide && run.isNewest
  return (
    <>
      <Link href={`/staff/consultations/${id}/learning`} className="govuk-back-link">
        Learners
      </Link>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{run.question}</span>
        Learner {run.number}
      </h1>
      {run.isNewest ? null : (
        <p className="govuk-inset-text">
          {run.finished
            ? 'A newer learner has taken its place. It stays here for the record.'
            : 'It is not ready yet.'}
        </p>
      )}
      <LearnerQuality run={run} path={path} />
      {run.outOfDate > 0 ? (
        <p className="govuk-body">
          {countOf(run.outOfDate, 'proposal')} no longer stand: the answers were corrected since, or the theme
          was taken out.
        </p>
      ) : null}
      <h2 className="govuk-heading-m">How right is it?</h2>
      <p className="govuk-body">
        {run.drawn === 0
          ? 'Nobody has checked yet. Draw some of its proposals at random and judge them: that tells how right the others are.'
          : `${run.judged} of ${countOf(run.drawn, 'proposal')} drawn at random ${run.judged === 1 ? 'was' : 'were'} judged by people. The range says where the share of all such proposals lies, 19 times out of 20.`}
      </p>
      <LevelTable levels={run.levels} />
      {mayDecide ? (
        <>
          <p className="govuk-body">
            <Link href={`${path}/check`} className="govuk-link">
              Check proposals drawn at random
            </Link>
          </p>
          <AcceptLikely run={run} accept={accept} />
        </>
      ) : null}
      <ProposedAnswers view={view} path={path} decide={decide} />
      <Pagination
        page={view.page}
        pages={view.pages}
        hrefOf={(page) =>
          `${path}?order=${view.order}${view.themeId ? `&theme=${view.themeId}` : ''}&page=${page}`
        }
      />
    </>
  )
}
