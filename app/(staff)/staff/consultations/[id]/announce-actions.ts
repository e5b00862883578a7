'use server'

import { revalidatePath } from 'next/cache'
import { announceConsultation } from '@/lib/consultations/announce-consultation'
import { withdrawAnnouncement } from '@/lib/consultations/withdraw-announcement'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const announce = formAction(async (form) => {
  const id = textOf(form, 'id')
  await announceConsultation(await requestContext(), { id })
  revalidatePath(`/staff/consultations/${id}`)
  return 'Everybody can read now what is planned.'
})

export const withdraw = formAction(async (form) => {
  const id = textOf(form, 'id')
  await withdrawAnnouncement(await requestContext(), { id, reason: textOf(form, 'reason') })
  revalidatePath(`/staff/consultations/${id}`)
  return 'The announcement is withdrawn. Only staff can read it now.'
})
