import type { Ctx } from '../core/ctx'

/** What is looked for, as PostgreSQL understands it; '' where it holds no word that could be looked for. */
export async function searchQuery(ctx: Ctx, search: string): Promise<string> {
  if (search === '') return ''
  const [row] = await ctx.db.$queryRaw<{ query: string }[]>`
    SELECT websearch_to_tsquery('english', ${search})::text AS query`
  return row?.query ?? ''
}
