import type { Ctx } from '../core/ctx'
import { consultationScope } from './scope'

/** A sitemap holds 50,000 addresses at most. */
const MOST = 20_000

/** The addresses of consultations and their reports that everybody may read, with when they were last changed. */
export async function listPublicPages(ctx: Ctx): Promise<{ path: string; lastModified: Date }[]> {
  const rows = await ctx.db.consultation.findMany({
    where: consultationScope({ kind: 'anonymous' }),
    select: { slug: true, updatedAt: true, reportedAt: true },
    orderBy: { createdAt: 'desc' },
    take: MOST,
  })
  return rows.flatMap(({ slug, updatedAt, reportedAt }) => {
    const path = `/consultations/${slug}`
    return [
      { path, lastModified: updatedAt },
      ...(reportedAt ? [{ path: `${path}/report`, lastModified: updatedAt }] : []),
    ]
  })
}
