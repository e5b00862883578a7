import { hashPassword } from '@/lib/auth/passwords'
import type { Role, UserActor } from '@/lib/core/ctx'
import type { Db } from '@/lib/core/db'
import { startSession } from '@/lib/people/start-session'
import { aCtx, aUser } from '@/tests/support/builders'
import { anonymous } from '@/tests/support/actors'

export const PASSWORD = 'correct horse battery'

/** A user in the database, with a session, and as the actor that the session stands for. */
export async function signedIn(db: Db, over: { roles?: Role[]; password?: string; name?: string } = {}) {
  const passwordHash = over.password ? await hashPassword(over.password) : undefined
  const user = await aUser(db, { name: over.name ?? 'Ursula User', passwordHash })
  const roles = over.roles ?? []
  await db.roleGrant.createMany({ data: roles.map((role) => ({ userId: user.id, role })) })
  const sessionId = await startSession(aCtx(db, anonymous), user.id, 'password')
  const { id: userId, name, email } = user
  const actor: UserActor = {
    kind: 'user',
    userId,
    sessionId,
    name,
    email,
    roles,
    boroughCodes: [],
    memberships: [],
  }
  return { user, sessionId, actor }
}

/** What stands in the audit about a user, oldest first, without signing in. */
export async function auditOf(db: Db, userId: string): Promise<string[]> {
  const rows = await db.auditEvent.findMany({ where: { subjectId: userId }, orderBy: { id: 'asc' } })
  return rows.map(({ action }) => action).filter((action) => action !== 'session.start')
}
