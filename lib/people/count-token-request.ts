import type { Ctx } from '../core/ctx'

const MINUTE = 60_000

/** What one key may ask for in a minute: enough for any tool that waits for its answers. */
export const REQUESTS_A_MINUTE = 600

/**
 * Counts a request by a key, in the database, so that every process knows. Nobody's act: nothing of it is audited.
 * @returns whether it may be answered, how many are left, and when the next minute begins
 */
export async function countTokenRequest(
  ctx: Ctx,
  tokenId: string,
  limit = REQUESTS_A_MINUTE,
): Promise<{ isAllowed: boolean; left: number; retryAt: Date }> {
  const windowStart = new Date(Math.floor(ctx.now.getTime() / MINUTE) * MINUTE)
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    INSERT INTO rate_count AS r (key, window_start, count) VALUES (${`api-token ${tokenId}`}, ${windowStart}, 1)
    ON CONFLICT (key, window_start) DO UPDATE SET count = r.count + 1 RETURNING count`
  const count = row?.count ?? 0
  return {
    isAllowed: count <= limit,
    left: Math.max(0, limit - count),
    retryAt: new Date(windowStart.getTime() + MINUTE),
  }
}
