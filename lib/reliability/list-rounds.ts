import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { findConsultation, questionsOf, summariesOf } from './internal'
import { listPeople } from './list-people'
import { ReliabilityInput } from './schema'
import type { RoundsView } from './types'

/**
 * The rounds of double coding of a consultation, and what another could be made of.
 * @throws NotFound, NotAllowed
 */
export async function listRounds(ctx: Ctx, input: z.input<typeof ReliabilityInput>): Promise<RoundsView> {
  const { consultationId } = ReliabilityInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  const questions = await questionsOf(ctx, consultationId)
  const counted = await ctx.db.$queryRaw<{ name: string; answers: number }[]>`
    SELECT q.name, count(*)::int AS answers
    FROM unnest(${questions.map(({ name }) => name)}::text[]) AS q(name)
    JOIN stage s ON s.consultation_id = ${consultationId}::uuid AND s.kind = 'views'
    JOIN response r ON r.stage_id = s.id AND btrim(r.answers ->> q.name) <> ''
    GROUP BY q.name ORDER BY answers DESC, q.name`
  const learners = await ctx.db.learnerRun.findMany({
    where: { consultationId, finishedAt: { not: null }, proposals: { some: {} } },
    orderBy: [{ questionName: 'asc' }, { number: 'desc' }],
    select: { id: true, number: true, questionName: true },
  })
  const titleOf = (name: string) => questions.find((one) => one.name === name)?.title ?? name
  return {
    consultation,
    rounds: await summariesOf(ctx, { consultationId }, questions),
    questions: counted.map(({ name, answers }) => ({ name, answers, title: titleOf(name) })),
    people: await listPeople(ctx),
    learners: learners.map(({ id, number, questionName }) => ({
      id,
      number,
      question: titleOf(questionName),
    })),
    themes: await ctx.db.theme.count({ where: { codeFrame: { consultationId }, removedAt: null } }),
  }
}
