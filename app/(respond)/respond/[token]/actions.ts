'use server'

import { redirect } from 'next/navigation'
import { InvalidInput } from '@/lib/core/errors'
import { formAction, textOf } from '@/lib/core/form-action'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { submitResponse } from '@/lib/responses/submit-response'
import { beginAnswers } from './begin-answers'
import { wordsOfLink } from './words-of-link'

const inWords = (form: FormData) => wordsOfLink(textOf(form, 'token'))

export const start = formAction(async (form) => {
  const token = textOf(form, 'token')
  await beginAnswers(await respondentContext(token))
  redirect(`/respond/${token}/${textOf(form, 'form') === 'simple' ? 'simple' : 'questions'}`)
}, inWords)

export const submit = formAction(async (form) => {
  const token = textOf(form, 'token')
  const copyTo = textOf(form, 'copyTo')
  const basedOn = Number(textOf(form, 'basedOn'))
  try {
    await submitResponse(await respondentContext(token), { basedOn, copyTo, withBasis: true })
  } catch (error) {
    if (error instanceof InvalidInput && error.fields.basis)
      redirect(`/respond/${token}/basis?next=check&first=submit`)
    throw error
  }
  redirect(`/respond/${token}/submitted${copyTo ? '?copy=sent' : ''}`)
}, inWords)
