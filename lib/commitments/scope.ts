import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'
import { isStaff } from '../auth/roles'
import { consultationScope } from '../consultations/scope'

/** Everybody sees what was made, whatever became of it; drafts are the staff's. */
export function commitmentScope(actor: Actor): Prisma.CommitmentWhereInput {
  const consultation = consultationScope(actor)
  if (actor.kind === 'system' || isStaff(actor)) return { consultation }
  return { consultation, state: { in: ['made', 'kept', 'dropped'] } }
}
