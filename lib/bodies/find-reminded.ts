import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { contactOfToken } from './reminder-token'

/**
 * The contact whom a letter's link is about. The token is the key: whoever has the letter may see and change this much.
 * @throws NotFound where the token is not one of ours, or the contact is gone
 */
export async function findReminded(ctx: Ctx, token: string) {
  const id = contactOfToken(token)
  const contact = id
    ? await ctx.db.contact.findUnique({ where: { id }, include: { body: { select: { name: true } } } })
    : null
  if (!contact) throw new NotFound('This link does not work. The address may have been removed meanwhile.')
  return contact
}
