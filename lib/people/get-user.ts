import type { z } from 'zod'
import { isUser } from '../auth/roles'
import type { Ctx, Role } from '../core/ctx'
import { NotFound } from '../core/errors'
import { administratorFacts } from './internal'
import { allowedUserActions } from './policy'
import { UserIdInput } from './schema'
import { visibleUsers } from './scope'
import type { UserView } from './types'

/**
 * One person with an account: for administrators, and for oneself.
 * @throws NotFound
 */
export async function getUser(ctx: Ctx, input: z.input<typeof UserIdInput>): Promise<UserView> {
  const { userId } = UserIdInput.parse(input)
  const user = await ctx.db.user.findFirst({
    where: { AND: [{ id: userId }, visibleUsers(ctx.actor)] },
    include: {
      roleGrants: { include: { borough: true } },
      contacts: { include: { body: true }, orderBy: { body: { name: 'asc' } } },
      sessions: { orderBy: { lastSeenAt: 'desc' } },
    },
  })
  if (!user) throw new NotFound('We could not find that person.')
  const facts = await administratorFacts(ctx, user)
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    roles: [...new Set(user.roleGrants.map(({ role }) => role as Role))],
    boroughs: user.roleGrants.flatMap(({ borough }) =>
      borough ? [{ code: borough.code, name: borough.name }] : [],
    ),
    memberships: user.contacts.map(({ body, function: does }) => ({
      bodyId: body.id,
      bodyName: body.name,
      function: does,
    })),
    hasPassword: user.passwordHash !== null,
    sessions: user.sessions.filter(({ revokedAt, expiresAt }) => !revokedAt && expiresAt > ctx.now).length,
    lastSeenAt: user.sessions[0]?.lastSeenAt ?? null,
    createdAt: user.createdAt,
    disabledAt: user.disabledAt,
    isSelf: isUser(ctx.actor) && ctx.actor.userId === user.id,
    allowedActions: allowedUserActions(ctx.actor, { ...user, ...facts }),
  }
}
