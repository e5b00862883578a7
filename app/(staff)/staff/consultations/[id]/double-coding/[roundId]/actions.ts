'use server'

import { revalidatePath } from 'next/cache'
import { countOf } from '@/lib/core/format'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { openRound } from '@/lib/reliability/open-round'
import { takeSettledCodes } from '@/lib/reliability/take-settled-codes'

/** Whatever comes of it, the page shows how things stand now. */
const shownAgain = () => revalidatePath('/staff/consultations/[id]/double-coding/[roundId]', 'page')

export const open = formAction(async (form) => {
  shownAgain()
  await openRound(await requestContext(), { roundId: textOf(form, 'roundId') })
})

export const take = formAction(async (form) => {
  shownAgain()
  const { made, takenOff, left } = await takeSettledCodes(await requestContext(), {
    roundId: textOf(form, 'roundId'),
  })
  const rest =
    left > 0
      ? ` ${countOf(left, 'coding')} left as they are: a quote stands on them, the answer was corrected, or the theme was taken out.`
      : ''
  return `${countOf(made, 'coding')} made, ${takenOff} taken off.${rest}`
})
