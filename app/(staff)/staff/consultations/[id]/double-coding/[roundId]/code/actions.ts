'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf, textsOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'
import { giveBlindCodes } from '@/lib/reliability/give-blind-codes'

export const give = formAction(async (form) => {
  await giveBlindCodes(await requestContext(), {
    roundId: textOf(form, 'roundId'),
    responseId: textOf(form, 'responseId'),
    themeIds: textsOf(form, 'themeIds'),
  })
  const consultationId = textOf(form, 'consultationId')
  redirect(`/staff/consultations/${consultationId}/double-coding/${textOf(form, 'roundId')}/code`)
})
