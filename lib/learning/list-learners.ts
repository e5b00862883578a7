import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { listJobRuns } from '../jobs/job-runs'
import { findConsultation, materialSql, questionsOf } from './internal'
import { LearningInput } from './schema'
import { summariesOf } from './summaries-of'
import type { LearningView } from './types'

/**
 * What a learner can be taught with, question by question, what is under way, and the learners that there were.
 * @throws NotFound, NotAllowed
 */
export async function listLearners(ctx: Ctx, input: z.input<typeof LearningInput>): Promise<LearningView> {
  const { consultationId } = LearningInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  const all = await questionsOf(ctx, consultationId)
  const [work] = await listJobRuns(ctx, { type: 'learner-run', id: consultationId })
  const isUnderWay = work?.status === 'waiting' || work?.status === 'running'
  const questions: LearningView['questions'] = []
  // The page is asked every other second while work is under way: only then it does without.
  for (const question of isUnderWay ? [] : all) {
    const [{ answers, taught } = { answers: 0, taught: 0 }] = await ctx.db.$queryRaw<
      { answers: number; taught: number }[]
    >(Prisma.sql`SELECT count(*)::int AS answers, (count(*) FILTER (WHERE teaches))::int AS taught
      FROM (${materialSql(consultationId, question.name)}) material`)
    if (answers > 0) questions.push({ ...question, answers, taught })
  }
  const rows = await ctx.db.learnerRun.findMany({
    where: { consultationId },
    orderBy: [{ askedAt: 'desc' }, { number: 'desc' }],
  })
  return {
    ...{ consultation, questions },
    work: work && work.status !== 'done' ? work : null,
    runs: await summariesOf(ctx, rows, all),
  }
}
