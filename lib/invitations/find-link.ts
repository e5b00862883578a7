import { hashToken } from '../auth/tokens'
import type { Ctx } from '../core/ctx'
import { calendarDate } from '../core/london-time'
import type { LinkView } from './types'

const CONSULTATION = {
  id: true,
  slug: true,
  title: true,
  status: true,
  contactName: true,
  contactEmail: true,
  withdrawnReason: true,
} as const

/**
 * Where a link leads and whether it still opens, so that the respond pages can say what to do when it does not. The
 * token is the key: whoever has it may read this much, and nobody else can ask.
 */
export async function findLink(ctx: Pick<Ctx, 'db'>, token: string): Promise<LinkView> {
  const link = await ctx.db.invitationLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      id: true,
      revokedAt: true,
      invitation: {
        select: {
          id: true,
          bodyId: true,
          body: { select: { name: true } },
          stage: {
            select: { id: true, opensOn: true, closesOn: true, consultation: { select: CONSULTATION } },
          },
        },
      },
    },
  })
  if (!link) return { state: 'unknown' }
  const { invitation } = link
  const { stage } = invitation
  return {
    state: link.revokedAt === null ? 'usable' : 'revoked',
    linkId: link.id,
    invitationId: invitation.id,
    stageId: stage.id,
    bodyId: invitation.bodyId,
    bodyName: invitation.body.name,
    consultation: stage.consultation,
    opensOn: stage.opensOn && calendarDate(stage.opensOn),
    closesOn: stage.closesOn && calendarDate(stage.closesOn),
  }
}
