import type { z } from 'zod'
import { audit, changes } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { calendarDate, dateColumn } from '../core/london-time'
import { orConflict } from '../core/or-conflict'
import { checkedKeepUntil, lockContact } from './internal'
import { canChangeBody } from './policy'
import { UpdateContactInput } from './schema'

/**
 * Changes a contact. A new e-mail address ends the membership that the old one gave: whoever owns the new one
 * becomes a member by signing in with it.
 * @throws NotFound, NotAllowed, InvalidInput, Conflict
 */
export async function updateContact(ctx: Ctx, input: z.input<typeof UpdateContactInput>): Promise<void> {
  const { contactId, keepUntil, ...given } = UpdateContactInput.parse(input)
  const work = inTransaction(ctx, async (ctx) => {
    const { body, contact } = await lockContact(ctx, contactId)
    authorise(canChangeBody(ctx.actor, body))
    if (given.email && body.contacts.some(({ id, email }) => email === given.email && id !== contactId))
      throw new InvalidInput('', { email: 'Another contact of this body has that address already' })
    if (contact.isMain && !given.isMain)
      throw new InvalidInput('', { isMain: 'To change the main contact, make another contact the main one' })
    const known = calendarDate(contact.keepUntil)
    // A date that has passed since may stand while other things are changed.
    const until = keepUntil === known ? known : checkedKeepUntil(ctx, keepUntil)
    if (given.isMain)
      await ctx.db.contact.updateMany({
        where: { bodyId: body.id, isMain: true, id: { not: contactId } },
        data: { isMain: false },
      })
    const data = {
      ...given,
      keepUntil: dateColumn(until),
      userId: given.email === contact.email ? contact.userId : null,
    }
    const { count } = await ctx.db.contact.updateMany({
      where: { id: contactId, email: contact.email },
      data,
    })
    if (count === 0) throw new Conflict('This contact was changed at the same time by somebody else.')
    const changed = Object.keys(changes(contact, data))
    await audit(ctx, 'contact.update', { type: 'body', id: body.id }, { contactId, changed })
  })
  return orConflict('Somebody added that address at the same time.', work)
}
