import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { findInvitationInScope, sendInvitationLetter } from './internal'
import { canResendInvitation } from './policy'
import { ResendInvitationInput } from './schema'

/**
 * Writes to a body again, with a new link; earlier ones still work unless they are revoked.
 * @returns to whom the letter goes
 * @throws NotFound, NotAllowed (also where the body has nobody with an e-mail address)
 */
export async function resendInvitation(
  ctx: Ctx,
  input: z.input<typeof ResendInvitationInput>,
): Promise<{ name: string; email: string }> {
  const { invitationId } = ResendInvitationInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const invitation = await findInvitationInScope(ctx, invitationId)
    const { bodyId, body, stage } = invitation
    authorise(canResendInvitation(ctx.actor, { bodyId, consultation: stage.consultation }))
    const recipient = await sendInvitationLetter(ctx, { id: invitationId, stageId: stage.id, body }, 'again')
    if (!recipient)
      throw new NotAllowed(
        `${body.name} has no contact with an e-mail address. Add one, or make a link to hand over.`,
      )
    const subject = { type: 'consultation', id: stage.consultation.id }
    await audit(ctx, 'invitation.resend', subject, { invitationId, body: body.name, contactId: recipient.id })
    return { name: recipient.name, email: recipient.email }
  })
}
