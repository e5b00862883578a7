import { z } from 'zod'
import { getConsultation, getConsultationBySlug } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { PUBLIC } from './respondent'
import {
  boroughsInvited,
  boroughsReached,
  dayCounts,
  figuresOf,
  ratesByBodyType,
  ratesByBorough,
  ratesByBoth,
  type Counted,
  type DayTally,
} from './response-rates'
import { GetResponseRatesInput } from './schema'
import type { PublicFigures, ResponseRatesView } from './types'

/**
 * How many were asked and how many answered, by body type, borough and day; of the consultation's newest stage. Read from
 * what launches and answers keep up as they happen, never from invitations or responses: it costs the same however many
 * have answered.
 * @throws NotFound where there is no such consultation for this actor
 */
export async function getResponseRates(
  ctx: Ctx,
  input: z.input<typeof GetResponseRatesInput>,
): Promise<ResponseRatesView> {
  const by = GetResponseRatesInput.parse(input)
  const consultation =
    'slug' in by
      ? await getConsultationBySlug(ctx, { slug: by.slug })
      : await getConsultation(ctx, { id: by.consultationId })
  const stageId = consultation.stage.id
  const [rows, tallies, ofPublic, types, boroughs] = await Promise.all([
    readCounts(ctx, stageId),
    readDays(ctx, stageId),
    readPublic(ctx, stageId),
    ctx.db.bodyType.findMany({ orderBy: [{ sort: 'asc' }, { code: 'asc' }] }),
    ctx.db.borough.findMany({ orderBy: { name: 'asc' } }),
  ])
  const { id, slug, title, status } = consultation
  return {
    consultation: { id, slug, title, status },
    bodyTypes: ratesByBodyType(rows, types),
    boroughs: ratesByBorough(rows, boroughs),
    total: figuresOf(rows),
    boroughsReached: boroughsReached(rows),
    boroughsInvited: boroughsInvited(rows),
    public: ofPublic,
    days: dayCounts(tallies),
    byBodyTypeAndBorough: ratesByBoth(rows),
  }
}

/** Members of the public are counted in the same tally, under a kind of their own, and never added to bodies. */
const OF_BODIES = (stageId: string) =>
  Prisma.sql`stage_id = ${stageId}::uuid AND body_type_code <> ${PUBLIC.code}`

/** By place they stand nowhere: a borough's few could be told apart. */
async function readPublic({ db }: Ctx, stageId: string): Promise<PublicFigures> {
  const [row] = await db.$queryRaw<PublicFigures[]>`
    SELECT COALESCE(sum(started), 0)::int AS started, COALESCE(sum(responded), 0)::int AS responded
    FROM response_tally WHERE stage_id = ${stageId}::uuid AND body_type_code = ${PUBLIC.code}`
  return row ?? { started: 0, responded: 0 }
}

/** Who was asked, joined with who answered; either may have rows that the other lacks. */
async function readCounts({ db }: Ctx, stageId: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    WITH tally AS (
      SELECT body_type_code, borough_code, sum(started)::int AS started, sum(responded)::int AS responded,
        sum(responded_added)::int AS responded_added, sum(declined)::int AS declined
      FROM response_tally WHERE ${OF_BODIES(stageId)} GROUP BY body_type_code, borough_code
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

async function readDays({ db }: Ctx, stageId: string): Promise<DayTally[]> {
  return db.$queryRaw<DayTally[]>`
    SELECT to_char(on_date, 'YYYY-MM-DD') AS date, sum(started)::int AS started, sum(responded)::int AS responded
    FROM response_tally WHERE ${OF_BODIES(stageId)} GROUP BY on_date ORDER BY on_date`
}
