'use server'

import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { resendInvitation } from '@/lib/invitations/resend-invitation'
import { requestContext } from '@/lib/people/request-context'

export const sendAgain = formAction(async (form) => {
  const { name, email } = await resendInvitation(await requestContext(), {
    invitationId: textOf(form, 'invitationId'),
  })
  revalidatePath('/staff/consultations/[id]/mail-problems', 'page')
  return `A letter with a new link goes to ${name}, ${email}.`
})
