'use server'

import { redirect } from 'next/navigation'
import { addContact } from '@/lib/bodies/add-contact'
import { removeContact } from '@/lib/bodies/remove-contact'
import type { ContactFunction } from '@/lib/bodies/schema'
import { updateContact } from '@/lib/bodies/update-contact'
import { formAction, textOf } from '@/lib/core/form-action'
import { dateOf } from '@/lib/core/form-dates'
import { requestContext } from '@/lib/people/request-context'

const personOf = (form: FormData) => ({
  name: textOf(form, 'name'),
  email: textOf(form, 'email'),
  telephone: textOf(form, 'telephone'),
  // The verb's schema refuses any other word.
  function: textOf(form, 'function') as ContactFunction,
  isMain: textOf(form, 'isMain') === 'yes',
  keepUntil: dateOf(form, 'keepUntil', 'The date'),
})

export const saveNewContact = formAction(async (form) => {
  const bodyId = textOf(form, 'bodyId')
  await addContact(await requestContext(), { bodyId, ...personOf(form) })
  redirect(`/staff/bodies/${bodyId}?done=contact-added`)
})

export const saveContact = formAction(async (form) => {
  await updateContact(await requestContext(), { contactId: textOf(form, 'contactId'), ...personOf(form) })
  redirect(`/staff/bodies/${textOf(form, 'bodyId')}?done=contact-saved`)
})

export const dropContact = formAction(async (form) => {
  const { bodyId } = await removeContact(await requestContext(), { contactId: textOf(form, 'contactId') })
  redirect(`/staff/bodies/${bodyId}?done=contact-removed`)
})
