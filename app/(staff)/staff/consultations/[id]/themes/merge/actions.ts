'use server'

import { redirect } from 'next/navigation'
import { mergeThemes } from '@/lib/analysis/frames/merge-themes'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const merge = formAction(async (form) => {
  await mergeThemes(await requestContext(), {
    intoId: textOf(form, 'intoId'),
    themeIds: textsOf(form, 'themeIds'),
    why: textOf(form, 'why'),
  })
  redirect(`/staff/consultations/${textOf(form, 'consultationId')}/themes`)
})
