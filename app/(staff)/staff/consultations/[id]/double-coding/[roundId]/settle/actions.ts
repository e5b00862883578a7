'use server'

import { revalidatePath } from 'next/cache'
import { InvalidInput } from '@/lib/core/errors'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { settleAnswer } from '@/lib/reliability/settle-answer'

/** Whatever comes of it, the page shows how things stand now. */
const shownAgain = () => revalidatePath('/staff/consultations/[id]/double-coding/[roundId]/settle', 'page')

export const settle = formAction(async (form) => {
  shownAgain()
  const responseId = textOf(form, 'responseId')
  const settled = textOf(form, 'themes')
    .split(' ')
    .flatMap((themeId) => {
      const said = textOf(form, `applies-${responseId}-${themeId}`)
      return said === '' ? [] : [{ themeId, applies: said === 'yes' }]
    })
  if (settled.length === 0) throw new InvalidInput('Say yes or no for one theme at least.')
  const input = { roundId: textOf(form, 'roundId'), responseId, settled, why: textOf(form, 'why') }
  await settleAnswer(await requestContext(), { ...input, seen: textOf(form, 'seen') })
})
