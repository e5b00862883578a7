'use server'

import { redirect } from 'next/navigation'
import { splitTheme } from '@/lib/analysis/frames/split-theme'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const split = formAction(async (form) => {
  const themeId = textOf(form, 'themeId')
  const done = await splitTheme(await requestContext(), {
    themeId,
    title: textOf(form, 'title'),
    description: textOf(form, 'description'),
    intoId: textOf(form, 'title') === '' ? textOf(form, 'intoId') : '',
    answers: textsOf(form, 'answers'),
    why: textOf(form, 'why'),
  })
  const themes = `/staff/consultations/${textOf(form, 'consultationId')}/themes`
  redirect(`${themes}/${themeId}/split?into=${done.themeId}&moved=${done.answers}`)
})
