import type { Ctx } from '../core/ctx'
import { reachesBorough } from './reach-sql'
import { Prisma } from '../core/db'

/** How many consultations are open to somebody in each borough today, by its code. No secret: as everybody may know. */
export async function countOpenByBorough(ctx: Ctx): Promise<Record<string, number>> {
  const rows = await ctx.db.$queryRaw<{ code: string; open: number }[]>`
    SELECT p.code, count(*)::int AS open
    FROM borough p
    JOIN consultation c ON c.status = 'open' AND c.launched_at IS NOT NULL
    JOIN stage s ON s.consultation_id = c.id AND s.kind = 'views'
    WHERE ${reachesBorough(Prisma.sql`p.code`)}
    GROUP BY p.code`
  return Object.fromEntries(rows.map(({ code, open }) => [code, open]))
}
