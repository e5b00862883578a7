import type { Ctx } from '../core/ctx'
import { PUBLIC } from './respondent'
import type { Counted } from './response-rates'

/**
 * Who was asked, joined with who answered, by kind of body and borough; either may have rows that the other lacks.
 * Members of the public are counted in the same tally, under a kind of their own, and never added to bodies.
 */
export async function readCounts({ db }: Ctx, stageId: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    WITH tally AS (
      SELECT body_type_code, borough_code, sum(started)::int AS started, sum(responded)::int AS responded,
        sum(responded_added)::int AS responded_added, sum(declined)::int AS declined
      FROM response_tally WHERE stage_id = ${stageId}::uuid AND body_type_code <> ${PUBLIC.code}
      GROUP BY body_type_code, borough_code
    ), asked AS (
      SELECT body_type_code, borough_code, invited, added FROM denominator WHERE stage_id = ${stageId}::uuid
    )
    SELECT body_type_code AS "bodyType", borough_code AS "boroughCode",
      COALESCE(invited, 0) AS invited, COALESCE(added, 0) AS added, COALESCE(started, 0) AS started,
      COALESCE(responded, 0) AS responded, COALESCE(responded_added, 0) AS "respondedAdded",
      COALESCE(declined, 0) AS declined
    FROM asked FULL JOIN tally USING (body_type_code, borough_code)
    ORDER BY body_type_code COLLATE "C", borough_code COLLATE "C"`
}
