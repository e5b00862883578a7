'use server'

import { revalidatePath } from 'next/cache'
import { countOf, formatInstant } from '@/lib/core/format'
import { formAction, textOf } from '@/lib/core/form-action'
import { endAllSessions } from '@/lib/people/end-all-sessions'
import { endSession } from '@/lib/people/end-session'
import { makeApiToken } from '@/lib/people/make-api-token'
import { renameUser } from '@/lib/people/rename-user'
import { requestContext } from '@/lib/people/request-context'
import { revokeApiToken } from '@/lib/people/revoke-api-token'
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

export const makeKey = formAction(async (form) => {
  const { token, expiresAt } = await makeApiToken(await requestContext(), {
    purpose: textOf(form, 'purpose'),
    days: textOf(form, 'days'),
  })
  revalidatePath('/account')
  return `${token} is your key until ${formatInstant(expiresAt)}. Copy it now: it is not shown again.`
})

export const revokeKey = formAction(async (form) => {
  await revokeApiToken(await requestContext(), { tokenId: textOf(form, 'tokenId') })
  revalidatePath('/account')
})
