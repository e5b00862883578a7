import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { seededRandom, shuffled } from '../methods/numbers/random'
import { findConsultation, questionsOf } from './internal'
import { listPeople } from './list-people'
import { canLeadRounds } from './policy'
import { StartRoundInput } from './schema'

/**
 * Starts a round of double coding: a share of the answers to a question, drawn by the seed, that each of the coders codes
 * to the themes as they stand now, without seeing anybody's codes. With a learner, the answers are drawn from those that
 * it proposed for, and its proposals are compared with what people give.
 * @throws NotFound, NotAllowed; InvalidInput naming the field
 */
export async function startRound(
  ctx: Ctx,
  input: z.input<typeof StartRoundInput>,
): Promise<{ roundId: string }> {
  const asked = StartRoundInput.parse(input)
  const { consultationId, question, percent, seed } = asked
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.$queryRaw`SELECT 1 AS held FROM consultation WHERE id = ${consultationId}::uuid FOR SHARE`
    const consultation = await findConsultation(ctx, consultationId)
    authorise(canLeadRounds(ctx.actor, consultation))
    if (!(await questionsOf(ctx, consultationId)).some(({ name }) => name === question))
      throw new InvalidInput('', { question: 'Choose a question from the list.' })
    const coders = await checkCoders(ctx, asked)
    const themes = await themesOf(ctx, consultationId)
    const answers = await answersOf(ctx, asked)
    const count = Math.ceil((answers.length * percent) / 100)
    const drawn = shuffled(seededRandom(seed), answers).slice(0, count)
    const before = await ctx.db.codingRound.count({ where: { consultationId } })
    const { id } = await ctx.db.codingRound.create({
      data: {
        ...{ consultationId, questionName: question, seed, themes },
        ...{ name: asked.name || `Round ${before + 1}`, share: percent / 100 },
        learnerRunId: asked.learnerRunId ?? null,
        ...{ startedById: isUser(ctx.actor) ? ctx.actor.userId : null, startedAt: ctx.now },
        coders: { create: coders.map((userId) => ({ userId })) },
        answers: {
          createMany: {
            data: drawn.map(({ id, hash }, sort) => ({ responseId: id, answerHash: hash, sort })),
          },
        },
      },
    })
    const detail = {
      consultationId,
      question,
      percent,
      seed,
      answers: drawn.length,
      of: answers.length,
      coders,
    }
    await audit(ctx, 'coding-round.start', { type: 'coding-round', id }, detail)
    return { roundId: id }
  })
}

async function checkCoders(ctx: Ctx, asked: z.infer<typeof StartRoundInput>): Promise<string[]> {
  const people = (await listPeople(ctx)).map(({ id }) => id)
  const coders = [...new Set(asked.coderIds)]
  if (coders.some((id) => !people.includes(id)))
    throw new InvalidInput('', { coderIds: 'Choose researchers and administrators from the list.' })
  if (coders.length < 2 && !asked.learnerRunId)
    throw new InvalidInput('', { coderIds: 'Agreement takes two: choose another coder, or a learner.' })
  return coders
}

async function themesOf(ctx: Ctx, consultationId: string) {
  const themes = await ctx.db.theme.findMany({
    where: { codeFrame: { consultationId }, removedAt: null },
    orderBy: [{ sort: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, description: true, includes: true, excludes: true, heading: true },
  })
  if (themes.length === 0) throw new InvalidInput('There are no themes to code to yet. Add some first.')
  return themes
}

/** All answers that say something, or those that the learner looked at, in an order that depends on nothing else. */
async function answersOf(ctx: Ctx, asked: z.infer<typeof StartRoundInput>) {
  const { consultationId, question, learnerRunId = null } = asked
  if (learnerRunId) {
    const run = { id: learnerRunId, consultationId, questionName: question, finishedAt: { not: null } }
    if ((await ctx.db.learnerRun.count({ where: run })) === 0)
      throw new InvalidInput('', { learnerRunId: 'Choose a learner of this question.' })
  }
  const answers = await ctx.db.$queryRaw<{ id: string; hash: string }[]>`
    SELECT r.id::text AS id, encode(sha256(convert_to(r.answers ->> ${question}, 'UTF8')), 'hex') AS hash
    FROM response r JOIN stage s ON s.id = r.stage_id JOIN invitation i ON i.id = r.invitation_id
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND i.purpose <> 'preview'
      AND btrim(r.answers ->> ${question}) <> ''
      AND (${learnerRunId}::uuid IS NULL OR EXISTS (
        SELECT 1 FROM coding_proposal p WHERE p.run_id = ${learnerRunId}::uuid AND p.response_id = r.id
          AND p.answer_hash = encode(sha256(convert_to(r.answers ->> ${question}, 'UTF8')), 'hex')))
    ORDER BY r.id`
  if (answers.length === 0)
    throw new InvalidInput('', {
      question: learnerRunId ? 'The learner has proposed for no answer.' : 'Nobody has answered it yet.',
    })
  return answers
}
