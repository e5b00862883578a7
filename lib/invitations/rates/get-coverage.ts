import type { z } from 'zod'
import { RESIDENTS_SOURCE, residentsOf } from '../../bodies/residents'
import type { Ctx } from '../../core/ctx'
import { readCounts } from '../read-counts'
import { coverageByBorough, coverageOf, type Place, type WardsOf } from './coverage'
import { findStage } from './internal'
import { GetStageRatesInput } from './schema'
import type { CoverageView } from './types'

/**
 * How much of the place was reached: boroughs, wards, and who lives where somebody answered.
 * @throws NotFound, NotAllowed
 */
export async function getCoverage(
  ctx: Ctx,
  input: z.input<typeof GetStageRatesInput>,
): Promise<CoverageView> {
  const found = await findStage(ctx, GetStageRatesInput.parse(input))
  const [rows, wards, places, types] = await Promise.all([
    readCounts(ctx, found.stage.id),
    readWards(ctx, found.stage.id),
    readPlaces(ctx),
    ctx.db.bodyType.findMany({ orderBy: [{ sort: 'asc' }, { code: 'asc' }] }),
  ])
  const asked = types.filter(({ code }) => rows.some(({ bodyType }) => bodyType === code))
  return {
    ...found,
    all: coverageOf({ key: 'all', name: 'All bodies' }, rows, wards, places),
    bodyTypes: asked.map(({ code, namePlural }) =>
      coverageOf(
        { key: code, name: namePlural },
        rows.filter(({ bodyType }) => bodyType === code),
        wards.filter(({ bodyType }) => bodyType === code),
        places,
      ),
    ),
    boroughs: coverageByBorough(rows, wards, places),
    boroughCount: places.length,
    wardCount: places.reduce((sum, place) => sum + place.wards, 0),
    residents: places.reduce((sum, { residents }) => sum + (residents ?? 0), 0),
    source: RESIDENTS_SOURCE,
  }
}

async function readPlaces({ db }: Ctx): Promise<Place[]> {
  const boroughs = await db.borough.findMany({
    orderBy: { name: 'asc' },
    select: { code: true, name: true, _count: { select: { wards: true } } },
  })
  return boroughs.map(({ code, name, _count: { wards } }) => ({
    ...{ code, name, wards, residents: residentsOf(code) },
  }))
}

/** One row a kind of body and ward that was asked. */
async function readWards({ db }: Ctx, stageId: string): Promise<WardsOf[]> {
  return db.$queryRaw<WardsOf[]>`
    SELECT i.body_type_code AS "bodyType", w.borough_code AS "boroughCode", w.code AS ward,
      bool_or(i.responded_at IS NOT NULL) AS "isReached"
    FROM invitation i JOIN body b ON b.id = i.body_id JOIN ward w ON w.code = b.ward_code
    WHERE i.stage_id = ${stageId}::uuid AND i.purpose = 'body'
    GROUP BY i.body_type_code, w.borough_code, w.code`
}
