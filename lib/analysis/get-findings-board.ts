import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { wilson } from '../methods/numbers/wilson'
import { findConsultation } from './internal'
import { canReadAnalysis } from './policy'
import { FindingsBoardInput } from './schema'
import { filteredBy } from './filter-sql'
import type { FindingsBoardView, SharedFilters } from './types'

type Group = { code: string; name: string; base: number }
type Counted = { themeId: string; code: string; n: number }

/**
 * Which bodies speak of what, by kind of body or by borough: how many, what share of those that answered with its 95%
 * interval (Wilson), and the lift, which is the share against that of all bodies. A body counts once for a theme. Members of
 * the public are not in it: they are never added to bodies.
 * @throws NotFound, NotAllowed
 */
export async function getFindingsBoard(
  ctx: Ctx,
  input: z.input<typeof FindingsBoardInput>,
): Promise<FindingsBoardView> {
  const { consultationId, by, ...filters } = FindingsBoardInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const groups = await groupsOf(ctx, consultationId, by, filters)
  const counts = await countsOf(ctx, consultationId, by, filters)
  const themes = await ctx.db.theme.findMany({
    where: { codeFrame: { consultationId }, removedAt: null },
    orderBy: [{ sort: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  })
  const base = groups.reduce((sum, group) => sum + group.base, 0)
  const rows = themes.map(({ id, title }) => {
    const of = (code: string) => counts.find((count) => count.themeId === id && count.code === code)?.n ?? 0
    const all = groups.reduce((sum, { code }) => sum + of(code), 0)
    return {
      id,
      title,
      all: figureOf(all, base, null),
      cells: groups.map((group) => figureOf(of(group.code), group.base, base === 0 ? null : all / base)),
    }
  })
  return { consultation, by, groups, base, rows: rows.toSorted((a, b) => b.all.count - a.all.count) }
}

function figureOf(count: number, base: number, overall: number | null) {
  const interval = wilson(count, base)
  const share = base === 0 ? null : count / base
  return {
    ...{ count, share, low: interval?.low ?? null, high: interval?.high ?? null },
    lift: share === null || !overall ? null : share / overall,
  }
}

const CODE = {
  bodyType: Prisma.sql`i.body_type_code`,
  borough: Prisma.sql`COALESCE(i.borough_code, '')`,
}

async function groupsOf(
  ctx: Ctx,
  consultationId: string,
  by: keyof typeof CODE,
  filters: SharedFilters,
): Promise<Group[]> {
  const named =
    by === 'bodyType'
      ? Prisma.sql`SELECT code, name_plural AS name, lpad(sort::text, 4, '0') AS place FROM body_type`
      : Prisma.sql`SELECT code, name, name AS place FROM borough UNION ALL SELECT '', 'No borough in the record', 'ZZ'`
  return ctx.db.$queryRaw<Group[]>`
    SELECT g.code, g.name, count(DISTINCT r.body_id)::int AS base
    FROM response r
    JOIN stage s ON s.id = r.stage_id AND s.consultation_id = ${consultationId}::uuid AND s.kind = 'views'
    JOIN invitation i ON i.id = r.invitation_id AND i.purpose = 'body' AND ${filteredBy(filters)}
    JOIN (${named}) g ON g.code = ${CODE[by]}
    GROUP BY g.code, g.name, g.place ORDER BY g.place, g.code`
}

async function countsOf(
  ctx: Ctx,
  consultationId: string,
  by: keyof typeof CODE,
  filters: SharedFilters,
): Promise<Counted[]> {
  return ctx.db.$queryRaw<Counted[]>`
    SELECT c.theme_id::text AS "themeId", ${CODE[by]} AS code, count(DISTINCT r.body_id)::int AS n
    FROM code_frame f
    JOIN theme t ON t.code_frame_id = f.id AND t.removed_at IS NULL
    JOIN coding c ON c.theme_id = t.id
    JOIN response r ON r.id = c.response_id
    JOIN invitation i ON i.id = r.invitation_id AND i.purpose = 'body'
    WHERE f.consultation_id = ${consultationId}::uuid AND ${filteredBy(filters)}
    GROUP BY 1, 2`
}
