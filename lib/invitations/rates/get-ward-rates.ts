import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { figuresOf, type Counted } from '../response-rates'
import { findStage } from './internal'
import { GetWardRatesInput } from './schema'
import type { WardBorough, WardRatesView, WardRow } from './types'

const EVERY = 'every'

/**
 * Rates by ward, of the bodies that are a ward's: how many wards of each borough were asked and reached, and, of the
 * borough that is named ("every": of all), each ward. The ward is the one that the body has in the record now.
 * @throws NotFound, NotAllowed
 */
export async function getWardRates(
  ctx: Ctx,
  input: z.input<typeof GetWardRatesInput>,
): Promise<WardRatesView> {
  const { borough: wanted, ...of } = GetWardRatesInput.parse(input)
  const found = await findStage(ctx, of)
  const [counts, wards, boroughs, withoutWard] = await Promise.all([
    readWards(ctx, found.stage.id),
    ctx.db.ward.groupBy({ by: ['boroughCode'], _count: true }),
    ctx.db.borough.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true } }),
    ctx.db.invitation.count({
      where: { stageId: found.stage.id, purpose: 'body', body: { wardCode: null } },
    }),
  ])
  const borough = boroughs.find(({ code }) => code === wanted) ?? null
  if (!borough && wanted !== '' && wanted !== EVERY) throw new NotFound('We could not find that page.')
  const wardsOf = (code: string) => wards.find(({ boroughCode }) => boroughCode === code)?._count ?? 0
  return {
    ...{ ...found, borough, withoutWard },
    boroughs: boroughs.map((one) => boroughRow(one, wardsOf(one.code), counts)),
    wards: counts
      .filter(({ boroughCode }) => wanted === EVERY || boroughCode === borough?.code)
      .map((row) => wardRow(row, boroughs)),
  }
}

type WardCounted = Counted & { ward: string; name: string }
type Named = { code: string; name: string }

function boroughRow(borough: Named, wards: number, counts: WardCounted[]): WardBorough {
  const own = counts.filter(({ boroughCode }) => boroughCode === borough.code)
  return {
    ...{ ...borough, wards },
    wardsAsked: own.length,
    wardsReached: own.filter(({ responded }) => responded > 0).length,
    ...figuresOf(own),
  }
}

function wardRow(row: WardCounted, boroughs: Named[]): WardRow {
  const { ward, name, boroughCode } = row
  const borough = boroughs.find(({ code }) => code === boroughCode)?.name ?? ''
  return { key: ward, name, boroughCode, borough, ...figuresOf([row]) }
}

async function readWards({ db }: Ctx, stageId: string): Promise<WardCounted[]> {
  return db.$queryRaw<WardCounted[]>`
    SELECT w.code AS ward, w.name, w.borough_code AS "boroughCode", '' AS "bodyType",
      count(*) FILTER (WHERE NOT i.is_addition)::int AS invited, count(*) FILTER (WHERE i.is_addition)::int AS added,
      count(i.started_at)::int AS started, count(i.responded_at)::int AS responded,
      count(i.responded_at) FILTER (WHERE i.is_addition)::int AS "respondedAdded",
      count(i.declined_at)::int AS declined
    FROM invitation i JOIN body b ON b.id = i.body_id JOIN ward w ON w.code = b.ward_code
    JOIN borough p ON p.code = w.borough_code
    WHERE i.stage_id = ${stageId}::uuid AND i.purpose = 'body'
    GROUP BY w.code, w.name, w.borough_code, p.name ORDER BY p.name, w.name, w.code`
}
