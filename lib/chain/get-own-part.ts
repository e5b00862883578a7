import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { consultationScope } from '../consultations/scope'
import { canReadOwnPart } from './policy'
import { readOwnParts } from './read-own-parts'
import { OwnPartInput } from './schema'
import type { OwnPart } from './types'

/**
 * What became of the response to one invitation: the themes of the newest edition that it was coded to when that was
 * published, its words quoted there, what will be done and what not, and its public number.
 * @returns null where no report is published, or nothing was answered
 * @throws NotFound, NotAllowed for anybody but officers, the system and the holder of the invitation's link
 */
export async function getOwnPart(ctx: Ctx, input: z.input<typeof OwnPartInput>): Promise<OwnPart | null> {
  const { invitationId } = OwnPartInput.parse(input)
  authorise(canReadOwnPart(ctx.actor, { invitationId }))
  const invitation = await ctx.db.invitation.findFirst({
    where: { id: invitationId, stage: { consultation: consultationScope(ctx.actor) } },
    select: { stage: { select: { consultation: { select: { id: true, slug: true, title: true } } } } },
  })
  if (!invitation) throw new NotFound('We could not find that invitation.')
  const parts = await readOwnParts(ctx, invitation.stage.consultation, [invitationId])
  return parts?.get(invitationId) ?? null
}
