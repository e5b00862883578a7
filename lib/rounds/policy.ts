import { daysBetween, type CalendarDate } from '../core/london-time'
import type { Actor } from '../core/ctx'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { isStaff, needsRole } from '../auth/roles'
import { MOST_PASSAGES } from './schema'
import type { RoundAction, RoundView } from './types'

const byOfficers = (actor: Actor) => needsRole(actor, 'administrator', 'officer')

/** What the policy needs to know of a round; a RoundView has it all. */
export type RoundFacts = Pick<RoundView, 'state' | 'closesOn' | 'consultation' | 'passages' | 'editions'> & {
  draft: { introduction: string }
}

/** Once views have been sought and before the last word is spoken; one round at a time. */
export function canBeginRound(
  actor: Actor,
  { status, hasUnfinished }: { status: string; hasUnfinished: boolean },
): Decision {
  const isTime = ['closed', 'analysing', 'reported'].includes(status)
  return allOf(
    byOfficers(actor),
    isTime
      ? allow
      : refuse(
          'A draft goes for comment once views were sought and the consultation has closed, and before it is archived.',
        ),
    hasUnfinished ? refuse('A round is being prepared or is open already. Finish that one first.') : allow,
  )
}

/** The staff's side: drafts that are being written, and all comments. */
export function canReadRounds(actor: Actor): Decision {
  return actor.kind === 'system' || isStaff(actor) ? allow : refuse('Only staff can see this.')
}

/** Comments are tied to words and numbers: from the launch on those stay. */
export function canEditDraft(actor: Actor, { state }: Pick<RoundFacts, 'state'>): Decision {
  return allOf(
    byOfficers(actor),
    state === 'draft'
      ? allow
      : refuse('It has been put for comment: its words and numbers stay as they are.'),
  )
}

/** What a round needs before it can be launched, in the order in which one would mend it. */
export function lacksOf(round: RoundFacts, today: CalendarDate): string[] {
  const { draft, passages, closesOn, consultation } = round
  const { decisionOn, status } = consultation
  const lacks: [boolean, string][] = [
    [passages.length === 0, 'Write the draft, or paste it.'],
    [passages.length > MOST_PASSAGES, `Join passages: a draft has at most ${MOST_PASSAGES}.`],
    [
      draft.introduction.trim() === '',
      'Say what the draft is and what comments can still change. Nobody should be asked where nothing can change.',
    ],
    [closesOn === null, 'Give a closing date.'],
    [closesOn !== null && closesOn < today, 'The closing date has passed. Give a later one.'],
    [
      closesOn !== null &&
        decisionOn !== null &&
        decisionOn >= today &&
        daysBetween(closesOn, decisionOn) < 0,
      'The decision would be made before comments are in. Mend the dates.',
    ],
    [
      !['closed', 'analysing', 'reported'].includes(status),
      'The consultation must have closed and not be archived.',
    ],
  ]
  return lacks.filter(([isLacking]) => isLacking).map(([, reason]) => reason)
}

export function canLaunchRound(actor: Actor, round: RoundFacts, today: CalendarDate): Decision {
  const [lack] = lacksOf(round, today)
  return allOf(
    byOfficers(actor),
    round.state === 'draft' ? allow : refuse('It has been launched already.'),
    lack === undefined ? allow : refuse(lack),
  )
}

const isOpen = ({ state }: Pick<RoundFacts, 'state'>): Decision =>
  state === 'open' ? allow : refuse('This can only be done while comments are taken.')

export function canExtendRound(actor: Actor, round: Pick<RoundFacts, 'state'>): Decision {
  return allOf(byOfficers(actor), isOpen(round))
}

export function canCloseRound(actor: Actor, round: Pick<RoundFacts, 'state'>): Decision {
  return allOf(byOfficers(actor), isOpen(round))
}

/** The system alone closes by the clock. */
export function canCloseDueRounds(actor: Actor): Decision {
  return actor.kind === 'system' ? allow : refuse('Soundings does this by itself.')
}

/** A round that nobody was asked in may go; after that it is part of the record. */
export function canRemoveRound(actor: Actor, { state }: Pick<RoundFacts, 'state'>): Decision {
  return allOf(
    byOfficers(actor),
    state === 'draft' ? allow : refuse('People have been asked: what they were asked stays on record.'),
  )
}

/** Comments may be answered as they come in. */
export function canAnswerComments(actor: Actor, { state }: Pick<RoundFacts, 'state'>): Decision {
  return allOf(
    needsRole(actor, 'administrator', 'officer', 'researcher'),
    state === 'draft' ? refuse('Nobody has been asked yet.') : allow,
  )
}

/** What changes is decided by officers, as comments come in. */
export function canDecidePassages(actor: Actor, { state }: Pick<RoundFacts, 'state'>): Decision {
  return allOf(byOfficers(actor), state === 'draft' ? refuse('Nobody has been asked yet.') : allow)
}

/** When the last comment is in. */
export function canPublishChanges(
  actor: Actor,
  { state, passages }: Pick<RoundFacts, 'state' | 'passages'>,
): Decision {
  const open = passages.filter(({ outcome }) => outcome === 'undecided')
  return allOf(
    byOfficers(actor),
    state === 'closed'
      ? allow
      : refuse('The list of changes is published once comments are no longer taken.'),
    open.length === 0
      ? allow
      : refuse(`Say first what becomes of passage ${open.map(({ number }) => number).join(', ')}.`),
  )
}

/** For each thing that could be done, whether this actor may, and why not. */
export function decisionsOn(actor: Actor, round: RoundFacts, today: CalendarDate) {
  const decisions: [RoundAction, Decision][] = [
    ['edit', canEditDraft(actor, round)],
    ['launch', canLaunchRound(actor, round, today)],
    ['extend', canExtendRound(actor, round)],
    ['close', canCloseRound(actor, round)],
    ['answer', canAnswerComments(actor, round)],
    ['publish', canPublishChanges(actor, round)],
    ['remove', canRemoveRound(actor, round)],
  ]
  const refusals: Partial<Record<RoundAction, string>> = {}
  for (const [action, decision] of decisions) if (!decision.ok) refusals[action] = decision.reason
  return { allowedActions: decisions.filter(([, { ok }]) => ok).map(([action]) => action), refusals }
}
