'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { respondentContext } from '@/lib/invitations/respondent-context'
import { beginCorrection } from '@/lib/responses/begin-correction'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'

/** Start, go on, or open what was submitted for changing: whichever it is for this link. */
export const start = formAction(async (form) => {
  const token = textOf(form, 'token')
  const ctx = await respondentContext(token)
  const { submitted } = await getInvitationToAnswer(ctx)
  await (submitted ? beginCorrection(ctx) : startDraft(ctx))
  redirect(`/respond/${token}/questions`)
})

export const submit = formAction(async (form) => {
  const token = textOf(form, 'token')
  const copyTo = textOf(form, 'copyTo')
  const basedOn = Number(textOf(form, 'basedOn'))
  await submitResponse(await respondentContext(token), { basedOn, copyTo })
  redirect(`/respond/${token}/submitted${copyTo ? '?copy=sent' : ''}`)
})
