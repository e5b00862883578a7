import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { findInvitationInScope, revokeFurtherLinks } from './internal'
import { canRevokeLink } from './policy'
import { RevokeLinkInput } from './schema'

/**
 * Shuts one link for good; other links to the same invitation stay.
 * @throws NotFound, NotAllowed, Conflict where it was revoked already
 */
export async function revokeLink(ctx: Ctx, input: z.input<typeof RevokeLinkInput>): Promise<void> {
  const { linkId } = RevokeLinkInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const link = await ctx.db.invitationLink.findUnique({ where: { id: linkId } })
    if (!link) throw new NotFound('We could not find that link.')
    const { body, stage } = await findInvitationInScope(ctx, link.invitationId)
    authorise(canRevokeLink(ctx.actor))
    const { count } = await ctx.db.invitationLink.updateMany({
      where: { id: linkId, revokedAt: null },
      data: { revokedAt: ctx.now },
    })
    if (count === 0) throw new Conflict('That link was revoked already.')
    await revokeFurtherLinks(ctx, linkId)
    const subject = { type: 'consultation', id: stage.consultation.id }
    await audit(ctx, 'link.revoke', subject, { linkId, invitationId: link.invitationId, body: body.name })
  })
}
