'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { startRound } from '@/lib/reliability/start-round'

export const start = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  const { roundId } = await startRound(await requestContext(), {
    consultationId,
    question: textOf(form, 'question'),
    percent: textOf(form, 'percent'),
    coderIds: textsOf(form, 'coderIds'),
    learnerRunId: textOf(form, 'learnerRunId'),
    name: textOf(form, 'name'),
    seed: textOf(form, 'seed'),
  })
  redirect(`/staff/consultations/${consultationId}/double-coding/${roundId}`)
})
