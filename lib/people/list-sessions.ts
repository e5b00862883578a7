import type { Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { isUser } from '../auth/roles'

export type SessionView = {
  id: string
  method: string
  startedAt: Date
  lastSeenAt: Date
  isThisOne: boolean
}

/** The devices on which the actor is signed in now, newest first. */
export async function listSessions(ctx: Ctx): Promise<SessionView[]> {
  const { actor } = ctx
  if (!isUser(actor)) throw new NotAllowed('Sign in to see where you are signed in.')
  const sessions = await ctx.db.session.findMany({
    where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: ctx.now } },
    orderBy: { lastSeenAt: 'desc' },
  })
  return sessions.map((session) => ({
    id: session.id,
    method: session.method,
    startedAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    isThisOne: session.id === actor.sessionId,
  }))
}
