import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { lockContact } from './internal'
import { nextMainContact } from './main-contact'
import { canChangeBody } from './policy'
import { RemoveContactInput } from './schema'

/**
 * Removes a contact and what is known of the person. Where it was the main one, the next takes its place, so that the
 * body goes on getting its invitations.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function removeContact(
  ctx: Ctx,
  input: z.input<typeof RemoveContactInput>,
): Promise<{ bodyId: string }> {
  const { contactId } = RemoveContactInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { body, contact } = await lockContact(ctx, contactId)
    authorise(canChangeBody(ctx.actor, body))
    const { count } = await ctx.db.contact.deleteMany({ where: { id: contactId, bodyId: body.id } })
    if (count === 0) throw new Conflict('This contact was removed at the same time by somebody else.')
    const next = contact.isMain ? nextMainContact(body.contacts.filter(({ id }) => id !== contactId)) : null
    if (next) await ctx.db.contact.update({ where: { id: next.id }, data: { isMain: true } })
    const detail = { contactId, nowMain: next?.id ?? null }
    await audit(ctx, 'contact.remove', { type: 'body', id: body.id }, detail)
    return { bodyId: body.id }
  })
}
