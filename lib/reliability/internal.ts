import { canReadAnalysis } from '../analysis/policy'
import { analysisScope } from '../analysis/scope'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { textQuestions, type TextQuestion } from '../responses/text-questions'
import { canLeadRounds } from './policy'
import { RoundTheme } from './schema'
import type { ConsultationForRounds, RoundSummary } from './types'

/**
 * The consultation, for somebody who may read its analysis.
 * @throws NotFound, NotAllowed
 */
export async function findConsultation(ctx: Ctx, id: string): Promise<ConsultationForRounds> {
  const row = await ctx.db.consultation.findFirst({
    where: { AND: [{ id }, analysisScope(ctx.actor)] },
    select: { id: true, title: true, status: true },
  })
  if (!row) throw new NotFound('We could not find that consultation.')
  authorise(canReadAnalysis(ctx.actor))
  return { ...row, mayLead: canLeadRounds(ctx.actor, row).ok }
}

/**
 * A round with its consultation, its coders and its themes as they stood.
 * @throws NotFound, NotAllowed
 */
export async function findRound(ctx: Ctx, id: string) {
  const round = await ctx.db.codingRound.findFirst({
    where: { id, consultation: analysisScope(ctx.actor) },
    include: { coders: { select: { userId: true } } },
  })
  if (!round) throw new NotFound('We could not find that round.')
  const consultation = await findConsultation(ctx, round.consultationId)
  const coderIds = round.coders.map(({ userId }) => userId)
  return { round: { ...round, coderIds }, themes: RoundTheme.array().parse(round.themes), consultation }
}

/** The same, held: it is not opened, and its consultation not archived, before the transaction ends. */
export async function holdRound(ctx: Ctx, id: string, how: 'share' | 'alone' = 'share') {
  if (how === 'alone')
    await ctx.db.$queryRaw`SELECT 1 AS held FROM coding_round WHERE id = ${id}::uuid FOR UPDATE`
  else await ctx.db.$queryRaw`SELECT 1 AS held FROM coding_round WHERE id = ${id}::uuid FOR SHARE`
  await ctx.db.$queryRaw`
    SELECT 1 AS held FROM consultation c JOIN coding_round r ON r.consultation_id = c.id
    WHERE r.id = ${id}::uuid FOR SHARE OF c`
  return findRound(ctx, id)
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

/** Rounds as they are listed: how far each coder has come, and no code of anybody. */
export async function summariesOf(
  ctx: Ctx,
  where: { consultationId: string } | { id: string },
  questions: TextQuestion[],
): Promise<RoundSummary[]> {
  const rows = await ctx.db.codingRound.findMany({
    where,
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    include: {
      coders: { include: { user: { select: { id: true, name: true } } }, orderBy: { user: { name: 'asc' } } },
      _count: { select: { answers: true } },
    },
  })
  const done = await ctx.db.blindReading.groupBy({
    by: ['roundId', 'userId'],
    where: { roundId: { in: rows.map(({ id }) => id) } },
    _count: true,
  })
  const names = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap(({ startedById }) => startedById ?? []) } },
    select: { id: true, name: true },
  })
  const learners = await ctx.db.learnerRun.findMany({
    where: { id: { in: rows.flatMap(({ learnerRunId }) => learnerRunId ?? []) } },
    select: { id: true, number: true },
  })
  const { actor } = ctx
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, share: row.share, startedAt: row.startedAt, openedAt: row.openedAt },
    question: questions.find(({ name }) => name === row.questionName)?.title ?? row.questionName,
    answers: row._count.answers,
    startedBy: names.find(({ id }) => id === row.startedById)?.name ?? null,
    learner: learners.find(({ id }) => id === row.learnerRunId)?.number ?? null,
    coders: row.coders.map(({ user }) => ({
      ...user,
      done: done.find((each) => each.roundId === row.id && each.userId === user.id)?._count ?? 0,
    })),
    isMine: isUser(actor) && row.coders.some(({ user }) => user.id === actor.userId),
  }))
}
