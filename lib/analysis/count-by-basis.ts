import type { Ctx } from '../core/ctx'
import { BASIS_KINDS } from '../responses/basis'
import { basisName } from '../responses/basis-text'
import { filteredBy } from './filter-sql'
import type { BasisCount, SharedFilters } from './types'

type Row = { themeId: string | null; kind: string | null; n: number }

/**
 * Bodies by how their view came about, the newest of each body: of all that answered, and of those that speak of each
 * theme. Private to the room: the caller has found the consultation in scope.
 */
export async function countByBasis(
  ctx: Ctx,
  consultationId: string,
  filters: SharedFilters = {},
): Promise<{ all: BasisCount[]; ofTheme: (themeId: string) => BasisCount[] }> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH answered AS (
      SELECT DISTINCT ON (r.body_id) r.body_id, r.basis_kind
      FROM response r JOIN stage s ON s.id = r.stage_id JOIN invitation i ON i.id = r.invitation_id
      WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND r.body_id IS NOT NULL AND ${filteredBy(filters)}
      ORDER BY r.body_id, r.submitted_at DESC
    ), spoken AS (
      SELECT DISTINCT c.theme_id, r.body_id
      FROM code_frame f
      JOIN theme t ON t.code_frame_id = f.id AND t.removed_at IS NULL
      JOIN coding c ON c.theme_id = t.id
      JOIN response r ON r.id = c.response_id AND r.body_id IS NOT NULL
      WHERE f.consultation_id = ${consultationId}::uuid
    )
    SELECT NULL::uuid AS "themeId", basis_kind AS kind, count(*)::int AS n FROM answered GROUP BY basis_kind
    UNION ALL
    SELECT theme_id, basis_kind, count(*)::int FROM spoken JOIN answered USING (body_id) GROUP BY theme_id, basis_kind`
  const of = (themeId: string | null) => countsIn(rows.filter((row) => row.themeId === themeId))
  return { all: of(null), ofTheme: of }
}

/** In the order in which they are asked, and last those who did not say. */
function countsIn(rows: Row[]): BasisCount[] {
  const kinds: (string | null)[] = [...Object.keys(BASIS_KINDS), null]
  return kinds.flatMap((kind) => {
    const count = rows.find((row) => row.kind === kind)?.n ?? 0
    return count === 0 ? [] : [{ kind: kind ?? 'none', name: basisName(kind), count }]
  })
}
