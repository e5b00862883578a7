import { addDays, type CalendarDate } from '../core/london-time'

/** An e-mail address that a member of the public gave is kept a year after closing, and never shorter than the decision takes. */
export function keepEmailUntil(
  { closesOn, decisionOn }: { closesOn: CalendarDate | null; decisionOn: CalendarDate | null },
  today: CalendarDate,
): CalendarDate {
  const yearAfter = addDays(closesOn ?? today, 365)
  const afterDecision = decisionOn ? addDays(decisionOn, 90) : yearAfter
  return afterDecision > yearAfter ? afterDecision : yearAfter
}
