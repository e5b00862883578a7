import { canCode } from '../analysis/policy'
import type { Actor } from '../core/ctx'
import { allow, refuse, type Decision } from '../auth/decision'

type Facts = { status: string }

/** Proposals become codings: who may code, while they may. */
export function canDecideOnProposals(actor: Actor, facts: Facts): Decision {
  return canCode(actor, facts)
}

/** Teaching a learner, once somebody who may asked for it. */
export function canTrainLearner(actor: Actor): Decision {
  return actor.kind === 'system' ? allow : refuse('A learner is taught by itself, once asked for.')
}
