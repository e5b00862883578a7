'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { submitResponse } from '@/lib/responses/submit-response'
import { beginAnswers } from './begin-answers'

export const start = formAction(async (form) => {
  const token = textOf(form, 'token')
  await beginAnswers(await respondentContext(token))
  redirect(`/respond/${token}/${textOf(form, 'form') === 'simple' ? 'simple' : 'questions'}`)
})

export const submit = formAction(async (form) => {
  const token = textOf(form, 'token')
  const copyTo = textOf(form, 'copyTo')
  const basedOn = Number(textOf(form, 'basedOn'))
  await submitResponse(await respondentContext(token), { basedOn, copyTo })
  redirect(`/respond/${token}/submitted${copyTo ? '?copy=sent' : ''}`)
})
