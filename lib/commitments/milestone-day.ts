import { InvalidInput } from '../core/errors'
import { formatDate } from '../core/format'
import type { CalendarDate } from '../core/london-time'

/**
 * A point on the way comes before the end of it, or with it.
 * @throws InvalidInput
 */
export function checkMilestoneDay(action: { dueOn: CalendarDate }, dueOn: CalendarDate): void {
  if (dueOn <= action.dueOn) return
  throw new InvalidInput('', { dueOn: `The action itself is due on ${formatDate(action.dueOn)}` })
}
