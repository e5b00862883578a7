import type { Actor, Role } from '../core/ctx'
import type { Db } from '../core/db'

/** How stale `lastSeenAt` may be before a request refreshes it: a write a minute, not a write a page. */
const SEEN_EVERY_MS = 60_000

/**
 * The user of a session, with roles and memberships as they are now: a revoked or lapsed session, or a disabled user,
 * is nobody from this request on, in every process.
 */
export async function loadActor(db: Db, sessionId: string | undefined, now: Date): Promise<Actor> {
  if (!sessionId) return { kind: 'anonymous' }
  const session = await db.session.findFirst({
    where: { id: sessionId, revokedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    include: { user: { include: { roleGrants: true, contacts: { include: { body: true } } } } },
  })
  if (!session) return { kind: 'anonymous' }
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
  const { user } = session
  return {
    kind: 'user',
    userId: user.id,
    sessionId: session.id,
    name: user.name,
    email: user.email,
    roles: [...new Set(user.roleGrants.map((grant) => grant.role as Role))],
    boroughCodes: user.roleGrants.flatMap((grant) => grant.boroughCode ?? []),
    memberships: user.contacts
      .filter((contact) => contact.body.closedAt === null)
      .map((contact) => ({
        bodyId: contact.bodyId,
        bodyTypeCode: contact.body.bodyTypeCode,
        boroughCode: contact.body.boroughCode,
        wardCode: contact.body.wardCode,
        function: contact.function,
      })),
  }
}
