import { InvalidInput } from './errors'
import { textOf } from './form-action'
import { isCalendarDate, type CalendarDate } from './london-time'

/**
 * Reads the three parts that DateField sends.
 * @returns the date, or null where all three parts are empty
 * @throws InvalidInput naming the field where the parts are no date
 */
export function dateOf(form: FormData, name: string, label: string): CalendarDate | null {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textOf(form, `${name}-${part}`)) as [
    string,
    string,
    string,
  ]
  if (!day && !month && !year) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isCalendarDate(date))
    throw new InvalidInput('', { [name]: `${label} must be a real date, such as 5 10 2026.` })
  return date
}
