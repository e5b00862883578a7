import { hasRole, isUser } from '../auth/roles'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'

const NOBODY: Prisma.InvitationWhereInput = { id: '00000000-0000-0000-0000-000000000000' }

/** Invitations of bodies; those of members of the public and of previews are none that anybody was asked by. */
export const ASKED_BODIES = { purpose: 'body' } satisfies Prisma.InvitationWhereInput

/**
 * Which invitations of bodies an actor may see: staff all of them, link officers those of their boroughs, members those of their
 * bodies, and chairs and co-ordinators of a body that stands for a borough those of its borough.
 */
export async function invitationScope(ctx: Ctx): Promise<Prisma.InvitationWhereInput> {
  const { actor } = ctx
  if (actor.kind === 'system' || hasRole(actor, 'administrator', 'officer', 'researcher')) return ASKED_BODIES
  if (actor.kind === 'respondent') return { id: actor.invitationId }
  if (!isUser(actor)) return NOBODY
  const boroughs = [...actor.boroughCodes, ...(await boroughsLedBy(ctx))]
  const bodies = actor.memberships.map(({ bodyId }) => bodyId)
  return { ...ASKED_BODIES, OR: [{ boroughCode: { in: boroughs } }, { bodyId: { in: bodies } }] }
}

/** Boroughs that the actor speaks for: as chair or co-ordinator of a body of the borough tier. */
export async function boroughsLedBy({ actor, db }: Ctx): Promise<string[]> {
  if (!isUser(actor)) return []
  const leading = actor.memberships.filter(
    (m) => m.boroughCode && ['chair', 'co-ordinator'].includes(m.function),
  )
  if (leading.length === 0) return []
  const types = await db.bodyType.findMany({
    where: { tier: 'borough', code: { in: leading.map((m) => m.bodyTypeCode) } },
    select: { code: true },
  })
  const codes = new Set(types.map(({ code }) => code))
  return [...new Set(leading.filter((m) => codes.has(m.bodyTypeCode)).map((m) => m.boroughCode!))]
}

/** The boroughs whose bodies the actor may look at across consultations; null: all of them, and those of no borough. */
export async function boroughsSeen(ctx: Ctx): Promise<string[] | null> {
  const { actor } = ctx
  if (actor.kind === 'system' || hasRole(actor, 'administrator', 'officer', 'researcher')) return null
  return isUser(actor) ? [...actor.boroughCodes, ...(await boroughsLedBy(ctx))] : []
}
