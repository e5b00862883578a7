import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { listJobRuns } from '../../jobs/job-runs'
import { findConsultation, questionsOf } from '../internal'
import { canReadAnalysis } from '../policy'
import type { TextQuestion } from '../types'
import { ListAlikeInput } from './schema'
import type { AlikeGroupsView, AlikeGroupView } from './types'

const PAGE = 20

/**
 * Groups of answers that say the same in nearly the same words, largest first, of the newest run that is done; and the work that
 * is under way.
 * @throws NotFound, NotAllowed
 */
export async function listAlikeGroups(
  ctx: Ctx,
  input: z.input<typeof ListAlikeInput>,
): Promise<AlikeGroupsView> {
  const { consultationId, page } = ListAlikeInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const questions = await questionsOf(ctx, consultationId)
  const [work] = await listJobRuns(ctx, { type: 'alike-run', id: consultationId })
  const run = await ctx.db.alikeRun.findFirst({
    where: { consultationId, finishedAt: { not: null } },
    orderBy: { askedAt: 'desc' },
  })
  const [totals] = await ctx.db.$queryRaw<{ total: number; answers: number }[]>`
    SELECT count(*)::int AS total, coalesce(sum(size), 0)::int AS answers FROM alike_group WHERE run_id = ${run?.id ?? null}::uuid`
  return {
    ...{ consultation, page },
    questions: await answered(ctx, consultationId, questions),
    work: work && work.status !== 'done' ? work : null,
    run: run && {
      question: run.questionName,
      questionTitle: questions.find(({ name }) => name === run.questionName)?.title ?? run.questionName,
      askedAt: run.askedAt,
      answers: run.answers,
    },
    groups: run ? await groupsOf(ctx, run, page) : [],
    ...{ total: totals!.total, answers: totals!.answers },
    pages: Math.max(1, Math.ceil(totals!.total / PAGE)),
  }
}

function groupsOf(
  ctx: Ctx,
  run: { id: string; questionName: string },
  page: number,
): Promise<AlikeGroupView[]> {
  return ctx.db.$queryRaw<AlikeGroupView[]>`
    SELECT g.id::text, g.size, g.kind, first.text,
      (SELECT count(*)::int FROM alike_answer aa WHERE aa.group_id = g.id AND EXISTS (
        SELECT 1 FROM coding c JOIN theme t ON t.id = c.theme_id AND t.removed_at IS NULL
        WHERE c.response_id = aa.response_id AND c.question_name = ${run.questionName})) AS coded
    FROM (SELECT * FROM alike_group WHERE run_id = ${run.id}::uuid ORDER BY size DESC, id
      LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}) g
    CROSS JOIN LATERAL (SELECT r.answers ->> ${run.questionName} AS text FROM alike_answer aa
      JOIN response r ON r.id = aa.response_id WHERE aa.group_id = g.id
      ORDER BY aa.likeness DESC, r.submitted_at, r.id LIMIT 1) first
    ORDER BY g.size DESC, g.id`
}

/** The questions that somebody has answered in words, those with most answers first. */
async function answered(
  ctx: Ctx,
  consultationId: string,
  questions: TextQuestion[],
): Promise<TextQuestion[]> {
  const counted = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT q.name FROM unnest(${questions.map(({ name }) => name)}::text[]) AS q(name)
    JOIN stage s ON s.consultation_id = ${consultationId}::uuid AND s.kind = 'views'
    JOIN response r ON r.stage_id = s.id AND r.answers ->> q.name <> ''
    GROUP BY q.name ORDER BY count(*) DESC, q.name`
  return counted.flatMap(({ name }) => questions.filter((question) => question.name === name))
}
