import { addDays, type CalendarDate } from '../core/london-time'

export type CalendarDay = {
  /** The same for as long as the day belongs to the same thing: a program that has it changes it in its place. */
  uid: string
  on: CalendarDate
  summary: string
  description: string
  url: string
  /** When this was last changed. */
  stampedAt: Date
  /** How often its day was changed. */
  sequence: number
}

/**
 * Days as an iCalendar file (RFC 5545): whole days, which are days in London wherever they are read. Lines end with CRLF
 * and are folded at 75 octets.
 */
export function calendarFile(name: string, days: CalendarDay[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Soundings//Consultations//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Europe/London',
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...days.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, on, summary, description, url, stampedAt, sequence }: CalendarDay): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${instant(stampedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`,
    // The day after: the end is not part of it.
    `DTEND;VALUE=DATE:${addDays(on, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    // Nobody is busy because of it.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const instant = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '')

/** At most 75 octets a line, and never through a letter; what goes on begins with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      parts.push(part)
      part = ''
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
