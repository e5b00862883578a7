import type { Ctx } from '../core/ctx'

/** The first link of the person who answers: further ones come with later letters. Empty for anybody without a link. */
export async function firstLinkOf({ actor, db }: Ctx): Promise<string> {
  if (actor.kind !== 'respondent') return ''
  const link = await db.invitationLink.findUnique({
    where: { id: actor.linkId },
    select: { furtherOfId: true },
  })
  return link?.furtherOfId ?? actor.linkId
}
