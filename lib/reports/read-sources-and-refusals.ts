import type { Ctx } from '../core/ctx'
import type { RefusalSaid, SourceSaid } from './content-types'

const THEMES = {
  select: { theme: { select: { id: true, title: true } } },
  orderBy: { theme: { sort: 'asc' } },
} as const

/** What we already know, and what we will not do, of a report, in their order; nothing where there is no report yet. */
export async function readSourcesAndRefusals(ctx: Ctx, consultationId: string) {
  const where = { report: { consultationId }, removedAt: null }
  const sources = await ctx.db.reportSource.findMany({
    ...{ where, orderBy: [{ sort: 'asc' }, { id: 'asc' }] },
    include: { themes: THEMES },
  })
  const refusals = await ctx.db.reportRefusal.findMany({
    ...{ where, orderBy: [{ sort: 'asc' }, { id: 'asc' }] },
    include: { themes: THEMES },
  })
  return {
    sources: sources.map(({ id, title, publisher, published, url, finding, themes }): SourceSaid => ({
      ...{ id, title, publisher, published, url, finding },
      themes: themes.map(({ theme }) => theme),
    })),
    refusals: refusals.map(({ id, key, what, why, themes }): RefusalSaid => ({
      ...{ id, key, what, why },
      themes: themes.map(({ theme }) => theme),
    })),
    /** What a save is based on, by id. */
    versions: new Map([...sources, ...refusals].map(({ id, version }) => [id, version])),
  }
}
