import type { CalendarDate } from './london-time'

/** Dates, times and numbers as people write them. Safe in the browser. */
const LONDON = 'Europe/London'
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const dayWithWeekday = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const instantDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const instantTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const whole = new Intl.NumberFormat('en-GB')

/** '2010-01-29' as '29 January 2010'. */
export function formatDate(date: CalendarDate): string {
  return day.format(new Date(`${date}T00:00:00Z`))
}

/** '2010-01-29' as 'Friday 29 January 2010'. */
export function formatDateWithWeekday(date: CalendarDate): string {
  return dayWithWeekday.format(new Date(`${date}T00:00:00Z`)).replace(',', '')
}

/** An instant as '29 January 2010' in London. */
export function formatInstantDate(instant: Date | string): string {
  return instantDay.format(new Date(instant))
}

/** An instant as '29 January 2010 at 14:02' in London. */
export function formatInstant(instant: Date | string): string {
  const at = new Date(instant)
  return `${instantDay.format(at)} at ${instantTime.format(at)}`
}

/** An instant as '14:02' in London. */
export function formatTime(instant: Date | string): string {
  return instantTime.format(new Date(instant))
}

/** 31000 as '31,000'. */
export function formatNumber(n: number): string {
  return whole.format(n)
}

/** A share in per cent to one decimal, halves away from zero: 2 of 32 is '6.3%'. A base of nought has none. */
export function formatRate(part: number, base: number): string {
  return base === 0 ? 'not applicable' : `${percentage(part, base).toFixed(1)}%`
}

/** The same as a number, rounded in whole tenths so that no binary fraction shows: 6.3. */
export function percentage(part: number, base: number): number {
  return base === 0 ? 0 : Math.round((part * 1000) / base) / 10
}

/** 'one thing', '2 things'. */
export function countOf(n: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(n)} ${n === 1 ? singular : plural}`
}

/** ['a','b','c'] as 'a, b and c'. */
export function listOf(items: string[]): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}
