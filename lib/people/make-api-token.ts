import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { hashToken, newToken } from '../auth/tokens'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { canMakeApiToken } from './policy'
import { MakeApiTokenInput } from './schema'

/** What keys begin with, so that one that stands where it should not is known for what it is. */
export const TOKEN_PREFIX = 'soundings_'
const DAY = 86_400_000

/**
 * Makes a key to the API for whoever asks. The key is told once: only its hash and its last four characters are kept.
 * @throws NotAllowed, InvalidInput naming the field
 */
export async function makeApiToken(
  ctx: Ctx,
  input: z.input<typeof MakeApiTokenInput>,
): Promise<{ tokenId: string; token: string; expiresAt: Date }> {
  const { purpose: name, days } = MakeApiTokenInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    if (!isUser(ctx.actor)) throw new NotAllowed('Sign in to make a key.')
    const { userId } = ctx.actor
    await ctx.db.$queryRaw`SELECT 1 AS held FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`
    const inUse = await ctx.db.apiToken.count({
      where: { userId, revokedAt: null, expiresAt: { gt: ctx.now } },
    })
    authorise(canMakeApiToken(ctx.actor, { inUse }))
    const token = `${TOKEN_PREFIX}${newToken()}`
    const expiresAt = new Date(ctx.now.getTime() + days * DAY)
    const { id } = await ctx.db.apiToken.create({
      data: {
        userId,
        name,
        tokenHash: hashToken(token),
        ending: token.slice(-4),
        createdAt: ctx.now,
        expiresAt,
      },
    })
    await audit(ctx, 'api-token.make', { type: 'user', id: userId }, { tokenId: id, name, expiresAt })
    return { tokenId: id, token, expiresAt }
  })
}
