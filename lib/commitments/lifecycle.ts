/**
 * What can happen to a commitment and to an action of it: tables that buttons, verbs and the database's WHERE all read.
 * Safe in the browser.
 */
export const COMMITMENT_STATES = ['draft', 'made', 'kept', 'dropped'] as const
export type CommitmentState = (typeof COMMITMENT_STATES)[number]
export const COMMITMENT_MOVES = ['make', 'keep', 'drop', 'reopen', 'take-up'] as const
export type CommitmentMove = (typeof COMMITMENT_MOVES)[number]

/** What was made stays public: no way leads back to a draft. */
export const COMMITMENT_LIFECYCLE: Record<
  CommitmentState,
  Partial<Record<CommitmentMove, CommitmentState>>
> = {
  draft: { make: 'made' },
  made: { keep: 'kept', drop: 'dropped' },
  kept: { reopen: 'made' },
  dropped: { 'take-up': 'made' },
}

export const ACTION_STATES = ['planned', 'started', 'done', 'dropped'] as const
export type ActionState = (typeof ACTION_STATES)[number]
export const ACTION_MOVES = ['start', 'finish', 'drop', 'put-back', 'reopen', 'take-up'] as const
export type ActionMove = (typeof ACTION_MOVES)[number]

export const ACTION_LIFECYCLE: Record<ActionState, Partial<Record<ActionMove, ActionState>>> = {
  planned: { start: 'started', finish: 'done', drop: 'dropped' },
  started: { finish: 'done', drop: 'dropped', 'put-back': 'planned' },
  done: { reopen: 'started' },
  dropped: { 'take-up': 'planned' },
}

/** Something remains to be done in these. */
export const OPEN_ACTION_STATES: ActionState[] = ['planned', 'started']

/** What takes back something promised, or said to be done, is told with its reason. */
const NEEDS_WHY: (CommitmentMove | ActionMove)[] = ['drop', 'reopen', 'take-up']

export const needsWhy = (move: CommitmentMove | ActionMove): boolean => NEEDS_WHY.includes(move)

/** Where a commitment stands today, which its due dates say too. Only staff see drafts. */
export const STANDINGS = ['overdue', 'going-on', 'kept', 'dropped', 'draft'] as const
export type Standing = (typeof STANDINGS)[number]
