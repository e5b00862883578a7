'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { launchConsultation } from '@/lib/invitations/launch-consultation'
import { setReminders } from '@/lib/invitations/set-reminders'
import { requestContext } from '@/lib/people/request-context'

export const launch = formAction(async (form) => {
  const ctx = await requestContext()
  const id = textOf(form, 'id')
  const remind = form.getAll('remind').map(String)
  if (remind.length > 0) await setReminders(ctx, { consultationId: id, dates: remind })
  const { jobRunId } = await launchConsultation(ctx, { id })
  redirect(`/staff/jobs/${jobRunId}`)
})
