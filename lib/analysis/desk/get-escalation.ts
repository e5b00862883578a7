import type { z } from 'zod'
import { authorise } from '../../auth/decision'
import type { Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { respondentName } from '../../invitations/respondent'
import { answerText } from '../../responses/answer-hash'
import { questionsOf } from '../internal'
import { canReadAnalysis } from '../policy'
import { ESCALATED, escalatedView, escalationScope } from './escalated-answer'
import { listUserNames } from './list-user-names'
import { EscalationIdInput } from './schema'
import type { EscalatedAnswerInFull } from './types'

/**
 * An answer that was given to an officer, with its words as they are now.
 * @throws NotFound for anybody but the officer, whoever passed it on and administrators; NotAllowed
 */
export async function getEscalation(
  ctx: Ctx,
  input: z.input<typeof EscalationIdInput>,
): Promise<EscalatedAnswerInFull> {
  const { escalationId } = EscalationIdInput.parse(input)
  authorise(canReadAnalysis(ctx.actor))
  const row = await ctx.db.escalation.findFirst({
    where: { AND: [{ id: escalationId }, escalationScope(ctx.actor)] },
    include: ESCALATED,
  })
  if (!row) throw new NotFound('We could not find that.')
  const names = await listUserNames(ctx, [row.officerId, row.byId, row.closedById])
  const view = escalatedView(ctx, row, names)
  const questions = await questionsOf(ctx, view.consultationId)
  return {
    ...view,
    text: answerText(row.response.answers, row.questionName),
    questionTitle: questions.find(({ name }) => name === row.questionName)?.title ?? row.questionName,
    bodyName: respondentName(row.response.body),
    reference: row.response.reference,
  }
}
