'use server'

import { revalidatePath } from 'next/cache'
import { carryOverThemes } from '@/lib/analysis/frames/carry-over-themes'
import { countOf } from '@/lib/core/format'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

/** Whatever comes of it, the page shows how things stand now. */
const shownAgain = () => revalidatePath('/staff/consultations/[id]/themes/carry-over', 'page')

export const carry = formAction(async (form) => {
  shownAgain()
  const { carried } = await carryOverThemes(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    fromId: textOf(form, 'fromId'),
    edition: textOf(form, 'edition') || undefined,
    themeIds: textsOf(form, 'themeIds'),
    why: textOf(form, 'why'),
  })
  return `${countOf(carried, 'theme')} carried over.`
})
