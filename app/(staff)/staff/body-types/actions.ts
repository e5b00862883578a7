'use server'

import { redirect } from 'next/navigation'
import { addBodyType } from '@/lib/bodies/add-body-type'
import type { Tier } from '@/lib/bodies/schema'
import { updateBodyType } from '@/lib/bodies/update-body-type'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

const typeOf = (form: FormData) => ({
  code: textOf(form, 'code'),
  name: textOf(form, 'name'),
  namePlural: textOf(form, 'namePlural'),
  // The verb's schema refuses any other word.
  tier: textOf(form, 'tier') as Tier,
  // Left out, nothing changes.
  signOff: (textOf(form, 'signOff') || undefined) as 'chair' | 'nobody' | undefined,
  compiles: form.has('compiles') ? textOf(form, 'compiles') === 'yes' : undefined,
  description: textOf(form, 'description'),
  sort: textOf(form, 'sort'),
})

export const saveNewType = formAction(async (form) => {
  await addBodyType(await requestContext(), typeOf(form))
  redirect('/staff/body-types?done=added')
})

export const saveType = formAction(async (form) => {
  await updateBodyType(await requestContext(), typeOf(form))
  redirect('/staff/body-types?done=saved')
})
