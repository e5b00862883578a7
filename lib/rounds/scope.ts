import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'
import { isStaff } from '../auth/roles'
import { consultationScope } from '../consultations/scope'

/** Rounds of the consultations that the actor may see; those being written are the staff's. */
export function roundScope(actor: Actor): Prisma.StageWhereInput {
  const rounds: Prisma.StageWhereInput = {
    ...{ kind: 'comments', workingDraft: { isNot: null } },
    consultation: consultationScope(actor),
  }
  return actor.kind === 'system' || isStaff(actor) ? rounds : { ...rounds, launchedAt: { not: null } }
}
