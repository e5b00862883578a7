'use server'

import { countOf } from '@/lib/core/format'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { openRound } from '@/lib/reliability/open-round'
import { takeSettledCodes } from '@/lib/reliability/take-settled-codes'

export const open = formAction(async (form) => {
  await openRound(await requestContext(), { roundId: textOf(form, 'roundId') })
})

export const take = formAction(async (form) => {
  const { made, takenOff, left } = await takeSettledCodes(await requestContext(), {
    roundId: textOf(form, 'roundId'),
  })
  const rest =
    left > 0
      ? ` ${countOf(left, 'coding')} left as they are: a quote stands on them, the answer was corrected, or the theme was taken out.`
      : ''
  return `${countOf(made, 'coding')} made, ${takenOff} taken off.${rest}`
})
