import type { Prisma } from '../core/db'
import { dateColumn, type CalendarDate } from '../core/london-time'
import { OPEN_ACTION_STATES, type Standing } from './lifecycle'

/** The commitments of a standing, as the database finds them: the same rule as `standingOf`. */
export function standingWhere(standing: Standing, today: CalendarDate): Prisma.CommitmentWhereInput {
  const isPast = { lt: dateColumn(today) }
  const isLate: Prisma.CommitmentWhereInput = {
    actions: {
      some: {
        state: { in: OPEN_ACTION_STATES },
        OR: [{ dueOn: isPast }, { milestones: { some: { reachedOn: null, dueOn: isPast } } }],
      },
    },
  }
  if (standing === 'overdue') return { state: 'made', ...isLate }
  if (standing === 'going-on') return { state: 'made', NOT: isLate }
  return { state: standing }
}
