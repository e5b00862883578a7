import { addDays, daysBetween, type CalendarDate } from '../core/london-time'
import type { BodyTypeAndBoroughRate, BodyTypeRate, BoroughRate, DayCount, RateFigures } from './types'

export type Counted = {
  bodyType: string
  boroughCode: string
  invited: number
  added: number
  started: number
  responded: number
  respondedAdded: number
  declined: number
}
export type DayTally = { date: CalendarDate; started: number; responded: number }
type Type = { code: string; name: string; namePlural: string }
type Borough = { code: string; name: string; shortName: string; tileCol: number; tileRow: number }

/** Adds rows up. `responded` comes in as everybody who answered and goes out as those asked at launch. */
export function figuresOf(rows: Counted[]): RateFigures {
  const sum = (of: (row: Counted) => number) => rows.reduce((total, row) => total + of(row), 0)
  const invited = sum((row) => row.invited)
  const respondedAdded = sum((row) => row.respondedAdded)
  const responded = sum((row) => row.responded) - respondedAdded
  return {
    ...{ invited, responded, respondedAdded },
    added: sum((row) => row.added),
    started: sum((row) => row.started),
    declined: sum((row) => row.declined),
    rate: invited === 0 ? null : responded / invited,
  }
}

/** How many boroughs the rows name for which the test holds; bodies without one reach none. */
function boroughsWhere(rows: Counted[], holds: (row: Counted) => boolean): number {
  return new Set(rows.filter((row) => row.boroughCode !== '' && holds(row)).map((row) => row.boroughCode))
    .size
}

export const boroughsReached = (rows: Counted[]) => boroughsWhere(rows, (row) => row.responded > 0)
export const boroughsInvited = (rows: Counted[]) => boroughsWhere(rows, (row) => row.invited + row.added > 0)

export function ratesByBodyType(rows: Counted[], types: Type[]): BodyTypeRate[] {
  return types
    .map((type) => ({ type, own: rows.filter((row) => row.bodyType === type.code) }))
    .filter(({ own }) => own.length > 0)
    .map(({ type, own }) => ({
      ...{ bodyType: type.code, name: type.name, namePlural: type.namePlural },
      ...figuresOf(own),
      ...{ boroughsReached: boroughsReached(own), boroughsInvited: boroughsInvited(own) },
    }))
}

/** A row for every borough, asked or not, so that each is always in its place; then one for bodies without a borough. */
export function ratesByBorough(rows: Counted[], boroughs: Borough[]): BoroughRate[] {
  const of = (code: string) => rows.filter((row) => row.boroughCode === code)
  const known = boroughs.map((borough) => ({ ...borough, ...figuresOf(of(borough.code)) }))
  const without = of('')
  if (without.length === 0) return known
  const none = { code: '', name: 'No borough in the record', shortName: 'None', tileCol: 0, tileRow: 0 }
  return [...known, { ...none, ...figuresOf(without) }]
}

export function ratesByBoth(rows: Counted[]): BodyTypeAndBoroughRate[] {
  return rows.map((row) => {
    const { bodyType, boroughCode } = row
    return { bodyType, boroughCode, ...figuresOf([row]) }
  })
}

/** Days in order, those between without anything filled in, with the sum so far. */
export function dayCounts(tallies: DayTally[]): DayCount[] {
  const first = tallies[0]?.date
  const last = tallies.at(-1)?.date
  if (!first || !last) return []
  const byDate = new Map(tallies.map((tally) => [tally.date, tally]))
  let respondedSoFar = 0
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => {
    const date = addDays(first, i)
    const { started = 0, responded = 0 } = byDate.get(date) ?? {}
    respondedSoFar += responded
    return { date, started, responded, respondedSoFar }
  })
}
