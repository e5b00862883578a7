import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'
import { hasRole } from '../auth/roles'

/** What everybody may see: whatever was launched or announced, withdrawn or not. */
const PUBLIC: Prisma.ConsultationWhereInput = {
  OR: [
    {
      status: { in: ['open', 'closed', 'analysing', 'reported', 'archived', 'withdrawn'] },
      launchedAt: { not: null },
    },
    { status: { in: ['approved', 'withdrawn'] }, isAnnounced: true },
  ],
}

/**
 * Which consultations an actor may see: the only rule of visibility.
 * Officers, administrators and researchers see all; link officers all but drafts; members of bodies, holders of a link
 * and the public what was launched or announced, which includes whatever invited them.
 */
export function consultationScope(actor: Actor): Prisma.ConsultationWhereInput {
  if (actor.kind === 'system' || hasRole(actor, 'administrator', 'officer', 'researcher')) return {}
  // What was withdrawn as a draft was never more than a draft.
  if (hasRole(actor, 'link-officer'))
    return { OR: [PUBLIC, { status: 'approved' }, { status: 'withdrawn', approvedAt: { not: null } }] }
  if (actor.kind === 'respondent')
    return { ...PUBLIC, stages: { some: { invitations: { some: { id: actor.invitationId } } } } }
  return PUBLIC
}
