import type { Actor } from '../core/ctx'
import type { CalendarDate } from '../core/london-time'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { isStaff, needsRole } from '../auth/roles'
import {
  ACTION_LIFECYCLE,
  COMMITMENT_LIFECYCLE,
  OPEN_ACTION_STATES,
  type ActionMove,
  type ActionState,
  type CommitmentMove,
  type CommitmentState,
} from './lifecycle'
import type { CommitmentEdit } from './types'

/** What the policy needs to know of a commitment; a CommitmentView has it, and whether the report is published. */
export type CommitmentFacts = {
  state: CommitmentState
  whatWeWillDo: string
  youSaid: string
  themes: unknown[]
  actions: { what: string; state: ActionState; dueOn: CalendarDate }[]
  hasReport: boolean
}

const byOfficers = (actor: Actor) => needsRole(actor, 'administrator', 'officer')

const STANDS: Record<CommitmentState, string> = {
  draft: 'is a draft',
  made: 'is made',
  kept: 'is kept',
  dropped: 'was dropped',
}
const MOVED: Record<CommitmentMove, string> = {
  make: 'made',
  keep: 'said to be kept',
  drop: 'dropped',
  reopen: 'opened again',
  'take-up': 'taken up again',
}
const ACTION_STANDS: Record<ActionState, string> = {
  planned: 'is planned',
  started: 'is started',
  done: 'is done',
  dropped: 'was dropped',
}

/** The staff's side: drafts, and all consultations on one page. */
export function canReadCommitments(actor: Actor): Decision {
  return actor.kind === 'system' || isStaff(actor) ? allow : refuse('Only staff can see this.')
}

/** They come out of what people said: nobody writes them while people are still being asked. */
export function canAddCommitment(actor: Actor, { status }: { status: string }): Decision {
  if (['closed', 'analysing', 'reported', 'archived'].includes(status)) return byOfficers(actor)
  const why =
    status === 'withdrawn'
      ? 'The consultation was withdrawn.'
      : 'Commitments come out of what people say: they can be written once the consultation has closed.'
  return allOf(byOfficers(actor), refuse(why))
}

export function canEditCommitment(actor: Actor, { state }: Pick<CommitmentFacts, 'state'>): Decision {
  return allOf(byOfficers(actor), isUnsettled(state))
}

/** A draft only. What was made stays to be read, and is dropped with its reason. */
export function canRemove(actor: Actor, { state }: Pick<CommitmentFacts, 'state'>): Decision {
  if (state === 'draft') return byOfficers(actor)
  return allOf(byOfficers(actor), refuse('It has been made, and stays to be read. Drop it, and say why.'))
}

/** Progress is told once there is something that was promised, and afterwards too. */
export function canNote(actor: Actor, { state }: Pick<CommitmentFacts, 'state'>): Decision {
  if (state !== 'draft') return byOfficers(actor)
  return allOf(byOfficers(actor), refuse('Progress can be told once the commitment is made.'))
}

/** What a commitment lacks before it can be made, in the order in which one would mend it. */
export function lacksOf(facts: CommitmentFacts, today: CalendarDate): string[] {
  const { whatWeWillDo, youSaid, themes, actions, hasReport } = facts
  const past = actions.filter(({ dueOn }) => dueOn < today)
  const lacks: [boolean, string][] = [
    [!hasReport, 'Publish the report of the consultation first.'],
    [whatWeWillDo.trim() === '', 'Say first what will be done.'],
    [
      themes.length === 0 && youSaid.trim() === '',
      'Say first what it answers: choose a theme of the report, or say it in words.',
    ],
    [actions.length === 0, 'Add at least one action first, with who does it and by when.'],
    [past.length > 0, `“${past[0]?.what}” was due before today. Give it a later day first.`],
  ]
  return lacks.filter(([isLacking]) => isLacking).map(([, reason]) => reason)
}

/** Whether the actor may take the commitment this way as it stands today. */
export function canMoveCommitment(
  actor: Actor,
  move: CommitmentMove,
  facts: CommitmentFacts,
  today: CalendarDate,
): Decision {
  const { state, actions } = facts
  if (!COMMITMENT_LIFECYCLE[state][move])
    return allOf(byOfficers(actor), refuse(`It cannot be ${MOVED[move]}: it ${STANDS[state]}.`))
  const [lack] = move === 'make' ? lacksOf(facts, today) : []
  return allOf(
    byOfficers(actor),
    lack === undefined ? allow : refuse(lack),
    move === 'keep' ? isKept(actions) : allow,
  )
}

function isKept(actions: CommitmentFacts['actions']): Decision {
  const open = actions.find(({ state }) => OPEN_ACTION_STATES.includes(state))
  if (open) return refuse(`It is not kept yet: “${open.what}” is still to be done.`)
  if (actions.some(({ state }) => state === 'done')) return allow
  return refuse('Nothing of it was done. If it will not be kept, drop it and say why.')
}

/** Actions move once they are promised, and until the commitment is settled. */
export function canMoveAction(
  actor: Actor,
  move: ActionMove,
  commitment: Pick<CommitmentFacts, 'state'>,
  action: { state: ActionState },
): Decision {
  const { state } = commitment
  if (state === 'draft') return allOf(byOfficers(actor), refuse('Make the commitment first.'))
  return allOf(
    byOfficers(actor),
    isUnsettled(state),
    ACTION_LIFECYCLE[action.state][move]
      ? allow
      : refuse(`This cannot be done with the action: it ${ACTION_STANDS[action.state]}.`),
  )
}

function isUnsettled(state: CommitmentState): Decision {
  if (state === 'kept') return refuse('It is kept. Open it again first.')
  if (state === 'dropped') return refuse('It was dropped. Take it up again first.')
  return allow
}

export const EDITS: Record<CommitmentEdit, (actor: Actor, facts: CommitmentFacts) => Decision> = {
  edit: canEditCommitment,
  remove: canRemove,
  'edit-actions': canEditCommitment,
  note: canNote,
}
