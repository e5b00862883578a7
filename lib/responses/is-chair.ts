import type { Ctx } from '../core/ctx'

/** Whether the actor's link is the chair's: made for the chair, or for a contact of the body who is its chair. */
export async function isChair(ctx: Ctx): Promise<boolean> {
  const { actor, db } = ctx
  if (actor.kind !== 'respondent') return false
  const link = await db.invitationLink.findUnique({
    where: { id: actor.linkId },
    select: { role: true, contactId: true, furtherOf: { select: { contactId: true } } },
  })
  if (!link) return false
  if (link.role === 'chair') return true
  const contactId = link.contactId ?? link.furtherOf?.contactId
  if (!contactId) return false
  return (await db.contact.count({ where: { id: contactId, function: 'chair' } })) > 0
}
