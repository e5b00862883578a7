import type { Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { isUser } from '../auth/roles'
import type { ApiTokenView } from './types'

/** The actor's own keys to the API, newest first; those that ended long ago are left out. */
export async function listApiTokens(ctx: Ctx): Promise<ApiTokenView[]> {
  const { actor, now } = ctx
  if (!isUser(actor)) throw new NotAllowed('Sign in to see your keys.')
  const tokens = await ctx.db.apiToken.findMany({
    where: { userId: actor.userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 50,
  })
  return tokens.map(({ id, name, ending, createdAt, expiresAt, lastUsedOn, revokedAt }) => ({
    ...{ id, name, ending, createdAt, expiresAt },
    lastUsedOn: lastUsedOn?.toISOString().slice(0, 10) ?? null,
    state: revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'in use',
  }))
}
