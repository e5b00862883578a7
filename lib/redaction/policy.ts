import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { needsRole } from '../auth/roles'
import type { Actor } from '../core/ctx'

const OPEN_TO_REDACTION = ['open', 'closed', 'analysing', 'reported']

/** Answers as they were written, with what is proposed: for those who read originals (decision 016). */
export function canReadRedactions(actor: Actor): Decision {
  return needsRole(actor, 'administrator', 'officer', 'researcher')
}

/** Deciding what is taken out of an answer before anybody else reads it. */
export function canDecideRedaction(actor: Actor, { status }: { status: string }): Decision {
  return allOf(canReadRedactions(actor), isOpen(status))
}

function isOpen(status: string): Decision {
  if (OPEN_TO_REDACTION.includes(status)) return allow
  if (status === 'archived' || status === 'withdrawn')
    return refuse(`This consultation is ${status}: public texts stay as they are.`)
  return refuse('Nobody has answered yet: there is nothing to take out.')
}
