'use server'

import { redirect } from 'next/navigation'
import { askForAlike } from '@/lib/analysis/desk/ask-for-alike'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const ask = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  await askForAlike(await requestContext(), { consultationId, question: textOf(form, 'question') })
  redirect(`/staff/consultations/${consultationId}/alike`)
})
