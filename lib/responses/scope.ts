import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'
import { hasRole, isUser } from '../auth/roles'

const NOTHING: Prisma.ResponseWhereInput = { id: { in: [] } }

/** Which responses an actor may see: the same rule as `canReadResponse`, for lists. */
export function responseScope(actor: Actor): Prisma.ResponseWhereInput {
  // What was answered in a preview is no response (`listPilotAnswers`).
  if (actor.kind === 'system' || hasRole(actor, 'administrator', 'officer', 'researcher'))
    return { invitation: { purpose: { not: 'preview' } } }
  if (actor.kind === 'respondent') return { invitationId: actor.invitationId }
  if (!isUser(actor)) return NOTHING
  return {
    OR: [
      { invitation: { boroughCode: { in: actor.boroughCodes } } },
      { bodyId: { in: actor.memberships.map(({ bodyId }) => bodyId) } },
    ],
  }
}
