'use server'

import { revalidatePath } from 'next/cache'
import { freezeCodeFrame } from '@/lib/analysis/frames/freeze-code-frame'
import { reopenCodeFrame } from '@/lib/analysis/frames/reopen-code-frame'
import { takeFrameIntoUse } from '@/lib/analysis/frames/take-frame-into-use'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

/** Whatever comes of it, the page shows how things stand now. */
const shownAgain = () => revalidatePath('/staff/consultations/[id]/themes/editions', 'page')

export const use = formAction(async (form) => {
  shownAgain()
  await takeFrameIntoUse(await requestContext(), { consultationId: textOf(form, 'consultationId') })
  return 'The code frame is in use. Whoever changes a theme says why from now on.'
})

export const freeze = formAction(async (form) => {
  shownAgain()
  const { edition, isNew } = await freezeCodeFrame(await requestContext(), {
    consultationId: textOf(form, 'consultationId'),
    note: textOf(form, 'note'),
  })
  return isNew
    ? `The code frame is frozen: edition ${edition}.`
    : `The code frame is frozen. Nothing has changed since edition ${edition}, which stands for it.`
})

export const reopen = formAction(async (form) => {
  shownAgain()
  const [consultationId, why] = [textOf(form, 'consultationId'), textOf(form, 'why')]
  await reopenCodeFrame(await requestContext(), { consultationId, why })
  return 'The code frame is open again and in use.'
})
