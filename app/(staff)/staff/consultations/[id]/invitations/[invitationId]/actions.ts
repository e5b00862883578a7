'use server'

import { revalidatePath } from 'next/cache'
import { formAction, textOf } from '@/lib/core/form-action'
import { issueLink } from '@/lib/invitations/issue-link'
import { resendInvitation } from '@/lib/invitations/resend-invitation'
import { revokeLink } from '@/lib/invitations/revoke-link'
import { requestContext } from '@/lib/people/request-context'

/** One form, several buttons: which was pressed stands in `do`. */
export const changeInvitation = formAction(async (form) => {
  const ctx = await requestContext()
  const invitationId = textOf(form, 'invitationId')
  const [what, linkId = ''] = textOf(form, 'do').split(' ')
  revalidatePath('/staff/consultations/[id]/invitations/[invitationId]', 'page')
  if (what === 'revoke') {
    await revokeLink(ctx, { linkId })
    return 'The link is revoked: it no longer opens anything.'
  }
  if (what === 'link') {
    const { url } = await issueLink(ctx, { invitationId, label: textOf(form, 'label') })
    return `Copy this link now, it is shown this once: ${url}`
  }
  const { name, email } = await resendInvitation(ctx, { invitationId })
  return `A letter with a new link goes to ${name}, ${email}.`
})
