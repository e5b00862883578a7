import { z } from 'zod'
import { getConsultation, getConsultationBySlug } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { readCounts } from './read-counts'
import { shownOf, shownPeople } from '../methods/disclosure/few-people'
import { PUBLIC } from './respondent'
import {
  boroughsInvited,
  boroughsReached,
  dayCounts,
  figuresOf,
  ratesByBodyType,
  ratesByBorough,
  ratesByBoth,
  type DayTally,
} from './response-rates'
import { GetResponseRatesInput } from './schema'
import type { PublicFigures, ResponseRatesView } from './types'

/**
 * How many were asked and how many answered, by body type, borough and day; of the consultation's newest stage, or of the one
 * asked for. Read from what launches and answers keep up as they happen, never from invitations or responses: it costs
 * the same however many have answered.
 * @throws NotFound where there is no such consultation for this actor, or no such stage
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
  const stageId = await stageOf(ctx, consultation, by.stage)
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

/** The newest stage, or another by its number. */
async function stageOf(
  { db }: Ctx,
  { id, stage }: { id: string; stage: { id: string; sequence: number } },
  sequence: number | undefined,
): Promise<string> {
  if (sequence === undefined || sequence === stage.sequence) return stage.id
  const other = await db.stage.findFirst({ where: { consultationId: id, sequence }, select: { id: true } })
  if (!other) throw new NotFound('We could not find that page.')
  return other.id
}

/** By place they stand nowhere: a borough's few could be told apart. */
async function readPublic({ db }: Ctx, stageId: string): Promise<PublicFigures> {
  const [row] = await db.$queryRaw<{ started: number; responded: number }[]>`
    SELECT COALESCE(sum(started), 0)::int AS started, COALESCE(sum(responded), 0)::int AS responded
    FROM response_tally WHERE stage_id = ${stageId}::uuid AND body_type_code = ${PUBLIC.code}`
  const { started, responded } = row ?? { started: 0, responded: 0 }
  return {
    hasAny: started > 0,
    // With how many answered it would tell how few did not.
    started: shownOf(responded, started) === null ? null : started,
    responded: shownPeople(responded),
  }
}

async function readDays({ db }: Ctx, stageId: string): Promise<DayTally[]> {
  return db.$queryRaw<DayTally[]>`
    SELECT to_char(on_date, 'YYYY-MM-DD') AS date, sum(started)::int AS started, sum(responded)::int AS responded
    FROM response_tally WHERE stage_id = ${stageId}::uuid AND body_type_code <> ${PUBLIC.code}
    GROUP BY on_date ORDER BY on_date`
}
