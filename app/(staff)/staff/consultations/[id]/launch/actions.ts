'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { launchConsultation } from '@/lib/invitations/launch-consultation'
import { requestContext } from '@/lib/people/request-context'

export const launch = formAction(async (form) => {
  const { jobRunId } = await launchConsultation(await requestContext(), { id: textOf(form, 'id') })
  redirect(`/staff/jobs/${jobRunId}`)
})
