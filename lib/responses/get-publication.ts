import type { Ctx } from '../core/ctx'
import type { PUBLICATIONS } from './schema'
import { ownInvitation } from './internal'

export type Publication = (typeof PUBLICATIONS)[number]

/**
 * What the link's holder said of publishing what they write.
 * @returns null for groups, whose answers are published with their name
 */
export async function getPublication(ctx: Ctx): Promise<Publication | null> {
  const invitationId = ownInvitation(ctx)
  const person = await ctx.db.participant.findUnique({
    where: { invitationId },
    select: { publication: true },
  })
  return person && (person.publication as Publication)
}
