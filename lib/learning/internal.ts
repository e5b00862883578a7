import { canReadAnalysis } from '../analysis/policy'
import { analysisScope } from '../analysis/scope'
import type { FrameStatus } from '../analysis/frames/lifecycle'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { Conflict, NotFound } from '../core/errors'
import { textQuestions, type TextQuestion } from '../responses/text-questions'
import { canDecideOnProposals } from './policy'
import type { ConsultationForLearning } from './types'

/**
 * The consultation, for somebody who may read its analysis.
 * @throws NotFound, NotAllowed
 */
export async function findConsultation(ctx: Ctx, id: string): Promise<ConsultationForLearning> {
  const row = await ctx.db.consultation.findFirst({
    where: { AND: [{ id }, analysisScope(ctx.actor)] },
    select: { id: true, title: true, status: true, codeFrames: { select: { status: true } } },
  })
  if (!row) throw new NotFound('We could not find that consultation.')
  authorise(canReadAnalysis(ctx.actor))
  const { codeFrames, ...consultation } = row
  const frame = (codeFrames[0]?.status ?? 'draft') as FrameStatus
  return { ...consultation, frame, mayDecide: canDecideOnProposals(ctx.actor, row).ok }
}

/**
 * A learner with its consultation.
 * @throws NotFound, NotAllowed
 */
export async function findRun(ctx: Ctx, id: string) {
  const run = await ctx.db.learnerRun.findFirst({
    where: { id, consultation: analysisScope(ctx.actor) },
  })
  if (!run) throw new NotFound('We could not find that learner.')
  return { run, consultation: await findConsultation(ctx, run.consultationId) }
}

/**
 * The same, for somebody who is about to decide on its proposals.
 * @throws Conflict where it is not ready, or a newer one has taken its place
 */
export async function findRunToDecide(ctx: Ctx, id: string) {
  await ctx.db.$queryRaw`
    SELECT 1 AS held FROM consultation c JOIN learner_run l ON l.consultation_id = c.id
    WHERE l.id = ${id}::uuid FOR SHARE OF c`
  const found = await findRun(ctx, id)
  authorise(canDecideOnProposals(ctx.actor, found.consultation))
  if (!found.run.finishedAt) throw new Conflict('This learner is not ready yet.')
  if (!(await isNewest(ctx, found.run)))
    throw new Conflict('A newer learner has taken the place of this one: decide on its proposals.')
  return found
}

export async function isNewest(
  ctx: Ctx,
  run: { consultationId: string; questionName: string; number: number },
): Promise<boolean> {
  const { consultationId, questionName, number } = run
  const newer = { consultationId, questionName, number: { gt: number }, finishedAt: { not: null } }
  return (await ctx.db.learnerRun.count({ where: newer })) === 0
}

/** What people answer in their own words, over all versions; comments on a draft are read at their own desk. */
export async function questionsOf(ctx: Ctx, consultationId: string): Promise<TextQuestion[]> {
  const versions = await ctx.db.questionnaireVersion.findMany({
    where: { stage: { consultationId, kind: 'views' } },
    orderBy: [{ stage: { sequence: 'desc' } }, { number: 'desc' }],
    select: { definition: true },
  })
  return textQuestions(versions.map(({ definition }) => definition))
}

/**
 * The answers to a question with the themes they have as they stand, and whether they teach: a person coded them, or read
 * them while coding and gave them none. What a learner proposed and nobody read does not teach: it would learn from itself.
 */
export function materialSql(consultationId: string, question: string): Prisma.Sql {
  return Prisma.sql`
    SELECT m.id, m.text, m.hash, m.themes, m.read OR m.own AS teaches, NOT m.read AND m.themes = '{}' AS open FROM (
      SELECT r.id::text AS id, a.text, a.hash, r.submitted_at,
        coalesce(array_agg(c.theme_id::text ORDER BY c.theme_id) FILTER (WHERE c.id IS NOT NULL), '{}') AS themes,
        coalesce(bool_or(c.id IS NOT NULL AND c.proposal_id IS NULL), false) AS own,
        EXISTS (SELECT 1 FROM reading rd WHERE rd.response_id = r.id AND rd.question_name = ${question}
          AND rd.answer_hash = a.hash AND rd.reader_id IN (
            SELECT k.coder_id FROM coding k JOIN response kr ON kr.id = k.response_id JOIN stage ks ON ks.id = kr.stage_id
            WHERE ks.consultation_id = ${consultationId}::uuid AND ks.kind = 'views' AND k.question_name = ${question})) AS read
      FROM response r JOIN stage s ON s.id = r.stage_id JOIN invitation i ON i.id = r.invitation_id
      CROSS JOIN LATERAL (SELECT r.answers ->> ${question} AS text,
        encode(sha256(convert_to(coalesce(r.answers ->> ${question}, ''), 'UTF8')), 'hex') AS hash) a
      LEFT JOIN (coding c JOIN theme t ON t.id = c.theme_id AND t.removed_at IS NULL)
        ON c.response_id = r.id AND c.question_name = ${question} AND c.answer_hash = a.hash
      WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND i.purpose <> 'preview' AND btrim(a.text) <> ''
      GROUP BY r.id, a.text, a.hash) m
    ORDER BY m.submitted_at, m.id`
}

/** Answers (alias r) that the actor codes in a round of double coding which is not opened: nothing is proposed for them here. */
export function isCodedBlind(ctx: Ctx, question: string): Prisma.Sql {
  const userId = isUser(ctx.actor) ? ctx.actor.userId : null
  return Prisma.sql`EXISTS (SELECT 1 FROM round_answer ra JOIN coding_round cr ON cr.id = ra.round_id
    JOIN round_coder rc ON rc.round_id = cr.id AND rc.user_id = ${userId}::uuid
    WHERE ra.response_id = r.id AND cr.opened_at IS NULL AND cr.question_name = ${question})`
}

/** Open proposals of a run (alias p) whose answers (alias r) are still what the learner read, for the question. */
export const isCurrent = (question: string): Prisma.Sql =>
  Prisma.sql`p.state = 'proposed' AND p.answer_hash = encode(sha256(convert_to(coalesce(r.answers ->> ${question}, ''), 'UTF8')), 'hex')
    AND EXISTS (SELECT 1 FROM theme live WHERE live.id = p.theme_id AND live.removed_at IS NULL)`
