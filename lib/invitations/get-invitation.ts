import { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { standing } from './internal'
import { invitationRow, toInvitationView } from './invitation-view'
import { canIssueLink, canResendInvitation, canRevokeLink, canSeeInvitations } from './policy'
import { GetInvitationInput } from './schema'
import { invitationScope } from './scope'
import type { InvitationAction, InvitationDetail } from './types'

/**
 * One invitation with its links, and what the actor may do with it.
 * @throws NotFound, NotAllowed
 */
export async function getInvitation(
  ctx: Ctx,
  input: z.input<typeof GetInvitationInput>,
): Promise<InvitationDetail> {
  const { id } = GetInvitationInput.parse(input)
  authorise(canSeeInvitations(ctx.actor))
  const row = await ctx.db.invitation.findFirst({
    where: { AND: [{ id }, await invitationScope(ctx)] },
    include: {
      ...invitationRow(ctx),
      stage: { include: { consultation: { select: { id: true, title: true, status: true } } } },
    },
  })
  if (!row) throw new NotFound('We could not find that invitation.')
  const consultation = standing(row.stage)
  const view = toInvitationView(row, ctx.now)
  const asked = { bodyId: view.bodyId, consultation }
  const decisions = {
    resend: canResendInvitation(ctx.actor, asked),
    'issue-link': canIssueLink(ctx.actor, asked),
    'revoke-link': canRevokeLink(ctx.actor),
  }
  const allowedActions = (Object.keys(decisions) as InvitationAction[]).filter(
    (action) => decisions[action].ok,
  )
  const { kind, sequence } = row.stage
  return { ...view, consultation, round: kind === 'views' ? null : sequence, allowedActions }
}
