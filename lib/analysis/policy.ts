import type { Actor } from '../core/ctx'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { hasRole, isUser, needsRole } from '../auth/roles'
import type { FrameStatus } from './frames/lifecycle'
import type { AnalysisAction } from './types'

type Facts = { status: string; /** Of the code frame; without it, none is there yet. */ frame?: FrameStatus }

/** Coding may go on after the report: what is published stays as it was published. */
const OPEN_TO_ANALYSIS = ['open', 'closed', 'analysing', 'reported']

const byAnalysts = (actor: Actor) => needsRole(actor, 'administrator', 'researcher')
const byReaders = (actor: Actor) => needsRole(actor, 'administrator', 'officer', 'researcher')

function isOpenToAnalysis({ status }: Facts): Decision {
  if (OPEN_TO_ANALYSIS.includes(status)) return allow
  if (status === 'archived')
    return refuse('This consultation is archived: its themes and quotes stay as they are.')
  if (status === 'withdrawn')
    return refuse('This consultation was withdrawn: its themes and quotes stay as they are.')
  return refuse('Nobody has been asked yet: themes can be made once the consultation is open.')
}

const isNotFrozen = ({ frame }: Facts): Decision =>
  frame === 'frozen'
    ? refuse('The code frame is frozen: its themes stay as they are. Open it again to change them.')
    : allow

/** Answers, themes and counts: for those who work on them, and in every state, for the record. */
export function canReadAnalysis(actor: Actor): Decision {
  return byReaders(actor)
}

export function canEditThemes(actor: Actor, facts: Facts): Decision {
  return allOf(byAnalysts(actor), isOpenToAnalysis(facts), isNotFrozen(facts))
}

/** Taking the code frame into use, freezing it and opening it again. */
export function canChangeFrame(actor: Actor, facts: Facts): Decision {
  return allOf(byAnalysts(actor), isOpenToAnalysis(facts))
}

/** Having themes suggested, and deciding on them as far as the code frame stays as it is. */
export function canAskForThemes(actor: Actor, facts: Facts): Decision {
  return allOf(byAnalysts(actor), isOpenToAnalysis(facts))
}

/** Working out suggestions, once somebody who may asked for them. */
export function canMakeSuggestions(actor: Actor): Decision {
  return actor.kind === 'system'
    ? allow
    : refuse('Suggested themes are worked out by themselves, once asked for.')
}

/** Giving themes to answers and marking passages. */
export function canCode(actor: Actor, facts: Facts): Decision {
  return allOf(byAnalysts(actor), isOpenToAnalysis(facts))
}

/** Choosing quotes for the report and what is published of them. */
export function canChooseQuotes(actor: Actor, facts: Facts): Decision {
  return allOf(byReaders(actor), isOpenToAnalysis(facts))
}

/** Passing an answer to an officer: whoever reads answers, as soon as there are any. */
export function canEscalate(actor: Actor, facts: Facts): Decision {
  return allOf(byReaders(actor), isOpenToAnalysis(facts))
}

/** Saying what was done, in whatever state the consultation is: a person at risk does not wait for it. */
export function canCloseEscalation(actor: Actor, { officerId }: { officerId: string }): Decision {
  if (hasRole(actor, 'administrator') || (isUser(actor) && actor.userId === officerId)) return allow
  return refuse('Only the officer it was given to can say what was done.')
}

/** Looking for answers alike, once somebody who may asked for it. */
export function canFindAlike(actor: Actor): Decision {
  return actor.kind === 'system' ? allow : refuse('This is worked out by itself, once asked for.')
}

/** Only a person has read something. */
export function canMarkRead(actor: Actor, facts: Facts): Decision {
  if (!isUser(actor)) return refuse('Only a person who is signed in can have read an answer.')
  return allOf(byReaders(actor), isOpenToAnalysis(facts))
}

const DECISIONS: [AnalysisAction, (actor: Actor, facts: Facts) => Decision][] = [
  ['code', canCode],
  ['edit-themes', canEditThemes],
  ['change-frame', canChangeFrame],
  ['ask-for-themes', canAskForThemes],
  ['choose-quotes', canChooseQuotes],
  ['mark-read', canMarkRead],
]

export function allowedActions(actor: Actor, facts: Facts): AnalysisAction[] {
  return DECISIONS.filter(([, can]) => can(actor, facts).ok).map(([action]) => action)
}
