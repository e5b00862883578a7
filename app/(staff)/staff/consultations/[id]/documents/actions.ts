'use server'

import { redirect } from 'next/navigation'
import { addDocument } from '@/lib/consultations/add-document'
import { removeDocument } from '@/lib/consultations/remove-document'
import { InvalidInput } from '@/lib/core/errors'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const add = formAction(async (form) => {
  const consultationId = textOf(form, 'id')
  const file = form.get('content')
  if (!(file instanceof File) || file.name === '') throw new InvalidInput('', { content: 'Choose a file' })
  await addDocument(await requestContext(), {
    consultationId,
    title: textOf(form, 'title'),
    fileName: file.name,
    content: new Uint8Array(await file.arrayBuffer()),
  })
  redirect(`/staff/consultations/${consultationId}/documents`)
})

export const remove = formAction(async (form) => {
  const consultationId = textOf(form, 'id')
  await removeDocument(await requestContext(), { consultationId, documentId: textOf(form, 'documentId') })
  redirect(`/staff/consultations/${consultationId}/documents`)
})
