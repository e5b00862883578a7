import { audit } from '../audit/audit'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Db } from '../core/db'

const SESSION_DAYS = 14
const STAFF_SESSION_HOURS = 10

/** Begins a session for a user on one device, and takes up the memberships of contacts with the same address. */
export async function startSession(
  ctx: Ctx,
  userId: string,
  method: 'password' | 'email-link' | 'single-sign-on',
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const user = await ctx.db.user.findUniqueOrThrow({ where: { id: userId }, include: { roleGrants: true } })
    // Only an address that the person has shown to be theirs makes them a member.
    if (method !== 'password') await linkContacts(ctx.db, user)
    const hours = user.roleGrants.length > 0 ? STAFF_SESSION_HOURS : SESSION_DAYS * 24
    const session = await ctx.db.session.create({
      data: {
        userId,
        method,
        createdAt: ctx.now,
        lastSeenAt: ctx.now,
        expiresAt: new Date(ctx.now.getTime() + hours * 3_600_000),
      },
    })
    const actor = { kind: 'user' as const, userId, sessionId: session.id, name: user.name, email: user.email }
    await audit(
      { ...ctx, actor: { ...actor, roles: [], boroughCodes: [], memberships: [] } },
      'session.start',
      { type: 'user', id: userId },
      { method },
    )
    return session.id
  })
}

async function linkContacts(db: Db, user: { id: string; email: string }) {
  await db.contact.updateMany({
    where: { email: { equals: user.email, mode: 'insensitive' }, userId: null },
    data: { userId: user.id },
  })
}
