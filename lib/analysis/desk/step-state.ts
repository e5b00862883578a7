import type { Ctx } from '../../core/ctx'
import type { StepState, StepSubject } from './types'

/**
 * How everything stands that a step may change, as rows that can be put back. Rows are read as JSON, ordered, so that two
 * states are the same where their texts are.
 */
export async function stepState(ctx: Ctx, subject: StepSubject): Promise<StepState> {
  const empty: StepState = { codings: [], spans: [], quotes: [], marks: [], readings: [] }
  const { db } = ctx
  if (subject.kind === 'theme') {
    const where = {
      questionName: subject.question,
      themeId: subject.themeId,
      responseId: { in: subject.responseIds },
    }
    const codings = await db.coding.findMany({ where, orderBy: { responseId: 'asc' } })
    const spans = await db.codingSpan.findMany({
      where: { coding: where },
      orderBy: [{ codingId: 'asc' }, { startsAt: 'asc' }, { endsAt: 'asc' }],
    })
    const quotes = await db.quote.findMany({ where, orderBy: { id: 'asc' } })
    return asJson({ ...empty, codings, spans, quotes })
  }
  const where = { questionName: subject.question, responseId: subject.responseId }
  if (subject.kind === 'mark') return asJson({ ...empty, marks: await db.answerMark.findMany({ where }) })
  const readings = await db.reading.findMany({ where: { ...where, readerId: subject.readerId } })
  return asJson({ ...empty, readings })
}

const asJson = (state: object) => JSON.parse(JSON.stringify(state)) as StepState
