import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { readCounts } from '../read-counts'
import { PUBLIC } from '../respondent'
import { figuresOf } from '../response-rates'
import { findStage } from './internal'
import { GetStageRatesInput } from './schema'
import type { WeekRatesView } from './types'
import { periodRows, weekRows, type DayFigures } from './weeks'

/**
 * Asked, started, declined and responded week by week, and before and after each extension; of bodies.
 * @throws NotFound, NotAllowed
 */
export async function getWeekRates(
  ctx: Ctx,
  input: z.input<typeof GetStageRatesInput>,
): Promise<WeekRatesView> {
  const found = await findStage(ctx, GetStageRatesInput.parse(input))
  const { stage } = found
  const [counts, days] = await Promise.all([readCounts(ctx, stage.id), readDays(ctx, stage.id)])
  const total = figuresOf(counts)
  return {
    ...found,
    total,
    weeks: weekRows(days, total.invited, stage),
    periods: periodRows(days, total.invited, stage),
  }
}

/** By day: answers from the tally, letters from the invitations of bodies. */
async function readDays({ db }: Ctx, stageId: string): Promise<DayFigures[]> {
  return db.$queryRaw<DayFigures[]>`
    WITH asked AS (
      SELECT (invited_at AT TIME ZONE 'Europe/London')::date AS on_date,
        count(*) FILTER (WHERE NOT is_addition) AS asked, count(*) FILTER (WHERE is_addition) AS added
      FROM invitation WHERE stage_id = ${stageId}::uuid AND purpose = 'body' GROUP BY 1
    ), tally AS (
      SELECT on_date, sum(started) AS started, sum(responded) AS responded, sum(declined) AS declined,
        sum(responded_added) AS responded_added
      FROM response_tally WHERE stage_id = ${stageId}::uuid AND body_type_code <> ${PUBLIC.code} GROUP BY on_date
    )
    SELECT to_char(on_date, 'YYYY-MM-DD') AS date, COALESCE(asked, 0)::int AS asked, COALESCE(added, 0)::int AS added,
      COALESCE(started, 0)::int AS started, COALESCE(responded, 0)::int AS responded,
      COALESCE(declined, 0)::int AS declined, COALESCE(responded_added, 0)::int AS "respondedAdded"
    FROM asked FULL JOIN tally USING (on_date) ORDER BY on_date`
}
