'use server'

import { redirect } from 'next/navigation'
import { closeBody } from '@/lib/bodies/close-body'
import { createBody } from '@/lib/bodies/create-body'
import { reopenBody } from '@/lib/bodies/reopen-body'
import { updateBody } from '@/lib/bodies/update-body'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

const detailsOf = (form: FormData) => ({
  reference: textOf(form, 'reference'),
  name: textOf(form, 'name'),
  bodyTypeCode: textOf(form, 'bodyTypeCode'),
  boroughCode: textOf(form, 'boroughCode'),
  wardCode: textOf(form, 'wardCode'),
  website: textOf(form, 'website'),
  signOff: signOffOf(textOf(form, 'signOff')),
})

const signOffOf = (chosen: string) =>
  // The verb's schema refuses any other word.
  chosen === 'as-type' ? null : ((chosen || undefined) as 'chair' | 'nobody' | undefined)

export const saveNewBody = formAction(async (form) => {
  const { id } = await createBody(await requestContext(), detailsOf(form))
  redirect(`/staff/bodies/${id}?done=added`)
})

export const saveBody = formAction(async (form) => {
  const [id, basedOn] = [textOf(form, 'id'), textOf(form, 'basedOn')]
  await updateBody(await requestContext(), { id, basedOn, ...detailsOf(form) })
  redirect(`/staff/bodies/${id}?done=saved`)
})

export const shutBody = formAction(async (form) => {
  const id = textOf(form, 'id')
  await closeBody(await requestContext(), { id, reason: textOf(form, 'reason') })
  redirect(`/staff/bodies/${id}?done=closed`)
})

export const openBodyAgain = formAction(async (form) => {
  const id = textOf(form, 'id')
  await reopenBody(await requestContext(), { id })
  redirect(`/staff/bodies/${id}?done=reopened`)
})
