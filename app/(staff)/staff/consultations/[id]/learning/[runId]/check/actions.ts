'use server'

import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { drawAudit } from '@/lib/learning/draw-audit'
import { judgeProposal } from '@/lib/learning/judge-proposal'
import { requestContext } from '@/lib/people/request-context'

/** Whatever comes of it, the page shows how things stand now. */
const shownAgain = () => revalidatePath('/staff/consultations/[id]/learning/[runId]/check', 'page')

export const draw = formAction(async (form) => {
  shownAgain()
  await drawAudit(await requestContext(), { runId: textOf(form, 'runId'), count: textOf(form, 'count') })
})

export const judge = formAction(async (form) => {
  shownAgain()
  const isRight = textOf(form, 'isRight') === 'yes'
  await judgeProposal(await requestContext(), { proposalId: textOf(form, 'proposalId'), isRight })
})
