'use server'

import { redirect } from 'next/navigation'
import { setAudience } from '@/lib/consultations/set-audience'
import { setOpenLink } from '@/lib/consultations/set-open-link'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const save = formAction(async (form) => {
  const id = textOf(form, 'id')
  const audiences = textsOf(form, 'types').map((bodyTypeCode) => ({
    bodyTypeCode,
    boroughCodes: textsOf(form, `boroughs-${bodyTypeCode}`),
  }))
  await setAudience(await requestContext(), { id, audiences })
  redirect(`/staff/consultations/${id}/audience`)
})

export const saveOpenLink = formAction(async (form) => {
  const id = textOf(form, 'id')
  const chosen = textsOf(form, 'openLink')
  const wanted = { hasOpenLink: chosen.includes('open'), asksEquality: chosen.includes('equality') }
  await setOpenLink(await requestContext(), { id, ...wanted })
  redirect(`/staff/consultations/${id}/audience`)
})
