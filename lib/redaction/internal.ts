import type { Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { answerHash, answerText } from '../responses/answer-hash'
import { textQuestions, type TextQuestion } from '../responses/text-questions'
import { canDecideRedaction } from './policy'
import { redactionScope } from './scope'
import type { ConsultationForRedaction } from './types'

/**
 * The consultation as far as redaction needs it.
 * @throws NotFound where there is none, or none for this actor
 */
export async function findConsultation(ctx: Ctx, id: string): Promise<ConsultationForRedaction> {
  const row = await ctx.db.consultation.findFirst({
    where: { AND: [{ id }, redactionScope(ctx.actor)] },
    select: { id: true, title: true, status: true },
  })
  if (!row) throw new NotFound('We could not find that consultation.')
  return { ...row, mayDecide: canDecideRedaction(ctx.actor, row).ok }
}

/** What people answered in their own words, over all stages and versions. */
export async function questionsOf(ctx: Ctx, consultationId: string): Promise<TextQuestion[]> {
  const versions = await ctx.db.questionnaireVersion.findMany({
    where: { stage: { consultationId } },
    orderBy: [{ stage: { sequence: 'desc' } }, { number: 'desc' }],
    select: { definition: true },
  })
  return textQuestions(versions.map(({ definition }) => definition))
}

/**
 * An answer with what was decided on it; the consultation's status cannot change before the transaction ends.
 * @throws NotFound where there is no such answer, or none for this actor
 */
export async function findAnswer(ctx: Ctx, responseId: string, question: string) {
  const response = await ctx.db.response.findFirst({
    where: { id: responseId, stage: { consultation: redactionScope(ctx.actor) } },
    include: {
      stage: { select: { consultationId: true } },
      body: { include: { bodyType: true } },
      redactedAnswers: { where: { questionName: question } },
      quotes: { where: { questionName: question, theme: { removedAt: null } }, select: { id: true } },
      revisions: { select: { answers: true }, orderBy: { number: 'desc' } },
    },
  })
  if (!response) throw new NotFound('We could not find that answer.')
  const { consultationId } = response.stage
  await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${consultationId}::uuid FOR SHARE`
  const consultation = await findConsultation(ctx, consultationId)
  const asked = (await questionsOf(ctx, consultationId)).find(({ name }) => name === question)
  const text = answerText(response.answers, question)
  if (!asked || text.trim() === '') throw new NotFound('We could not find that answer.')
  return {
    response,
    consultation,
    asked,
    text,
    hash: answerHash(text),
    row: response.redactedAnswers[0] ?? null,
  }
}

/** Whoever decides on the same answer waits, and then sees what was decided. */
export async function holdRedaction(ctx: Ctx, responseId: string, question: string): Promise<void> {
  await ctx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`redaction:${responseId}:${question}`}, 0))::text AS held`
}

/** @throws Conflict where somebody decided meanwhile: what they decided is looked at first */
export function sameAsSeen(row: { sha256: string } | null, seen: string): void {
  if ((row?.sha256 ?? '') !== seen)
    throw new Conflict(
      'Somebody else decided on this answer in the meantime. Look at what they decided first.',
    )
}
