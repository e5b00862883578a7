import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { foundPieces, MARK_END, MARK_START, searchQuery } from './search-query'
import { HUB_SHOWS, ListHubInput, type HubShow } from './schema'
import { listByIds } from './list-by-ids'
import { reachesBorough, reachesWard } from './reach-sql'
import type { HubList } from './types'

type Wanted = z.output<typeof ListHubInput>
type Row = { id: string; foundTitle: string | null; foundWords: string | null; total: number }

/**
 * What everybody may know of: open, planned, closed and reported consultations, by place and by words. Always as anybody,
 * whoever is signed in: drafts are for the staff's pages. The words are looked through as they stand, without an index:
 * an authority has hundreds of consultations, not hundreds of thousands.
 */
export async function listHub(ctx: Ctx, input: z.input<typeof ListHubInput> = {}): Promise<HubList> {
  const wanted = ListHubInput.parse(input)
  const asked = (page: number) => ctx.db.$queryRaw<Row[]>(statement(wanted, page))
  let page = wanted.page
  let rows = await asked(page)
  // A page beyond the last is the first: an old bookmark.
  if (rows.length === 0 && page > 1) rows = await asked((page = 1))
  const total = rows[0]?.total ?? 0
  const items = await listByIds(
    { ...ctx, actor: { kind: 'anonymous' } },
    rows.map(({ id }) => id),
  )
  return {
    items: items.map((item) => {
      const row = rows.find(({ id }) => id === item.id)
      return {
        ...item,
        foundTitle: row?.foundTitle ? foundPieces(row.foundTitle) : null,
        foundWords: row?.foundWords ? foundPieces(row.foundWords) : null,
      }
    }),
    ...{ total, page, pages: Math.max(1, Math.ceil(total / wanted.pageSize)) },
  }
}

function statement(wanted: Wanted, page: number): Prisma.Sql {
  const { show, search, borough, ward, lead, sort, pageSize } = wanted
  const query = searchQuery(search ?? '')
  const conditions = [
    standsAs(show),
    ...(borough ? [ward ? reachesWard(borough, ward) : reachesBorough(Prisma.sql`${borough}`)] : []),
    ...(lead
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "_ConsultationToLeadOrganisation" l WHERE l."A" = c.id AND l."B" = ${lead})`,
        ]
      : []),
    ...(query ? [Prisma.sql`${VECTOR} @@ q.query`] : []),
  ]
  return Prisma.sql`
    SELECT c.id, count(*) OVER ()::int AS total,
      ${query ? headline(Prisma.sql`c.title`, 'HighlightAll=true') : Prisma.sql`NULL`} AS "foundTitle",
      ${query ? headline(WORDS, 'MaxFragments=2, MinWords=8, MaxWords=22') : Prisma.sql`NULL`} AS "foundWords"
    FROM consultation c
    JOIN LATERAL (SELECT * FROM stage WHERE consultation_id = c.id AND kind = 'views'
      ORDER BY sequence DESC LIMIT 1) s ON true
    ${query ? Prisma.sql`, (SELECT to_tsquery('english', ${query}) || to_tsquery('simple', ${query}) AS query) q` : Prisma.empty}
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${ORDER[sort]}, c.created_at DESC, c.id
    LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
}

/** As lib/consultations/scope.ts has it for everybody; listByIds asks that once more. */
function standsAs(show: HubShow): Prisma.Sql {
  const statuses = Prisma.sql`c.status = ANY (${HUB_SHOWS[show]})`
  const isPublic = Prisma.sql`((c.launched_at IS NOT NULL AND c.status <> 'draft')
    OR (c.is_announced AND c.status IN ('approved', 'withdrawn')))`
  return Prisma.sql`${statuses} AND ${isPublic}`
}

const WORDS = Prisma.sql`concat_ws(' ', c.why, c.can_change, c.cannot_change, c.earlier_views, c.decision_maker)`

/** By its stems and as it is written: what is half typed has no stem yet. */
const VECTOR = Prisma.sql`(to_tsvector('english', c.title || ' ' || ${WORDS})
  || to_tsvector('simple', c.title || ' ' || ${WORDS}))`

const headline = (text: Prisma.Sql, options: string) =>
  Prisma.sql`ts_headline('english', ${text}, q.query, ${`StartSel=${MARK_START}, StopSel=${MARK_END}, ${options}`})`

const ORDER: Record<Wanted['sort'], Prisma.Sql> = {
  // What can still be answered first, the nearest day on top; then what is planned; then what was last asked.
  closing: Prisma.sql`CASE c.status WHEN 'open' THEN 0 WHEN 'approved' THEN 1 ELSE 2 END,
    CASE WHEN c.status IN ('open', 'approved') THEN s.closes_on END ASC NULLS LAST, s.closes_on DESC NULLS LAST`,
  newest: Prisma.sql`COALESCE(c.launched_at, c.approved_at) DESC NULLS LAST`,
  title: Prisma.sql`lower(c.title)`,
}
