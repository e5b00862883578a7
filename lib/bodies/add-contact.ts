import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { dateColumn } from '../core/london-time'
import { orConflict } from '../core/or-conflict'
import { checkedKeepUntil, lockBody } from './internal'
import { canChangeBody } from './policy'
import { AddContactInput } from './schema'

/**
 * Adds a person who acts for a body. The first one is its main contact, who gets the invitations.
 * @throws NotFound, NotAllowed, InvalidInput, Conflict
 */
export async function addContact(
  ctx: Ctx,
  input: z.input<typeof AddContactInput>,
): Promise<{ contactId: string }> {
  const { bodyId, keepUntil, ...contact } = AddContactInput.parse(input)
  const work = inTransaction(ctx, async (ctx) => {
    const body = await lockBody(ctx, bodyId)
    authorise(canChangeBody(ctx.actor, body))
    if (contact.email && body.contacts.some(({ email }) => email === contact.email))
      throw new InvalidInput('', { email: 'A contact of this body has that address already' })
    const isMain = contact.isMain || !body.contacts.some((other) => other.isMain)
    if (isMain) await ctx.db.contact.updateMany({ where: { bodyId, isMain: true }, data: { isMain: false } })
    const until = dateColumn(checkedKeepUntil(ctx, keepUntil))
    const { id } = await ctx.db.contact.create({
      data: { ...contact, bodyId, isMain, keepUntil: until, createdAt: ctx.now },
    })
    // Who the person is stays out of the audit: it is kept longer than the contact may be.
    await audit(ctx, 'contact.add', { type: 'body', id: bodyId }, { contactId: id, isMain })
    return { contactId: id }
  })
  return orConflict('Somebody added that address at the same time.', work)
}
