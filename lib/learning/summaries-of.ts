import type { Ctx } from '../core/ctx'
import type { TextQuestion } from '../responses/text-questions'
import { isNewest } from './internal'
import type { LearnerSummary } from './types'

type Row = {
  id: string
  consultationId: string
  questionName: string
  number: number
  trainedOn: number
  precision: string
  askedById: string | null
  askedAt: Date
  finishedAt: Date | null
}

/** Learners as they are listed, with what became of their proposals. Private to the room. */
export async function summariesOf(
  ctx: Ctx,
  rows: Row[],
  questions: TextQuestion[],
): Promise<LearnerSummary[]> {
  const counts = await ctx.db.codingProposal.groupBy({
    by: ['runId', 'state'],
    where: { runId: { in: rows.map(({ id }) => id) } },
    _count: true,
  })
  const people = await ctx.db.user.findMany({
    where: { id: { in: rows.flatMap(({ askedById }) => askedById ?? []) } },
    select: { id: true, name: true },
  })
  return Promise.all(
    rows.map(async (row) => {
      const { id, number, trainedOn, precision, askedAt } = row
      const count = (state: string) =>
        counts.find((each) => each.runId === id && each.state === state)?._count ?? 0
      return {
        ...{ id, number, trainedOn, precision, askedAt },
        question: questions.find(({ name }) => name === row.questionName)?.title ?? row.questionName,
        askedBy: people.find((person) => person.id === row.askedById)?.name ?? null,
        finished: row.finishedAt !== null,
        isNewest: row.finishedAt !== null && (await isNewest(ctx, row)),
        ...{ open: count('proposed'), accepted: count('accepted'), rejected: count('rejected') },
      }
    }),
  )
}
