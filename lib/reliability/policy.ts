import { canCode } from '../analysis/policy'
import { allOf, allow, refuse, type Decision } from '../auth/decision'
import { isUser } from '../auth/roles'
import type { Actor } from '../core/ctx'

type Facts = { status: string }
type Round = { openedAt: Date | null; coderIds: string[] }

/** Starting a round of double coding, opening it, settling what coders do not agree on. */
export function canLeadRounds(actor: Actor, facts: Facts): Decision {
  return canCode(actor, facts)
}

/** Coding an answer of a round without seeing anybody else's codes. */
export function canCodeBlind(actor: Actor, facts: Facts, { openedAt, coderIds }: Round): Decision {
  if (!isUser(actor) || !coderIds.includes(actor.userId))
    return refuse('Only those who were chosen for this round code it.')
  return allOf(
    canCode(actor, facts),
    openedAt === null ? allow : refuse('This round has been opened: its codes stay as they are.'),
  )
}

/** Everybody's codes of a round. */
export function canCompare({ openedAt }: Pick<Round, 'openedAt'>): Decision {
  return openedAt === null ? refuse('Codes of this round are seen once it has been opened.') : allow
}
