import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { needsRole } from '../auth/roles'
import type { Actor } from '../core/ctx'

type Facts = { status: string }

const SETTLED = ['closed', 'analysing', 'reported']

/** What waits, what is published and what is not. */
export function canReadPublication(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer', 'researcher')
}

/** Once nobody can answer or correct any more, and until the consultation is archived. */
export function canPublishResponses(actor: Actor, { status }: Facts): Decision {
  return allOf(needsRole(actor, 'administrator', 'officer'), isSettled(status))
}

/** Taking one back is allowed as long as it can be read. */
export function canWithdrawPublished(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer')
}

/** By the job, for whoever asked for it. */
export function canWritePublished(actor: Actor): Decision {
  return actor.kind === 'system' ? allow : refuse('This is done by a job.')
}

function isSettled(status: string): Decision {
  if (SETTLED.includes(status)) return allow
  if (status === 'archived') return refuse('The consultation is archived: what was published stays as it is.')
  if (status === 'withdrawn')
    return refuse('The consultation was withdrawn: its responses are not published.')
  if (status === 'open')
    return refuse('The consultation is still open: responses are published once nobody can change them.')
  return refuse('Nobody has been asked yet.')
}
