'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { askToPublish } from '@/lib/publication/ask-to-publish'
import { restorePublished } from '@/lib/publication/restore-published'
import { withdrawPublished } from '@/lib/publication/withdraw-published'

const pathOf = (form: FormData) => `/staff/consultations/${textOf(form, 'consultationId')}/publication`

export const publish = formAction(async (form) => {
  await askToPublish(await requestContext(), { consultationId: textOf(form, 'consultationId') })
  revalidatePath(pathOf(form))
  redirect(pathOf(form))
})

export const withdraw = formAction(async (form) => {
  const number = textOf(form, 'number')
  await withdrawPublished(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    number,
    why: textOf(form, 'why'),
  })
  revalidatePath(pathOf(form))
  return `Response ${number} is withdrawn: nobody can read it any more.`
})

export const restore = formAction(async (form) => {
  const number = textOf(form, 'number')
  await restorePublished(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    number,
  })
  revalidatePath(pathOf(form))
  redirect(pathOf(form))
})
