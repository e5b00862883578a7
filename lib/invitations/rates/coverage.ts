import type { Counted } from '../response-rates'
import type { Coverage, CoverageBorough } from './types'

/** Wards that bodies of one kind were asked for, and answered for, in a borough. */
export type WardsOf = { bodyType: string; boroughCode: string; ward: string; isReached: boolean }

export type Place = { code: string; name: string; wards: number; residents: number | null }

const unique = <T>(values: T[]) => new Set(values).size

/**
 * How much of the place those who answered stand for: boroughs and wards reached, and who lives there. Of wards no number of
 * residents is known: each counts as an equal part of its borough, since wards are drawn to hold about as many people as
 * one another; what comes of it is an estimate.
 * @param rows by kind of body and borough, of the kinds that are wanted
 */
export function coverageOf(
  { key, name }: { key: string; name: string },
  rows: Counted[],
  wards: WardsOf[],
  places: Place[],
): Coverage {
  const reached = new Set(rows.filter((row) => row.responded > 0).map((row) => row.boroughCode))
  const asked = rows.filter((row) => row.boroughCode !== '' && row.invited + row.added > 0)
  const wardsReached = wards.filter(({ isReached }) => isReached)
  return {
    ...{ key, name },
    boroughsReached: unique(rows.filter((row) => row.boroughCode !== '' && row.responded > 0).map(boroughOf)),
    boroughsAsked: unique(asked.map(boroughOf)),
    residentsInBoroughs: sum(
      places.filter(({ code }) => reached.has(code)).map(({ residents }) => residents ?? 0),
    ),
    wardsReached: unique(wardsReached.map(({ ward }) => ward)),
    wardsAsked: unique(wards.map(({ ward }) => ward)),
    residentsInWards: Math.round(sum(places.map((place) => inWards(place, wardsReached) ?? 0))),
  }
}

const boroughOf = ({ boroughCode }: { boroughCode: string }) => boroughCode
const sum = (values: number[]) => values.reduce((total, one) => total + one, 0)

/** Residents of the wards that were reached, not rounded; null where those of the borough are not known. */
function inWards({ code, wards, residents }: Place, reached: WardsOf[]): number | null {
  if (residents === null || wards === 0) return null
  return (residents * wardsReachedIn(code, reached)) / wards
}

const wardsReachedIn = (code: string, reached: WardsOf[]) =>
  unique(reached.filter(({ boroughCode }) => boroughCode === code).map(({ ward }) => ward))

/** Borough by borough, for every kind of body together. */
export function coverageByBorough(rows: Counted[], wards: WardsOf[], places: Place[]): CoverageBorough[] {
  const reached = wards.filter(({ isReached }) => isReached)
  return places.map((place) => {
    const estimate = inWards(place, reached)
    return {
      ...place,
      isReached: rows.some(({ boroughCode, responded }) => boroughCode === place.code && responded > 0),
      wardsReached: wardsReachedIn(place.code, reached),
      residentsInWards: estimate === null ? null : Math.round(estimate),
    }
  })
}
