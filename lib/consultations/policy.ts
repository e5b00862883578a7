import type { Actor } from '../core/ctx'
import { daysBetween, type CalendarDate } from '../core/london-time'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { isUser, needsRole } from '../auth/roles'
import { actionsFrom, nextStatus, type ConsultationAction, type ConsultationStatus } from './lifecycle'
import type { AnyAction, ConsultationView, EditAction } from './types'

/** What the policy needs to know of a consultation; a ConsultationView has it all. */
export type ConsultationFacts = Pick<ConsultationView, 'status' | 'authorId' | 'canChange' | 'why'> & {
  leads: unknown[]
  decisionOn: CalendarDate | null
  stage: { opensOn: CalendarDate | null; closesOn: CalendarDate | null; audiences: unknown[] }
  questionnaire: { questionCount: number } | null
}

const byOfficers = (actor: Actor) => needsRole(actor, 'administrator', 'officer')

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

export const canEditAudience = canEditConsultation

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
    facts.canChange.trim() === ''
      ? refuse('Say first what can still be changed. Nobody should be asked where nothing can change.')
      : allow,
  )
}

export function canReturnToDraft(actor: Actor, facts: ConsultationFacts): Decision {
  return allOf(byOfficers(actor), isPossible('return-to-draft', facts.status))
}

/** Nobody is asked unless a decision can still be changed, and everybody is told by when to answer. */
export function canLaunch(actor: Actor, facts: ConsultationFacts, today: CalendarDate): Decision {
  return allOf(byOfficers(actor), isPossible('launch', facts.status), isReady(facts, today))
}

/** What a consultation still lacks before it can be launched; the first lack is named. */
export function isReady(facts: ConsultationFacts, today: CalendarDate): Decision {
  const { opensOn, closesOn, audiences } = facts.stage
  if (facts.canChange.trim() === '')
    return refuse('Say first what can still be changed. Nobody should be asked where nothing can change.')
  if (facts.why.trim() === '') return refuse('Say first why you are asking.')
  if (facts.leads.length === 0) return refuse('Choose first who leads it.')
  if (audiences.length === 0) return refuse('Choose first whom to ask.')
  if (!facts.questionnaire || facts.questionnaire.questionCount === 0)
    return refuse('Write a questionnaire with at least one question first.')
  if (!closesOn) return refuse('Give a closing date first.')
  if (closesOn < today) return refuse('The closing date has passed. Give a later one first.')
  if (opensOn && opensOn > closesOn)
    return refuse('The opening date is after the closing date. Mend the dates first.')
  if (facts.decisionOn && daysBetween(closesOn, facts.decisionOn) < 0)
    return refuse('The decision would be made before answers are in. Mend the dates first.')
  return allow
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

export function canArchive(actor: Actor, facts: ConsultationFacts): Decision {
  return allOf(byOfficers(actor), isPossible('archive', facts.status))
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
  ['edit-questionnaire', canEditQuestionnaire],
  ['edit-documents', canAddDocument],
  ['remove-documents', canRemoveDocument],
]
