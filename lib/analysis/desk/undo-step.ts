import type { z } from 'zod'
import { audit } from '../../audit/audit'
import { authorise } from '../../auth/decision'
import { isUser } from '../../auth/roles'
import { inTransaction, type Ctx } from '../../core/ctx'
import { Conflict } from '../../core/errors'
import { holdConsultation } from '../internal'
import { canMarkRead } from '../policy'
import type { AnswerKey } from '../types'
import { stepState } from './step-state'
import type { KeptStep, StepState } from './types'
import { UndoStepInput } from './schema'

export type Undone = { undone: { title: string; at: AnswerKey } | null }

/**
 * Takes back the actor's own last step at the desk: what it changed stands again as it stood before. Each call goes one step
 * further back.
 * @returns what was taken back, null where there is nothing more
 * @throws NotFound, NotAllowed
 * @throws Conflict where somebody changed it since, or the theme is gone: theirs stays
 */
export async function undoStep(ctx: Ctx, input: z.input<typeof UndoStepInput>): Promise<Undone> {
  const { consultationId } = UndoStepInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await holdConsultation(ctx, consultationId)
    authorise(canMarkRead(ctx.actor, consultation))
    if (!isUser(ctx.actor)) return { undone: null }
    const { userId } = ctx.actor
    await ctx.db
      .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`desk-step:${userId}`}, 0))::text AS held`
    const step = await ctx.db.deskStep.findFirst({
      where: { consultationId, userId, undoneAt: null },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    if (!step) return { undone: null }
    const kept = step.before as unknown as KeptStep
    const now = await stepState(ctx, kept.subject)
    if (JSON.stringify(ordered(now)) !== JSON.stringify(ordered(kept.became)))
      throw new Conflict(
        `“${step.title}” cannot be undone: somebody has changed it since, and theirs stays. Look at the answer.`,
      )
    await usableTheme(ctx, kept, step.title)
    await putBack(ctx, kept)
    await ctx.db.deskStep.update({ where: { id: step.id }, data: { undoneAt: ctx.now } })
    const detail = { consultationId, title: step.title, question: kept.at.question }
    await audit(ctx, 'desk.undo', { type: 'response', id: kept.at.responseId }, detail)
    return { undone: { title: step.title, at: kept.at } }
  })
}

/** The database keeps the keys of JSON in an order of its own. */
function ordered(state: StepState): unknown {
  const sorted = (row: Record<string, unknown>) =>
    Object.entries(row)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, JSON.stringify(value)])
  return [state.codings, state.spans, state.quotes, state.marks, state.readings].map((rows) =>
    rows.map(sorted),
  )
}

async function usableTheme(ctx: Ctx, { subject }: KeptStep, title: string) {
  if (subject.kind !== 'theme') return
  const theme = await ctx.db.theme.findFirst({ where: { id: subject.themeId, removedAt: null } })
  if (!theme) throw new Conflict(`“${title}” cannot be undone: the theme has been removed since.`)
}

async function putBack({ db }: Ctx, { subject, was }: KeptStep) {
  const { question } = subject
  if (subject.kind === 'theme') {
    const where = {
      questionName: question,
      themeId: subject.themeId,
      responseId: { in: subject.responseIds },
    }
    await db.quote.deleteMany({ where })
    await db.coding.deleteMany({ where })
    await db.coding.createMany({ data: was.codings as never })
    await db.codingSpan.createMany({ data: was.spans as never })
    await db.quote.createMany({ data: was.quotes as never })
    return
  }
  const where = { questionName: question, responseId: subject.responseId }
  if (subject.kind === 'mark') {
    await db.answerMark.deleteMany({ where })
    await db.answerMark.createMany({ data: was.marks as never })
    return
  }
  await db.reading.deleteMany({ where: { ...where, readerId: subject.readerId } })
  await db.reading.createMany({ data: was.readings as never })
}
