import { NotAllowed } from '../core/errors'

/** What a policy answers: yes, or no and why, in words for the person who asked. */
export type Decision = { ok: true } | { ok: false; reason: string }

export const allow: Decision = { ok: true }

export function refuse(reason: string): Decision {
  return { ok: false, reason }
}

/** The first refusal among the decisions, or yes. */
export function allOf(...decisions: Decision[]): Decision {
  return decisions.find((decision) => !decision.ok) ?? allow
}

/**
 * Stops a verb that the policy refuses.
 * @throws NotAllowed with the policy's reason
 */
export function authorise(decision: Decision): void {
  if (!decision.ok) throw new NotAllowed(decision.reason)
}
