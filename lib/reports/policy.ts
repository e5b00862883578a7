import type { Actor } from '../core/ctx'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { isUser, needsRole } from '../auth/roles'
import { canChooseQuotes } from '../analysis/policy'
import type { ReportAction } from './types'

type Facts = { status: string }

const byOfficers = (actor: Actor) => needsRole(actor, 'administrator', 'officer')

/** The working report, before it is published. */
export function canReadReport(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer', 'researcher')
}

/** Words may be begun while answers come in. */
export function canEditReport(actor: Actor, { status }: Facts): Decision {
  return allOf(byOfficers(actor), isOneOf(status, ['open', 'closed', 'analysing', 'reported'], 'written'))
}

/** Whoever may read it may say something of it to those who write. */
export function canCommentOnReport(actor: Actor, { status }: Facts): Decision {
  return allOf(
    canReadReport(actor),
    isOneOf(status, ['open', 'closed', 'analysing', 'reported'], 'commented on'),
  )
}

/** Proposed once nobody can answer any more; again, for a new edition, until it is archived. */
export function canProposeReport(actor: Actor, { status }: Facts): Decision {
  return allOf(byPersons(actor), isOneOf(status, ['closed', 'analysing', 'reported'], 'published'))
}

type ProposalFacts = { state: string; proposedById: string | null }

/** Published by somebody else than the one who proposed it, whatever else they may do: two people stand behind it. */
export function canDecideOnReport(actor: Actor, facts: Facts, proposal: ProposalFacts): Decision {
  return allOf(
    canProposeReport(actor, facts),
    isWaiting(proposal),
    proposal.proposedById !== null && isUser(actor) && actor.userId === proposal.proposedById
      ? refuse('You proposed it: somebody else has to approve it.')
      : allow,
  )
}

/** By whoever proposed it, or another officer where they are away. */
export function canTakeBackProposal(actor: Actor, proposal: ProposalFacts): Decision {
  return allOf(byPersons(actor), isWaiting(proposal))
}

/** No job does it: both who propose and who approve are people with a name. */
function byPersons(actor: Actor): Decision {
  return isUser(actor) ? byOfficers(actor) : refuse('Only a person can do this.')
}

function isWaiting({ state }: ProposalFacts): Decision {
  if (state === 'proposed') return allow
  const why: Record<string, string> = { approved: 'was approved', 'sent-back': 'was sent back' }
  return refuse(`The proposal ${why[state] ?? 'was taken back'}.`)
}

function isOneOf(status: string, statuses: string[], done: string): Decision {
  if (statuses.includes(status)) return allow
  const why: Record<string, string> = {
    draft: 'nobody has been asked yet',
    approved: 'nobody has been asked yet',
    open: 'the consultation is still open, and answers may still come in or be corrected',
    archived: 'the consultation is archived',
    withdrawn: 'the consultation was withdrawn',
  }
  return refuse(`The report cannot be ${done}: ${why[status] ?? `the consultation is ${status}`}.`)
}

const DECISIONS: [ReportAction, (actor: Actor, facts: Facts) => Decision][] = [
  ['edit', canEditReport],
  ['comment', canCommentOnReport],
  ['propose', canProposeReport],
  ['choose-quotes', canChooseQuotes],
]

/** What the actor may do, and why not the rest: all that buttons need. */
export function decisionsOn(actor: Actor, facts: Facts) {
  const refusals: Partial<Record<ReportAction, string>> = {}
  const allowedActions: ReportAction[] = []
  for (const [action, can] of DECISIONS) {
    const decision = can(actor, facts)
    if (decision.ok) allowedActions.push(action)
    else refusals[action] = decision.reason
  }
  return { allowedActions, refusals }
}
