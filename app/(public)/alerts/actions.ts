'use server'

import { redirect } from 'next/navigation'
import { askForAlerts } from '@/lib/alerts/ask-for-alerts'
import { changeAlerts } from '@/lib/alerts/change-alerts'
import { confirmAlerts } from '@/lib/alerts/confirm-alerts'
import { stopAlerts } from '@/lib/alerts/stop-alerts'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { strangerContext } from '@/lib/invitations/respondent-context'

const choices = (form: FormData) => ({
  kinds: textsOf(form, 'kinds') as ('opened' | 'closing' | 'reported')[],
  boroughCodes: textsOf(form, 'boroughCodes'),
})

export const ask = formAction(async (form) => {
  await askForAlerts(strangerContext(), { email: textOf(form, 'email'), ...choices(form) })
  redirect('/alerts?asked=1')
})

export const confirm = formAction(async (form) => {
  const { token } = await confirmAlerts(strangerContext(), { token: textOf(form, 'token') })
  redirect(`/alerts/${token}?done=confirmed`)
})

export const change = formAction(async (form) => {
  const token = textOf(form, 'token')
  await changeAlerts(strangerContext(), { token, version: textOf(form, 'version'), ...choices(form) })
  redirect(`/alerts/${token}?done=changed`)
})

export const stop = formAction(async (form) => {
  await stopAlerts(strangerContext(), { token: textOf(form, 'token') })
  redirect('/alerts?stopped=1')
})
