'use server'

import { redirect } from 'next/navigation'
import { formAction, textOf } from '@/lib/core/form-action'
import { addInvitation } from '@/lib/invitations/add-invitation'
import { requestContext } from '@/lib/people/request-context'

export const addBody = formAction(async (form) => {
  const consultationId = textOf(form, 'consultationId')
  const { invitationId } = await addInvitation(await requestContext(), {
    ...{ consultationId, bodyId: textOf(form, 'bodyId'), reason: textOf(form, 'reason') },
    stage: textOf(form, 'stage') || undefined,
  })
  redirect(`/staff/consultations/${consultationId}/invitations/${invitationId}`)
})
