import { hasRole, isUser } from '../auth/roles'
import type { Actor } from '../core/ctx'
import type { Prisma } from '../core/db'

/**
 * The groups of which an actor may say whether a measure was met, for an officer to confirm: a chair or co-ordinator of the
 * own group, a link officer of those in the boroughs followed.
 */
export function ownGroups(actor: Actor): Prisma.BodyWhereInput {
  if (!isUser(actor)) return { id: { in: [] } }
  const leading = actor.memberships.filter(
    ({ function: does }) => does === 'chair' || does === 'co-ordinator',
  )
  return {
    OR: [
      { id: { in: leading.map(({ bodyId }) => bodyId) } },
      ...(hasRole(actor, 'link-officer') ? [{ boroughCode: { in: actor.boroughCodes } }] : []),
    ],
  }
}

/** What was said and not confirmed yet: officers see all of it, everybody else what concerns the own groups. */
export function visibleProposals(actor: Actor): Prisma.MeasureProposalWhereInput {
  if (actor.kind === 'system' || hasRole(actor, 'administrator', 'officer')) return {}
  return { body: ownGroups(actor) }
}
