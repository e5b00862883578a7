'use server'

import { countOf } from '@/lib/core/format'
import { formAction, textOf } from '@/lib/core/form-action'
import { endAllSessions } from '@/lib/people/end-all-sessions'
import { endSession } from '@/lib/people/end-session'
import { renameUser } from '@/lib/people/rename-user'
import { requestContext } from '@/lib/people/request-context'
import { setPassword } from '@/lib/people/set-password'

/** A password is taken as it was typed, spaces and all. */
const passwordOf = (form: FormData, name: string) => String(form.get(name) ?? '')

export const saveOwnName = formAction(async (form) => {
  await renameUser(await requestContext(), { userId: textOf(form, 'userId'), name: textOf(form, 'name') })
  return 'Your name is saved.'
})

export const saveOwnPassword = formAction(async (form) => {
  await setPassword(await requestContext(), {
    userId: textOf(form, 'userId'),
    password: passwordOf(form, 'password'),
    currentPassword: passwordOf(form, 'currentPassword'),
  })
  return 'Your password is set. On other devices you have been signed out.'
})

export const endOneSession = formAction(async (form) => {
  await endSession(await requestContext(), { sessionId: textOf(form, 'sessionId') })
})

export const endOtherSessions = formAction(async (form) => {
  const input = { userId: textOf(form, 'userId'), exceptThisOne: true }
  return `${countOf(await endAllSessions(await requestContext(), input), 'session')} ended.`
})
