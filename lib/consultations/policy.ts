import type { Actor } from '../core/ctx'
import { daysBetween, type CalendarDate } from '../core/london-time'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { isUser, needsRole } from '../auth/roles'
import { canAnnounce, canWithdrawAnnouncement } from './announcing'
import { actionsFrom, nextStatus, type ConsultationAction, type ConsultationStatus } from './lifecycle'
import type { AnyAction, ConsultationView, EditAction } from './types'

/** What the policy needs to know of a consultation; a ConsultationView has it all. */
export type ConsultationFacts = Pick<ConsultationView, 'status' | 'authorId' | 'canChange' | 'why'> & {
  leads: unknown[]
  decisionOn: CalendarDate | null
  stage: {
    opensOn: CalendarDate | null
    closesOn: CalendarDate | null
    audiences: unknown[]
    /** The public is an audience too. */
    hasOpenLink?: boolean
  }
  questionnaire: { questionCount: number } | null
  isAnnounced?: boolean
  hasOpenRound?: boolean
}

const byOfficers = (actor: Actor) => needsRole(actor, 'administrator', 'officer')

const NOTHING_CAN_CHANGE =
  'Say first what can still be changed. Nobody should be asked where nothing can change.'

const STANDING: Record<ConsultationStatus, string> = {
  draft: 'is a draft',
  approved: 'is approved',
  open: 'is open',
  closed: 'has closed',
  analysing: 'is being analysed',
  reported: 'has been reported',
  archived: 'is archived',
  withdrawn: 'has been withdrawn',
}

const WORDS: Record<ConsultationAction, string> = {
  approve: 'approved',
  'return-to-draft': 'returned to draft',
  launch: 'launched',
  extend: 'extended',
  close: 'closed',
  'start-analysis': 'moved on to analysis',
  report: 'reported on',
  archive: 'archived',
  withdraw: 'withdrawn',
}

/** The staff's side of a consultation: how far it is, what is missing, who did what. */
export function canManageConsultations(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer', 'researcher', 'link-officer')
}

export function canCreateConsultation(actor: Actor): Decision {
  return byOfficers(actor)
}

/** The whole record may be changed while it is a draft: what was approved is what is launched. */
export function canEditConsultation(actor: Actor, { status }: Pick<ConsultationFacts, 'status'>): Decision {
  if (status === 'draft') return byOfficers(actor)
  if (status === 'approved')
    return allOf(byOfficers(actor), refuse('It is approved as it stands. Return it to draft to change it.'))
  return allOf(byOfficers(actor), refuse(`It can no longer be changed: it ${STANDING[status]}.`))
}

/** Which bodies are asked: settled with the rest of the record. */
export function canEditAudience(actor: Actor, record: Pick<ConsultationFacts, 'status'>): Decision {
  if (record.status === 'draft' || record.status === 'approved') return canEditConsultation(actor, record)
  const standing = STANDING[record.status]
  return allOf(byOfficers(actor), refuse(`Which bodies are asked can no longer be changed: it ${standing}.`))
}

/** Opened to everybody, or no longer, before and after launch: more may be heard, and nobody's answer is lost by it. */
export function canSetOpenLink(actor: Actor, { status }: Pick<ConsultationFacts, 'status'>): Decision {
  if (status === 'draft' || status === 'approved' || status === 'open') return byOfficers(actor)
  return allOf(byOfficers(actor), refuse(`It takes no more answers: it ${STANDING[status]}.`))
}

/** Where paper is sent back to: as long as paper may come. */
export function canSetReturnAddress(actor: Actor, { status }: Pick<ConsultationFacts, 'status'>): Decision {
  if (['draft', 'approved', 'open', 'closed'].includes(status)) return byOfficers(actor)
  return allOf(byOfficers(actor), refuse(`It takes no more answers: it ${STANDING[status]}.`))
}

/** A questionnaire may still be mended while it is open: as a new version, and every response keeps its own. */
export function canEditQuestionnaire(actor: Actor, facts: Pick<ConsultationFacts, 'status'>): Decision {
  return facts.status === 'open' ? byOfficers(actor) : canEditConsultation(actor, facts)
}

/** Papers may be added while it is open; they are never taken from those who are answering. */
export function canAddDocument(actor: Actor, facts: Pick<ConsultationFacts, 'status'>): Decision {
  return facts.status === 'open' ? byOfficers(actor) : canEditConsultation(actor, facts)
}

export function canRemoveDocument(actor: Actor, facts: Pick<ConsultationFacts, 'status'>): Decision {
  if (facts.status === 'open')
    return allOf(
      byOfficers(actor),
      refuse('People may be reading it. While it is open papers are only added.'),
    )
  return canEditConsultation(actor, facts)
}

function isPossible(action: ConsultationAction, status: ConsultationStatus): Decision {
  if (nextStatus(status, action)) return allow
  return refuse(`It cannot be ${WORDS[action]}: it ${STANDING[status]}.`)
}

/** Two pairs of eyes: an officer or administrator other than the author. */
export function canApprove(actor: Actor, facts: ConsultationFacts): Decision {
  if (!isUser(actor)) return refuse('A person has to approve it.')
  return allOf(
    byOfficers(actor),
    isPossible('approve', facts.status),
    actor.userId === facts.authorId
      ? refuse('Somebody other than its author has to approve it. Ask another officer.')
      : allow,
    facts.canChange.trim() === '' ? refuse(NOTHING_CAN_CHANGE) : allow,
  )
}

