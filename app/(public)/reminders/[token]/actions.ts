'use server'

import { revalidatePath } from 'next/cache'
import { chooseReminders } from '@/lib/bodies/choose-reminders'
import { formAction, textOf } from '@/lib/core/form-action'
import { strangerContext } from '@/lib/invitations/respondent-context'

export const choose = formAction(async (form) => {
  const wanted = textOf(form, 'wanted') === 'yes'
  await chooseReminders(strangerContext(), { token: textOf(form, 'token'), wanted })
  revalidatePath('/reminders/[token]', 'page')
  return wanted ? 'You will be sent reminders again.' : 'You will be sent no more reminders.'
})
