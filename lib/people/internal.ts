import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import type { UserFacts } from './policy'
import { visibleUsers } from './scope'

/**
 * A user the actor sees, locked until the transaction ends, with what policies ask. Changes to administrators go one
 * after the other: two of them disabling one another at a time would leave none.
 */
export async function lockUser(ctx: Ctx, userId: string) {
  await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('soundings.administrators'))`
  await ctx.db.$executeRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
  const user = await ctx.db.user.findFirst({
    where: { AND: [{ id: userId }, visibleUsers(ctx.actor)] },
    include: { roleGrants: true },
  })
  if (!user) throw new NotFound('We could not find that person.')
  return { ...user, ...(await administratorFacts(ctx, user)) }
}

type WithGrants = { id: string; roleGrants: { role: string }[] }

export async function administratorFacts(
  ctx: Ctx,
  user: WithGrants,
): Promise<Pick<UserFacts, 'isAdministrator' | 'otherAdministrators'>> {
  return {
    isAdministrator: user.roleGrants.some(({ role }) => role === 'administrator'),
    otherAdministrators: await ctx.db.user.count({
      where: { id: { not: user.id }, disabledAt: null, roleGrants: { some: { role: 'administrator' } } },
    }),
  }
}

/**
 * Ends the sessions of a user at once, in every process.
 * @returns how many there were
 */
export async function revokeSessions(ctx: Ctx, userId: string, exceptId?: string): Promise<number> {
  const { count } = await ctx.db.session.updateMany({
    where: { userId, revokedAt: null, expiresAt: { gt: ctx.now }, id: { not: exceptId } },
    data: { revokedAt: ctx.now },
  })
  return count
}

/** One grant a role; for a link officer one a borough. */
export function grantsOf(userId: string, roles: string[], boroughCodes: string[]) {
  return roles.flatMap((role): { userId: string; role: string; boroughCode: string | null }[] =>
    role === 'link-officer'
      ? boroughCodes.map((boroughCode) => ({ userId, role, boroughCode }))
      : [{ userId, role, boroughCode: null }],
  )
}
