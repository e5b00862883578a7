'use server'

import { formAction, textOf } from '@/lib/core/form-action'
import { drawAudit } from '@/lib/learning/draw-audit'
import { judgeProposal } from '@/lib/learning/judge-proposal'
import { requestContext } from '@/lib/people/request-context'

export const draw = formAction(async (form) => {
  await drawAudit(await requestContext(), { runId: textOf(form, 'runId'), count: textOf(form, 'count') })
})

export const judge = formAction(async (form) => {
  const isRight = textOf(form, 'isRight') === 'yes'
  await judgeProposal(await requestContext(), { proposalId: textOf(form, 'proposalId'), isRight })
})
