import { createHash } from 'node:crypto'
import type { Ctx } from '../core/ctx'
import { passwordMatches } from '../auth/passwords'

const TRIES = 10
const WINDOW_MS = 15 * 60_000

const keyOf = (email: string) => createHash('sha256').update(`sign-in:${email}`).digest('base64url')

/**
 * The user whose e-mail address and password these are, or null. After ten wrong tries in a quarter of an hour an
 * address has to wait, counted in the database so that every process counts together.
 */
export async function findUserByPassword(ctx: Ctx, email: string, password: string) {
  const address = email.trim().toLowerCase()
  const key = keyOf(address)
  const since = new Date(ctx.now.getTime() - WINDOW_MS)
  const tries = await ctx.db.signInAttempt.count({ where: { key, at: { gt: since } } })
  if (tries >= TRIES) return null
  const user = await ctx.db.user.findFirst({ where: { email: address, disabledAt: null } })
  const right = await passwordMatches(user?.passwordHash, password)
  if (user && right) {
    await ctx.db.signInAttempt.deleteMany({ where: { key } })
    return user
  }
  await ctx.db.signInAttempt.create({ data: { key, at: ctx.now } })
  await ctx.db.signInAttempt.deleteMany({ where: { at: { lt: since } } })
  return null
}
