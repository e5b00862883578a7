'use server'

import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { dateOf } from '@/lib/core/form-dates'
import { setReminders } from '@/lib/invitations/set-reminders'
import { MOST_REMINDERS } from '@/lib/invitations/schema'
import { requestContext } from '@/lib/people/request-context'

export const saveReminders = formAction(async (form) => {
  const numbers = Array.from({ length: MOST_REMINDERS }, (_, i) => i)
  const dates = numbers
    .map((i) => dateOf(form, `date${i}`, `Reminder ${i + 1}`))
    .filter((date) => date !== null)
  await setReminders(await requestContext(), {
    ...{ consultationId: textOf(form, 'consultationId'), dates },
    stage: textOf(form, 'stage') || undefined,
  })
  revalidatePath('/staff/consultations/[id]/reminders', 'page')
  return dates.length === 0 ? 'No reminders will be sent.' : 'The days are kept.'
})
