import type { CalendarDate } from '../core/london-time'

/** The financial year of a day, by the year in which it begins: 31 March 2010 is in 2009. */
export function financialYear(date: CalendarDate): number {
  const [year, month] = date.split('-').map(Number) as [number, number]
  return month >= 4 ? year : year - 1
}

/** First and last day of a financial year, both included. */
export const daysOfYear = (year: number): [CalendarDate, CalendarDate] => [
  `${year}-04-01`,
  `${year + 1}-03-31`,
]
