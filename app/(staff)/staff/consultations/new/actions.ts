'use server'

import { redirect } from 'next/navigation'
import { createConsultation } from '@/lib/consultations/create-consultation'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const create = formAction(async (form) => {
  const template = textOf(form, 'template')
  const { id } = await createConsultation(await requestContext(), {
    title: textOf(form, 'title'),
    why: textOf(form, 'why'),
    leads: textsOf(form, 'leads'),
    template: template === 'empty' ? '' : template,
  })
  redirect(`/staff/consultations/${id}/edit`)
})
