import { z } from 'zod'
import { audit } from '../audit/audit'
import { allOf, allow, authorise, refuse } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { findOwnInvitation, revokeFurtherLinks } from './internal'
import { canInvitePeople } from './policy'
import { TakeBackLinkInput } from './schema'

/**
 * Takes back the link of somebody who was invited; what they wrote stays, with their name. Parts that were handed to them
 * are nobody's again.
 * @throws NotFound for a link of another invitation, NotAllowed (also for links that we sent), Conflict
 */
export async function takeBackLink(
  ctx: Ctx,
  input: z.input<typeof TakeBackLinkInput>,
): Promise<{ name: string }> {
  const { linkId } = TakeBackLinkInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const own = await findOwnInvitation(ctx)
    const link = await ctx.db.invitationLink.findFirst({
      where: { id: linkId, invitationId: own.id, furtherOfId: null },
    })
    if (!link) throw new NotFound('We could not find that link.')
    authorise(
      allOf(
        canInvitePeople(ctx.actor, own),
        link.invitedById === null || link.id === own.linkId
          ? refuse('Only links of people who were invited here can be taken back.')
          : allow,
      ),
    )
    const { count } = await ctx.db.invitationLink.updateMany({
      where: { id: linkId, revokedAt: null },
      data: { revokedAt: ctx.now },
    })
    if (count === 0) throw new Conflict('That link was taken back already.')
    await revokeFurtherLinks(ctx, linkId)
    await ctx.db.sectionHandover.deleteMany({ where: { linkId, doneAt: null } })
    await audit(ctx, 'link.take-back', { type: 'invitation', id: own.id }, { linkId, name: link.label })
    return { name: link.label }
  })
}
