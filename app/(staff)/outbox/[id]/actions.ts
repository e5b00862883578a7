'use server'

import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { markBounced } from '@/lib/mail/mark-bounced'
import { requestContext } from '@/lib/people/request-context'

export const noteBounce = formAction(async (form) => {
  await markBounced(await requestContext(), {
    mailId: textOf(form, 'mailId'),
    reason: textOf(form, 'reason'),
  })
  revalidatePath('/outbox/[id]', 'page')
  return 'Noted. The letter stands under “Mail that did not arrive” of its consultation.'
})
