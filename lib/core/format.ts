import type { CalendarDate } from './london-time'

/** Dates, times and numbers as people write them. Safe in the browser. */
const LONDON = 'Europe/London'
const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const
const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false } as const

/** One language's forms of dates, times and numbers. */
function formsOf(language: string) {
  const locale = language === 'en' ? 'en-GB' : language
  return {
    day: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...LONG }),
    dayWithWeekday: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long', ...LONG }),
    instantDay: new Intl.DateTimeFormat(locale, { timeZone: LONDON, ...LONG }),
    instantTime: new Intl.DateTimeFormat(locale, { timeZone: LONDON, ...CLOCK }),
    whole: new Intl.NumberFormat(locale),
  }
}

const made = new Map<string, ReturnType<typeof formsOf>>()

function forms(language: string) {
  const known = made.get(language) ?? formsOf(language)
  made.set(language, known)
  return known
}

/** What joins a day and a time, and the last two of a list. */
const JOINING: Record<string, { at: string; and: string }> = {
  en: { at: 'at', and: 'and' },
  cy: { at: 'am', and: 'a' },
}
const joining = (language: string) => JOINING[language] ?? JOINING.en!

/** '2010-01-29' as '29 January 2010'. */
export function formatDate(date: CalendarDate, language = 'en'): string {
  return forms(language).day.format(new Date(`${date}T00:00:00Z`))
}

/** '2010-01-29' as 'Friday 29 January 2010'. */
export function formatDateWithWeekday(date: CalendarDate, language = 'en'): string {
  const said = forms(language)
    .dayWithWeekday.format(new Date(`${date}T00:00:00Z`))
    .replace(',', '')
  // Inside a sentence Welsh days begin small.
  return language === 'cy' ? said.charAt(0).toLowerCase() + said.slice(1) : said
}

/** An instant as '29 January 2010' in London. */
export function formatInstantDate(instant: Date | string, language = 'en'): string {
  return forms(language).instantDay.format(new Date(instant))
}

/** An instant as '29 January 2010 at 14:02' in London. */
export function formatInstant(instant: Date | string, language = 'en'): string {
  const at = new Date(instant)
  const { instantDay, instantTime } = forms(language)
  return `${instantDay.format(at)} ${joining(language).at} ${instantTime.format(at)}`
}

/** An instant as '14:02' in London. */
export function formatTime(instant: Date | string, language = 'en'): string {
  return forms(language).instantTime.format(new Date(instant))
}

/** 31000 as '31,000'. */
export function formatNumber(n: number, language = 'en'): string {
  return forms(language).whole.format(n)
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
export function listOf(items: string[], language = 'en'): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${joining(language).and} ${items[items.length - 1]}`
}

/** How large a file is: "54 kB", "1.2 MB". @param bytes */
export const formatSize = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`
