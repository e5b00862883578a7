'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import type { Publication } from '@/lib/responses/publications-from'
import { recordLessPublication } from '@/lib/responses/record-less-publication'

export const saveLessPublication = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  const responseId = textOf(form, 'responseId')
  await recordLessPublication(await requestContext(), {
    ...{ consultationId, responseId, how: textOf(form, 'how') },
    publication: textOf(form, 'publication') as Publication,
  })
  redirect(`/staff/consultations/${consultationId}/responses/${responseId}?saved=publication`)
})
