import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { addresseesOf, findConsultation, THEME, type ThemeRow } from './internal'
import { canReadAnalysis } from './policy'
import { ConsultationIdInput } from './schema'
import type { ConsultationForAnalysis, ThemeListView, ThemeView } from './types'

/**
 * A consultation's code frame, with how many bodies speak of each theme.
 * @throws NotFound, NotAllowed
 */
export async function listThemes(
  ctx: Ctx,
  input: z.input<typeof ConsultationIdInput>,
): Promise<ThemeListView> {
  const { consultationId } = ConsultationIdInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadAnalysis(ctx.actor))
  const rows = await ctx.db.theme.findMany({
    where: { codeFrame: { consultationId } },
    include: THEME,
    orderBy: [{ sort: 'asc' }, { id: 'asc' }],
  })
  const themes = await withFigures(ctx, consultation, rows)
  const removed = themes.filter(({ removedAt }) => removedAt !== null)
  removed.sort((a, b) => (b.removedAt?.getTime() ?? 0) - (a.removedAt?.getTime() ?? 0))
  return { consultation, themes: themes.filter(({ removedAt }) => removedAt === null), removed }
}

/** Themes as views, with what is coded to them. Private to the room. */
export async function withFigures(
  ctx: Ctx,
  consultation: ConsultationForAnalysis,
  rows: ThemeRow[],
): Promise<ThemeView[]> {
  const ids = rows.map(({ id }) => id)
  const bodies = await ctx.db.$queryRaw<{ id: string; n: number }[]>`
    SELECT c.theme_id AS id, count(DISTINCT r.body_id)::int AS n
    FROM coding c JOIN response r ON r.id = c.response_id
    WHERE c.theme_id = ANY(${ids}::uuid[]) GROUP BY 1`
  const quotes = await ctx.db.quote.groupBy({
    by: ['themeId', 'isChosen'],
    where: { themeId: { in: ids } },
    _count: true,
  })
  return rows.map((row) => {
    const { id, title, description, includes, excludes, heading, version, removedAt } = row
    const own = quotes.filter(({ themeId }) => themeId === id)
    return {
      ...{ id, title, description, includes, excludes, heading, version, removedAt },
      mergedInto: row.mergedInto?.title ?? null,
      suggestedBy: [...new Set(row.suggestions.map(({ run }) => run.workedOutBy))],
      ...addresseesOf(consultation.leads, row),
      consultationId: consultation.id,
      responses: bodies.find((body) => body.id === id)?.n ?? 0,
      quotes: own.reduce((sum, { _count }) => sum + _count, 0),
      chosenQuotes: own.find(({ isChosen }) => isChosen)?._count ?? 0,
    }
  })
}
