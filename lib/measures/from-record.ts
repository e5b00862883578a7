import type { Ctx } from '../core/ctx'
import { daysOfYear } from './financial-year'
import type { MeasureState } from './types'

/** What the record itself says of each body: decided by it, or only bearing on it. */
export type Recorded = Map<string, { state: MeasureState; evidence: string; hint: string }>

type Source = { consultationId: string; title: string } | null

/**
 * Works a measure out for all bodies of its kind, by its rule.
 * - `answered-consultation`: whether a body that the named consultation asked in seeking views answered it.
 * - `compiled-from-panels`: a borough response made from the panels' answers shows that panels have a place, but not that
 *   advisory groups have: it is a hint beside what a person enters.
 */
export async function fromRecord(ctx: Ctx, rule: string, year: number, source: Source): Promise<Recorded> {
  if (rule === 'answered-consultation' && source) return answered(ctx, source)
  if (rule === 'compiled-from-panels') return compiled(ctx, year)
  return new Map()
}

async function answered(ctx: Ctx, { consultationId, title }: NonNullable<Source>): Promise<Recorded> {
  const rows = await ctx.db.invitation.findMany({
    where: { purpose: 'body', bodyId: { not: null }, stage: { consultationId, kind: 'views' } },
    select: { bodyId: true, respondedAt: true, declinedAt: true },
  })
  return new Map(
    rows.map(({ bodyId, respondedAt, declinedAt }) => [
      bodyId!,
      respondedAt
        ? { state: 'met' as const, evidence: `Answered “${title}”.`, hint: '' }
        : {
            state: 'not-met' as const,
            evidence: `Was asked in “${title}” and ${declinedAt ? 'declined' : 'did not answer'}.`,
            hint: '',
          },
    ]),
  )
}

async function compiled(ctx: Ctx, year: number): Promise<Recorded> {
  const [from, to] = daysOfYear(year)
  const rows = await ctx.db.$queryRaw<{ bodyId: string; title: string; panels: number }[]>`
    SELECT i.body_id AS "bodyId", c.title, count(DISTINCT p.response_id)::int AS panels
    FROM compile k JOIN invitation i ON i.id = k.invitation_id JOIN response r ON r.invitation_id = i.id
    JOIN stage s ON s.id = i.stage_id JOIN consultation c ON c.id = s.consultation_id
    JOIN compile_passage p ON p.compile_id = k.id AND p.use IN ('used', 'part')
    WHERE i.body_id IS NOT NULL
      AND (r.submitted_at AT TIME ZONE 'Europe/London')::date BETWEEN ${from}::date AND ${to}::date
    GROUP BY 1, 2 ORDER BY 2`
  return new Map(
    rows.map(({ bodyId, title, panels }) => [
      bodyId,
      {
        ...{ state: 'not-known' as const, evidence: '' },
        hint: `Made its answer to “${title}” from those of ${panels} ${panels === 1 ? 'panel' : 'panels'}.`,
      },
    ]),
  )
}
