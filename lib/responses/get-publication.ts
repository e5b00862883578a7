import type { Ctx } from '../core/ctx'
import { findAnswering } from './internal'
import { publicationsFrom, type Publication } from './publications-from'

export type PublicationView = {
  chosen: Publication
  /** What they can say now, with what they said; fewer than two: nothing can be changed. */
  choices: Publication[]
}

/**
 * What the link's holder said of publishing what they write, and what they can still say.
 * @returns null for groups, whose answers are published with their name
 */
export async function getPublication(ctx: Ctx): Promise<PublicationView | null> {
  const { invitationId, state } = await findAnswering(ctx)
  const person = await ctx.db.participant.findUnique({
    where: { invitationId },
    select: { publication: true },
  })
  if (!person) return null
  const chosen = person.publication as Publication
  return { chosen, choices: publicationsFrom(state, chosen) }
}
