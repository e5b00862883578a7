/**
 * Times are instants and shown in Europe/London; a deadline is a calendar date and closes at the end of that day there.
 * A calendar date is a string 'YYYY-MM-DD'; in the database it is a `date`, which Prisma reads as midnight UTC.
 */
export type CalendarDate = string

const LONDON = 'Europe/London'
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: LONDON,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar date it is in London at an instant. */
export function londonDate(instant: Date): CalendarDate {
  return parts.format(instant)
}

/** From what Prisma reads of a `date` column. */
export function calendarDate(column: Date): CalendarDate {
  return column.toISOString().slice(0, 10)
}

/** To what Prisma writes into a `date` column. */
export function dateColumn(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = dateColumn(text)
  return !Number.isNaN(date.getTime()) && calendarDate(date) === text
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const column = dateColumn(date)
  column.setUTCDate(column.getUTCDate() + days)
  return calendarDate(column)
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((dateColumn(to).getTime() - dateColumn(from).getTime()) / 86_400_000)
}

/** The first instant of a calendar date in London. */
export function startOfDayInLondon(date: CalendarDate): Date {
  // London is at UTC or one hour ahead: midnight there is one of two instants.
  const utcMidnight = dateColumn(date)
  const hourBefore = new Date(utcMidnight.getTime() - 3_600_000)
  return londonDate(hourBefore) === date ? hourBefore : utcMidnight
}

/** The first instant after a calendar date in London: what closes on that date is open before it. */
export function endOfDayInLondon(date: CalendarDate): Date {
  return startOfDayInLondon(addDays(date, 1))
}
