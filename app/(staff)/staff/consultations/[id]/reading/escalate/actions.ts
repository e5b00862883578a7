'use server'

import { redirect } from 'next/navigation'
import { escalateAnswer } from '@/lib/analysis/desk/escalate-answer'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const escalate = formAction(async (form) => {
  const [responseId, question] = [textOf(form, 'responseId'), textOf(form, 'question')]
  await escalateAnswer(await requestContext(), {
    ...{ responseId, question, answerHash: textOf(form, 'answerHash') },
    ...{ officerId: textOf(form, 'officerId'), why: textOf(form, 'why') },
  })
  const at = new URLSearchParams({ at: `${responseId}~${question}` })
  redirect(`/staff/consultations/${textOf(form, 'consultationId')}/reading?${at}`)
})
