'use server'

import { redirect } from 'next/navigation'
import { approveConsultation } from '@/lib/consultations/approve-consultation'
import { archiveConsultation } from '@/lib/consultations/archive-consultation'
import { closeConsultation } from '@/lib/consultations/close-consultation'
import { extendConsultation } from '@/lib/consultations/extend-consultation'
import { returnToDraft } from '@/lib/consultations/return-to-draft'
import { startAnalysis } from '@/lib/consultations/start-analysis'
import { withdrawConsultation } from '@/lib/consultations/withdraw-consultation'
import type { Ctx } from '@/lib/core/ctx'
import { InvalidInput } from '@/lib/core/errors'
import { formAction, textOf } from '@/lib/core/form-action'
import { dateOf } from '@/lib/core/form-dates'
import { requestContext } from '@/lib/people/request-context'

export const move = formAction(async (form) => {
  const id = textOf(form, 'id')
  await take(await requestContext(), textOf(form, 'move'), id, form)
  redirect(`/staff/consultations/${id}`)
})

async function take(ctx: Ctx, action: string, id: string, form: FormData): Promise<void> {
  const reason = textOf(form, 'reason')
  switch (action) {
    case 'approve':
      return approveConsultation(ctx, { id, version: textOf(form, 'version') })
    case 'return-to-draft':
      return returnToDraft(ctx, { id, reason })
    case 'extend':
      return extendConsultation(ctx, {
        id,
        reason,
        closesOn: dateOf(form, 'closesOn', 'The new last day') ?? '',
      })
    case 'close':
      return closeConsultation(ctx, { id, reason })
    case 'start-analysis':
      return startAnalysis(ctx, { id })
    case 'archive':
      return archiveConsultation(ctx, { id })
    case 'withdraw':
      return withdrawConsultation(ctx, { id, reason })
    default:
      throw new InvalidInput('We do not know that step. Go back to the consultation and choose again.')
  }
}
