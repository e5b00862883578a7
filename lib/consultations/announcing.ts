import { allow, allOf, refuse, type Decision } from '../auth/decision'
import { needsRole } from '../auth/roles'
import type { Actor } from '../core/ctx'
import type { ConsultationFacts } from './policy'

/** Half of the policy: who may show a consultation to everybody before it opens, and when. */

type Facts = Pick<ConsultationFacts, 'status' | 'isAnnounced' | 'stage'>

/** Everybody may know beforehand what will be asked, of whom and when: once it is settled, and before it opens. */
export function canAnnounce(actor: Actor, { status, isAnnounced, stage }: Facts): Decision {
  return allOf(
    needsRole(actor, 'administrator', 'officer'),
    status === 'approved' ? allow : refuse('Only what is approved and not open yet can be announced.'),
    isAnnounced ? refuse('It is announced already.') : allow,
    stage.opensOn && stage.closesOn
      ? allow
      : refuse('Give it a first and a last day before you announce it.'),
  )
}

export function canWithdrawAnnouncement(actor: Actor, { status, isAnnounced }: Facts): Decision {
  return allOf(
    needsRole(actor, 'administrator', 'officer'),
    status === 'approved' ? allow : refuse('It is no longer a plan.'),
    isAnnounced ? allow : refuse('It is not announced.'),
  )
}
