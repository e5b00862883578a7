import type { Actor } from '../core/ctx'
import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { needsRole } from '../auth/roles'
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

/** Published once nobody can answer any more; again, as a new edition, until it is archived. */
export function canPublishReport(actor: Actor, { status }: Facts): Decision {
  return allOf(byOfficers(actor), isOneOf(status, ['closed', 'analysing', 'reported'], 'published'))
}

/** Those who left an address for it, once it is published: by the job, in the name of whoever published. */
export function canTellOfReport(actor: Actor): Decision {
  return byOfficers(actor)
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
  ['publish', canPublishReport],
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
