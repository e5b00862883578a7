import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { createLink, findInvitationInScope } from './internal'
import { canIssueLink } from './policy'
import { IssueLinkInput } from './schema'

/**
 * Makes one more link to an invitation, for an officer to hand over or for a member to answer by. Earlier links stay.
 * @returns the address, shown this once: only a hash of it is kept
 * @throws NotFound, NotAllowed
 */
export async function issueLink(
  ctx: Ctx,
  input: z.input<typeof IssueLinkInput>,
): Promise<{ linkId: string; url: string }> {
  const { invitationId, label } = IssueLinkInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const invitation = await findInvitationInScope(ctx, invitationId)
    const { bodyId, body, stage } = invitation
    authorise(canIssueLink(ctx.actor, { bodyId, consultation: stage.consultation }))
    const by = ctx.actor.kind === 'user' ? ctx.actor.name : 'Soundings'
    const link = await createLink(ctx, { invitationId, label: label || `Made by ${by}` })
    const subject = { type: 'consultation', id: stage.consultation.id }
    await audit(ctx, 'invitation.issue-link', subject, { invitationId, body: body.name, linkId: link.linkId })
    return link
  })
}
