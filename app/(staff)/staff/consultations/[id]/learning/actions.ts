'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { askForProposals } from '@/lib/learning/ask-for-proposals'
import { requestContext } from '@/lib/people/request-context'

export const ask = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  await askForProposals(await requestContext(), {
    consultationId,
    question: textOf(form, 'question'),
    precision: textOf(form, 'precision') as 'words',
  })
  redirect(`/staff/consultations/${consultationId}/learning`)
})
