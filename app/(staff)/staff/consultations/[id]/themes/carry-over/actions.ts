'use server'

import { carryOverThemes } from '@/lib/analysis/frames/carry-over-themes'
import { countOf } from '@/lib/core/format'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const carry = formAction(async (form) => {
  const { carried } = await carryOverThemes(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    fromId: textOf(form, 'fromId'),
    edition: textOf(form, 'edition') || undefined,
    themeIds: textsOf(form, 'themeIds'),
    why: textOf(form, 'why'),
  })
  return `${countOf(carried, 'theme')} carried over.`
})
