import type { CalendarDate } from '../core/london-time'
import { OPEN_ACTION_STATES, type ActionState, type CommitmentState, type Standing } from './lifecycle'

type ActionFacts = { state: ActionState; dueOn: CalendarDate; milestones: MilestoneFacts[] }
type MilestoneFacts = { dueOn: CalendarDate; reachedOn: CalendarDate | null }

/**
 * Whether something is overdue is worked out from its due date and never stored. What is due on a day is in time until
 * that day ends in London: `today` is the day it is there. Nothing is overdue of a commitment that is a draft, kept or
 * dropped.
 */
export function isActionOverdue(
  commitment: CommitmentState,
  { state, dueOn }: Pick<ActionFacts, 'state' | 'dueOn'>,
  today: CalendarDate,
): boolean {
  return commitment === 'made' && OPEN_ACTION_STATES.includes(state) && dueOn < today
}

/** A milestone is overdue while its action is open and it was not reached. */
export function isMilestoneOverdue(
  commitment: CommitmentState,
  action: ActionState,
  { dueOn, reachedOn }: MilestoneFacts,
  today: CalendarDate,
): boolean {
  return reachedOn === null && isActionOverdue(commitment, { state: action, dueOn }, today)
}

/** Where a commitment stands today. One action or milestone that is overdue makes it so. */
export function standingOf(state: CommitmentState, actions: ActionFacts[], today: CalendarDate): Standing {
  if (state !== 'made') return state
  const isLate = actions.some(
    (action) =>
      isActionOverdue(state, action, today) ||
      action.milestones.some((milestone) => isMilestoneOverdue(state, action.state, milestone, today)),
  )
  return isLate ? 'overdue' : 'going-on'
}
