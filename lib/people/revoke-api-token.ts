import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { hasRole, isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { canRevokeApiToken } from './policy'
import { ApiTokenIdInput } from './schema'

/**
 * Ends a key at once: one's own, or, as an administrator, anybody's.
 * @throws NotFound where there is none, or none of this actor's; Conflict where it was revoked already
 */
export async function revokeApiToken(ctx: Ctx, input: z.input<typeof ApiTokenIdInput>): Promise<void> {
  const { tokenId } = ApiTokenIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const userId = isUser(ctx.actor) ? ctx.actor.userId : NOBODY
    const whose = hasRole(ctx.actor, 'administrator') ? {} : { userId }
    const token = await ctx.db.apiToken.findFirst({ where: { id: tokenId, ...whose } })
    if (!token) throw new NotFound('We could not find that key.')
    authorise(canRevokeApiToken(ctx.actor, token))
    const { count } = await ctx.db.apiToken.updateMany({
      where: { id: tokenId, revokedAt: null },
      data: { revokedAt: ctx.now },
    })
    if (count === 0) throw new Conflict('This key was revoked already.')
    await audit(ctx, 'api-token.revoke', { type: 'user', id: token.userId }, { tokenId, name: token.name })
  })
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