export function canReturnToDraft(actor: Actor, facts: ConsultationFacts): Decision {
  return allOf(byOfficers(actor), isPossible('return-to-draft', facts.status))
}

/** Nobody is asked unless a decision can still be changed, and everybody is told by when to answer. */
export function canLaunch(actor: Actor, facts: ConsultationFacts, today: CalendarDate): Decision {
  return allOf(byOfficers(actor), isPossible('launch', facts.status), isReady(facts, today))
}

/** What a consultation still lacks before it can be launched, in the order in which one would mend it. */
export function lacksOf(facts: ConsultationFacts, today: CalendarDate): string[] {
  const { stage, decisionOn, questionnaire } = facts
  const { opensOn, closesOn } = stage
  const lacks: [boolean, string][] = [
    [facts.canChange.trim() === '', NOTHING_CAN_CHANGE],
    [facts.why.trim() === '', 'Say first why you are asking.'],
    [facts.leads.length === 0, 'Choose first who leads it.'],
    [stage.audiences.length === 0 && !stage.hasOpenLink, 'Choose first whom to ask.'],
    [!questionnaire?.questionCount, 'Write a questionnaire with at least one question first.'],
    [!closesOn, 'Give a closing date first.'],
    [closesOn !== null && closesOn < today, 'The closing date has passed. Give a later one first.'],
    [
      opensOn !== null && closesOn !== null && opensOn > closesOn,
      'The opening date is after the closing date. Mend the dates first.',
    ],
    [
      closesOn !== null && decisionOn !== null && daysBetween(closesOn, decisionOn) < 0,
      'The decision would be made before answers are in. Mend the dates first.',
    ],
  ]
  return lacks.filter(([isLacking]) => isLacking).map(([, reason]) => reason)
}

/** Whether it could be launched today, if somebody may; the first thing it lacks is named. */
export function isReady(facts: ConsultationFacts, today: CalendarDate): Decision {
  const [first] = lacksOf(facts, today)
  return first === undefined ? allow : refuse(first)
}

export function canExtend(actor: Actor, facts: ConsultationFacts): Decision {
  return allOf(byOfficers(actor), isPossible('extend', facts.status))
}

export function canClose(actor: Actor, facts: ConsultationFacts): Decision {
  return allOf(byOfficers(actor), isPossible('close', facts.status))
}

export function canStartAnalysis(actor: Actor, facts: ConsultationFacts): Decision {
  return allOf(
    needsRole(actor, 'administrator', 'officer', 'researcher'),
    isPossible('start-analysis', facts.status),
  )
}

export function canReport(actor: Actor, facts: ConsultationFacts): Decision {
  return allOf(byOfficers(actor), isPossible('report', facts.status))
}

export function canArchive(actor: Actor, { status, hasOpenRound }: ConsultationFacts): Decision {
  const round = hasOpenRound ? refuse('Its draft is open for comments. Close that round first.') : allow
  return allOf(byOfficers(actor), isPossible('archive', status), round)
}

export function canWithdraw(actor: Actor, facts: ConsultationFacts): Decision {
  return allOf(byOfficers(actor), isPossible('withdraw', facts.status))
}

/** Whether the actor may take the action on the consultation as it stands today. */
export function canMove(
  actor: Actor,
  action: ConsultationAction,
  facts: ConsultationFacts,
  today: CalendarDate,
): Decision {
  switch (action) {
    case 'approve':
      return canApprove(actor, facts)
    case 'return-to-draft':
      return canReturnToDraft(actor, facts)
    case 'launch':
      return canLaunch(actor, facts, today)
    case 'extend':
      return canExtend(actor, facts)
    case 'close':
      return canClose(actor, facts)
    case 'start-analysis':
      return canStartAnalysis(actor, facts)
    case 'report':
      return canReport(actor, facts)
    case 'archive':
      return canArchive(actor, facts)
    case 'withdraw':
      return canWithdraw(actor, facts)
  }
}

/** What the actor may do now, and for the rest of what could be next, why not: all that buttons need. */
export function decisionsOn(actor: Actor, facts: ConsultationFacts, today: CalendarDate) {
  const decisions: [AnyAction, Decision][] = [
    ...actionsFrom(facts.status).map((action): [AnyAction, Decision] => [
      action,
      canMove(actor, action, facts, today),
    ]),
    ...EDITS.map(([action, can]): [AnyAction, Decision] => [action, can(actor, facts)]),
  ]
  const refusals: Partial<Record<AnyAction, string>> = {}
  for (const [action, decision] of decisions) if (!decision.ok) refusals[action] = decision.reason
  const allowedActions = decisions.filter(([, decision]) => decision.ok).map(([action]) => action)
  return { allowedActions, refusals }
}

const EDITS: [EditAction, (actor: Actor, facts: ConsultationFacts) => Decision][] = [
  ['edit', canEditConsultation],
  ['edit-audience', canEditAudience],
  ['edit-open-link', canSetOpenLink],
  ['edit-questionnaire', canEditQuestionnaire],
  ['edit-documents', canAddDocument],
  ['remove-documents', canRemoveDocument],
  ['announce', canAnnounce],
  ['withdraw-announcement', canWithdrawAnnouncement],
]
