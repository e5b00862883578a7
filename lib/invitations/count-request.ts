import { createHmac, randomBytes } from 'node:crypto'
import type { Ctx } from '../core/ctx'
import { networkOf } from '../core/client-address'
import { dateColumn, londonDate } from '../core/london-time'

const HOUR = 3_600_000

export type Counted = { isAllowed: boolean; /** The end of the hour that is counted. */ retryAt: Date }

/**
 * Counts one request of a kind from an address, in the database, so that every process knows. Neither a cookie nor a
 * fingerprint: the key is the address hashed with a salt that is thrown away after two days (`removeOldRateCounts`), and
 * leads to nobody from then on. Not an act of anybody's: nothing of it goes into the audit.
 */
export async function countRequest(
  ctx: Ctx,
  { what, address, limit }: { what: string; address: string | null; limit: number },
): Promise<Counted> {
  const windowStart = new Date(Math.floor(ctx.now.getTime() / HOUR) * HOUR)
  const key = createHmac('sha256', await saltOf(ctx))
    .update(`${what} ${address === null ? 'unknown' : networkOf(address)}`)
    .digest('base64url')
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    INSERT INTO rate_count AS r (key, window_start, count) VALUES (${key}, ${windowStart}, 1)
    ON CONFLICT (key, window_start) DO UPDATE SET count = r.count + 1 RETURNING count`
  return { isAllowed: (row?.count ?? 0) <= limit, retryAt: new Date(windowStart.getTime() + HOUR) }
}

/** The day's salt: made by whoever needs it first. */
async function saltOf(ctx: Ctx): Promise<string> {
  const day = dateColumn(londonDate(ctx.now))
  const known = await ctx.db.dailySalt.findUnique({ where: { day } })
  if (known) return known.salt
  const salt = randomBytes(32).toString('base64url')
  await ctx.db.dailySalt.createMany({ data: [{ day, salt }], skipDuplicates: true })
  return (await ctx.db.dailySalt.findUniqueOrThrow({ where: { day } })).salt
}
