import { countOf, formatDate, listOf } from '../core/format'
import { daysBetween, type CalendarDate } from '../core/london-time'
import type { TimeAllowed } from './types'

/** Under this many days a warning is given: six weeks. */
export const FEWEST_DAYS = 42

export type PublicDayRow = { kind: string; name: string; fromOn: CalendarDate; toOn: CalendarDate }
type Stage = { name: string; opensOn: CalendarDate | null; closesOn: CalendarDate | null }

/**
 * How long people have, both days included, and what speaks against it: under six weeks, over holidays (Christmas, Easter,
 * August, or two bank holidays and more), in the period before an election. Warnings, not verdicts: what time is adequate
 * is a matter of what is asked (R v Brent LBC ex p Gunning; R (Moseley) v Haringey LBC [2014] UKSC 56).
 */
export function timeAllowed({ name, opensOn, closesOn }: Stage, days: PublicDayRow[]): TimeAllowed {
  const stage = { stage: name, opensOn, closesOn }
  if (!opensOn || !closesOn || closesOn < opensOn) return { ...stage, days: null, warnings: [] }
  const open = daysBetween(opensOn, closesOn) + 1
  const within = days.filter(({ fromOn, toOn }) => fromOn <= closesOn && toOn >= opensOn)
  const short =
    open < FEWEST_DAYS
      ? [`People have ${countOf(open, 'day')}: that is under six weeks. Say why, or allow more time.`]
      : []
  return {
    ...{ ...stage, days: open },
    warnings: [...short, ...holidays(within, opensOn, closesOn), ...elections(within)],
  }
}

function holidays(within: PublicDayRow[], opensOn: CalendarDate, closesOn: CalendarDate): string[] {
  const bank = within.filter(({ kind }) => kind === 'holiday')
  const august = closesOn.slice(0, 4)
  const isAugust = opensOn <= `${august}-08-31` && closesOn >= `${august}-08-01`
  const isLong = bank.length > 1 || bank.some(({ name }) => /Christmas|Good Friday/.test(name))
  return [
    ...(isLong
      ? [
          `It is open over holidays: ${listOf(bank.map(({ name, fromOn }) => `${name} (${formatDate(fromOn)})`))}.`,
        ]
      : []),
    ...(isAugust ? ['It is open in August, when many people are away and many groups do not meet.'] : []),
  ]
}

const elections = (within: PublicDayRow[]) =>
  within
    .filter(({ kind }) => kind === 'election')
    .map(
      ({ name, fromOn, toOn }) =>
        `It is open in an election period: ${name} on ${formatDate(toOn)}, with the weeks before it from ${formatDate(fromOn)}.`,
    )
