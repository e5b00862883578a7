import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { respondentName } from '../../invitations/respondent'
import { findAnswer, questionsOf } from '../internal'
import { canEscalate } from '../policy'
import { AnswerInput } from '../schema'
import { listUserNames } from './list-user-names'
import type { ToEscalate } from './types'

/**
 * An answer that is to be given to an officer, and to whom it can be.
 * @throws NotFound, NotAllowed
 */
export async function getAnswerToEscalate(ctx: Ctx, input: z.input<typeof AnswerInput>): Promise<ToEscalate> {
  const { responseId, question } = AnswerInput.parse(input)
  const { text, hash, consultation } = await findAnswer(ctx, responseId, question)
  authorise(canEscalate(ctx.actor, consultation))
  const questions = await questionsOf(ctx, consultation.id)
  const response = await ctx.db.response.findUniqueOrThrow({
    where: { id: responseId },
    select: { body: { select: { name: true } } },
  })
  const officers = await ctx.db.user.findMany({
    where: { disabledAt: null, roleGrants: { some: { role: 'officer' } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  const open = await ctx.db.escalation.findFirst({
    where: { responseId, questionName: question, closedAt: null },
  })
  const names = await listUserNames(ctx, [open?.officerId ?? null, open?.byId ?? null])
  return {
    ...{ responseId, question, consultation, text, officers, answerHash: hash },
    questionTitle: questions.find(({ name }) => name === question)?.title ?? question,
    bodyName: respondentName(response.body),
    open: open && {
      ...{ id: open.id, at: open.at, closedAt: null, outcome: '' },
      officerName: names.get(open.officerId) ?? 'an officer',
      by: names.get(open.byId ?? '') ?? null,
    },
  }
}
