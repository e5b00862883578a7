'use server'

import { redirect } from 'next/navigation'
import type { Role } from '@/lib/core/ctx'
import { countOf } from '@/lib/core/format'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { createUser } from '@/lib/people/create-user'
import { disableUser } from '@/lib/people/disable-user'
import { enableUser } from '@/lib/people/enable-user'
import { endAllSessions } from '@/lib/people/end-all-sessions'
import { renameUser } from '@/lib/people/rename-user'
import { requestContext } from '@/lib/people/request-context'
import { setPassword } from '@/lib/people/set-password'
import { setUserRoles } from '@/lib/people/set-user-roles'

const rolesOf = (form: FormData) => ({
  // The verb's schema refuses any other word.
  roles: textsOf(form, 'roles') as Role[],
  boroughCodes: textsOf(form, 'boroughCodes'),
})

/** A password is taken as it was typed, spaces and all. */
const passwordOf = (form: FormData, name: string) => String(form.get(name) ?? '')

export const saveNewUser = formAction(async (form) => {
  const { userId } = await createUser(await requestContext(), {
    name: textOf(form, 'name'),
    email: textOf(form, 'email'),
    password: passwordOf(form, 'password'),
    ...rolesOf(form),
  })
  redirect(`/staff/people/${userId}?done=added`)
})

export const saveRoles = formAction(async (form) => {
  const userId = textOf(form, 'userId')
  await setUserRoles(await requestContext(), { userId, ...rolesOf(form) })
  redirect(`/staff/people/${userId}?done=roles`)
})

export const saveName = formAction(async (form) => {
  const userId = textOf(form, 'userId')
  await renameUser(await requestContext(), { userId, name: textOf(form, 'name') })
  redirect(`/staff/people/${userId}?done=name`)
})

export const savePassword = formAction(async (form) => {
  const userId = textOf(form, 'userId')
  await setPassword(await requestContext(), { userId, password: passwordOf(form, 'password') })
  redirect(`/staff/people/${userId}?done=password`)
})

export const shutAccount = formAction(async (form) => {
  const userId = textOf(form, 'userId')
  await disableUser(await requestContext(), { userId })
  redirect(`/staff/people/${userId}?done=disabled`)
})

export const openAccount = formAction(async (form) => {
  const userId = textOf(form, 'userId')
  await enableUser(await requestContext(), { userId })
  redirect(`/staff/people/${userId}?done=enabled`)
})

export const signOutEverywhere = formAction(async (form) => {
  const ended = await endAllSessions(await requestContext(), { userId: textOf(form, 'userId') })
  return `${countOf(ended, 'session')} ended.`
})
