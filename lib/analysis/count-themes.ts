import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { FEWEST_FOR_PERCENT, shownOf, shownPeople } from '../methods/disclosure/few-people'
import { countByBasis } from './count-by-basis'
import { findConsultation } from './internal'
import { canReadAnalysis } from './policy'
import { filteredBy, isFiltered } from './filter-sql'
import { CountThemesInput } from './schema'
import type { BodyTypeBase, SharedFilters, ThemeCounts } from './types'

/**
 * How many bodies speak of each theme, by kind of body, and how many answered: the base. A body counts once for a
 * theme, however often it speaks of it. Kind of body is what it was when it was invited. Beside each count stands how
 * those views came about. Members of the public stand apart, with a base of their own, in no filtered view, and null in the place of figures
 * that are too small to be shown (decision 013).
 * @throws NotFound, NotAllowed
 */
export async function countThemes(ctx: Ctx, input: z.input<typeof CountThemesInput>): Promise<ThemeCounts> {
  const { consultationId, ...filters } = CountThemesInput.parse(input)
  await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const bodyTypes = await basesOf(ctx, consultationId, filters)
  const counts = await ctx.db.$queryRaw<{ themeId: string; bodyType: string | null; n: number }[]>`
    SELECT c.theme_id AS "themeId", i.body_type_code AS "bodyType", count(DISTINCT r.body_id)::int AS n
    FROM code_frame f
    JOIN theme t ON t.code_frame_id = f.id AND t.removed_at IS NULL
    JOIN coding c ON c.theme_id = t.id
    JOIN response r ON r.id = c.response_id
    JOIN invitation i ON i.id = r.invitation_id
    WHERE f.consultation_id = ${consultationId}::uuid AND i.purpose = 'body' AND ${filteredBy(filters)}
    GROUP BY GROUPING SETS ((c.theme_id, i.body_type_code), (c.theme_id))`
  const [{ n: base } = { n: 0 }] = await ctx.db.$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT r.body_id)::int AS n FROM response r JOIN stage s ON s.id = r.stage_id
    JOIN invitation i ON i.id = r.invitation_id
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND ${filteredBy(filters)}`
  const ofPublic = await ctx.db.$queryRaw<{ themeId: string; n: number }[]>`
    SELECT c.theme_id AS "themeId", count(DISTINCT r.id)::int AS n
    FROM code_frame f
    JOIN theme t ON t.code_frame_id = f.id AND t.removed_at IS NULL
    JOIN coding c ON c.theme_id = t.id
    JOIN response r ON r.id = c.response_id
    JOIN invitation i ON i.id = r.invitation_id AND i.purpose = 'person'
    WHERE f.consultation_id = ${consultationId}::uuid GROUP BY c.theme_id`
  const ofPersons = await ctx.db.response.count({
    where: { stage: { consultationId, kind: 'views' }, invitation: { purpose: 'person' } },
  })
  const themes = await ctx.db.theme.findMany({
    where: { codeFrame: { consultationId }, removedAt: null },
    orderBy: [{ sort: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const byBasis = await countByBasis(ctx, consultationId, filters)
  const publicOf = (id: string) => shownOf(ofPublic.find(({ themeId }) => themeId === id)?.n ?? 0, ofPersons)
  return {
    ...{ base, bodyTypes, byBasis: byBasis.all },
    ...{
      hasPublic: ofPersons > 0 && !isFiltered(filters),
      publicBase: shownPeople(ofPersons),
      hasPublicShares: ofPersons >= FEWEST_FOR_PERCENT,
    },
    themes: themes.map(({ id }) => ({
      ...rowOf(id, counts, bodyTypes),
      ...{ byBasis: byBasis.ofTheme(id), ofPublic: publicOf(id) },
      spokenOfByPublic: ofPublic.some(({ themeId }) => themeId === id),
    })),
  }
}

function rowOf(
  themeId: string,
  counts: { themeId: string; bodyType: string | null; n: number }[],
  bodyTypes: BodyTypeBase[],
) {
  const own = counts.filter((count) => count.themeId === themeId)
  const of = (code: string | null) => own.find(({ bodyType }) => bodyType === code)?.n ?? 0
  const byType = Object.fromEntries(bodyTypes.map(({ bodyType }) => [bodyType, of(bodyType)]))
  return { themeId, responses: of(null), byType }
}

async function basesOf(ctx: Ctx, consultationId: string, filters: SharedFilters): Promise<BodyTypeBase[]> {
  return ctx.db.$queryRaw<BodyTypeBase[]>`
    SELECT b.code AS "bodyType", b.name, b.name_plural AS "namePlural", count(DISTINCT r.body_id)::int AS base
    FROM response r
    JOIN stage s ON s.id = r.stage_id
    JOIN invitation i ON i.id = r.invitation_id
    JOIN body_type b ON b.code = i.body_type_code
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND ${filteredBy(filters)}
    GROUP BY b.code, b.name, b.name_plural, b.sort ORDER BY b.sort, b.code`
}
