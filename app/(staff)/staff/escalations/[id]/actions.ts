'use server'

import { redirect } from 'next/navigation'
import { closeEscalation } from '@/lib/analysis/desk/close-escalation'
import { formAction, textOf } from '@/lib/core/form-action'
import { requestContext } from '@/lib/people/request-context'

export const close = formAction(async (form) => {
  await closeEscalation(await requestContext(), {
    escalationId: textOf(form, 'escalationId'),
    outcome: textOf(form, 'outcome'),
  })
  redirect('/staff/escalations?done=1')
})
