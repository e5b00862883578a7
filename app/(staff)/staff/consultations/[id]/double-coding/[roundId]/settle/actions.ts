'use server'

import { InvalidInput } from '@/lib/core/errors'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { settleAnswer } from '@/lib/reliability/settle-answer'

export const settle = formAction(async (form) => {
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
