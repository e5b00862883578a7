'use server'

import { redirect } from 'next/navigation'
import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { holdBackEvent } from '@/lib/telling/hold-back-event'
import type { Whom } from '@/lib/telling/schema'
import { tellOfEdition } from '@/lib/telling/tell-of-edition'
import { tellOfEvent } from '@/lib/telling/tell-of-event'

const eventOf = (form: FormData) => ({
  consultationId: textOf(form, 'consultationId'),
  eventId: textOf(form, 'eventId'),
})

export const tellEdition = formAction(async (form) => {
  const { jobRunId } = await tellOfEdition(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    edition: textOf(form, 'edition'),
    whom: textOf(form, 'whom') as Whom,
  })
  redirect(`/staff/jobs/${jobRunId}`)
})

export const tellNow = formAction(async (form) => {
  const { jobRunId } = await tellOfEvent(await requestContext(), eventOf(form))
  redirect(`/staff/jobs/${jobRunId}`)
})

export const holdBack = formAction(async (form) => {
  await holdBackEvent(await requestContext(), eventOf(form))
  revalidatePath('/staff/consultations/[id]/telling', 'page')
  return 'Nobody is written to about it. It stays to be read among the commitments.'
})
