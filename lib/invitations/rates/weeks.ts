import { formatDate } from '../../core/format'
import { addDays, daysBetween, type CalendarDate } from '../../core/london-time'
import type { PeriodRow, StageDates, WeekRow } from './types'

/** What happened on one day in London, of bodies. `responded` is of all, `respondedAdded` of those asked after launch. */
export type DayFigures = {
  date: CalendarDate
  asked: number
  added: number
  started: number
  declined: number
  responded: number
  respondedAdded: number
}

/** The Monday of the week that a day is in. */
export function mondayOf(date: CalendarDate): CalendarDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, -((weekday + 6) % 7))
}

/**
 * Days as weeks, from the first with anything in it to the last, none left out.
 * @param invited how many were asked at launch: what the share so far is of
 */
export function weekRows(days: DayFigures[], invited: number, stage: StageDates): WeekRow[] {
  const mondays = days.map(({ date }) => mondayOf(date)).toSorted()
  const first = mondays[0]
  const last = mondays.at(-1)
  if (!first || !last) return []
  let respondedSoFar = 0
  return Array.from({ length: daysBetween(first, last) / 7 + 1 }, (_, i) => {
    const week = addDays(first, 7 * i)
    const own = days.filter(({ date }) => mondayOf(date) === week)
    const sums = sumsOf(own)
    respondedSoFar += sums.responded
    return { week, ...sums, respondedSoFar, ...rate(respondedSoFar, invited), notes: notesOf(week, stage) }
  })
}

const rate = (part: number, base: number) => ({ rateSoFar: base === 0 ? null : part / base })

function sumsOf(days: DayFigures[]) {
  const sum = (of: (day: DayFigures) => number) => days.reduce((total, day) => total + of(day), 0)
  const respondedAdded = sum((day) => day.respondedAdded)
  return {
    asked: sum((day) => day.asked),
    added: sum((day) => day.added),
    started: sum((day) => day.started),
    declined: sum((day) => day.declined),
    responded: sum((day) => day.responded) - respondedAdded,
    respondedAdded,
  }
}

/** What happened to the last day in a week: that it came, that it was moved, that an extension began. */
function notesOf(week: CalendarDate, { closesOn, extensions }: StageDates): string[] {
  const isIn = (date: CalendarDate) => mondayOf(date) === week
  return [
    ...extensions
      .filter(({ on }) => isIn(on))
      .map(({ on, toClosesOn }) => `Extended on ${formatDate(on)} to ${formatDate(toClosesOn)}`),
    ...extensions
      .filter(({ fromClosesOn }) => isIn(addDays(fromClosesOn, 1)))
      .map(({ fromClosesOn }) => `Extension began on ${formatDate(addDays(fromClosesOn, 1))}`),
    ...(closesOn && isIn(closesOn) ? [`Last day: ${formatDate(closesOn)}`] : []),
  ]
}

/** What came by the first closing day, in each extension, and after the last: kept apart, and added up so far. */
export function periodRows(days: DayFigures[], invited: number, stage: StageDates): PeriodRow[] {
  const { firstClosesOn, closesOn, extensions } = stage
  if (!firstClosesOn || !closesOn) return []
  const periods = [
    {
      key: 'first',
      name: `By the last day${extensions.length > 0 ? ' first set' : ''}, ${formatDate(firstClosesOn)}`,
      from: null,
      to: firstClosesOn,
    },
    ...extensions.map(({ fromClosesOn, toClosesOn }, i) => ({
      key: `extension-${i + 1}`,
      name: `In the extension to ${formatDate(toClosesOn)}`,
      from: addDays(fromClosesOn, 1),
      to: toClosesOn,
    })),
    { key: 'after', name: 'After the last day', from: addDays(closesOn, 1), to: null },
  ]
  let respondedSoFar = 0
  return periods.flatMap(({ key, name, from, to }) => {
    const own = days.filter(({ date }) => (from === null || date >= from) && (to === null || date <= to))
    const { started, responded, respondedAdded } = sumsOf(own)
    respondedSoFar += responded
    if (key === 'after' && started + responded + respondedAdded === 0) return []
    const figures = { started, responded, respondedAdded, respondedSoFar, ...rate(respondedSoFar, invited) }
    return [{ key, name, from, to, ...figures }]
  })
}
