import type { Actor, Role } from '../core/ctx'
import type { Db, Prisma } from '../core/db'
import { dateColumn, londonDate } from '../core/london-time'

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
    include: { user: { include: USER } },
  })
  if (!session) return { kind: 'anonymous' }
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
  return actorOf(session.user, session.id)
}

/**
 * The user of a key to the API, by the key's hash: the same actor as a session's, with the roles as they are now. A revoked or
 * lapsed key, or a disabled user, is nobody.
 */
export async function loadTokenActor(db: Db, tokenHash: string, now: Date): Promise<Actor> {
  const token = await db.apiToken.findFirst({
    where: { tokenHash, revokedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    include: { user: { include: USER } },
  })
  if (!token) return { kind: 'anonymous' }
  const today = dateColumn(londonDate(now))
  // A write a day, not a write a request.
  if (token.lastUsedOn?.getTime() !== today.getTime())
    await db.apiToken.updateMany({ where: { id: token.id }, data: { lastUsedOn: today } })
  return actorOf(token.user, token.id)
}

const USER = { roleGrants: true, contacts: { include: { body: true } } } satisfies Prisma.UserInclude

function actorOf(user: Prisma.UserGetPayload<{ include: typeof USER }>, sessionId: string): Actor {
  return {
    kind: 'user',
    userId: user.id,
    sessionId,
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
