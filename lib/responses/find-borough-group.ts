import type { Ctx } from '../core/ctx'

export type BoroughGroup = { invitationId: string; name: string }

/**
 * The borough's own group that may draw on what an invitation's body answers: the one that asked it, or, for a ward's
 * panel, the one of its borough that was asked in the same stage. Null where there is none.
 */
export async function findBoroughGroup(ctx: Ctx, invitationId: string): Promise<BoroughGroup | null> {
  const asked = await ctx.db.invitation.findUnique({
    where: { id: invitationId },
    select: {
      ...{ stageId: true, purpose: true, boroughCode: true, askedByBodyId: true },
      bodyType: { select: { tier: true } },
    },
  })
  if (asked?.purpose !== 'body') return null
  const { stageId, boroughCode, askedByBodyId } = asked
  const isWards = boroughCode !== null && asked.bodyType?.tier === 'ward'
  if (!isWards && askedByBodyId === null) return null
  const group = await ctx.db.invitation.findFirst({
    where: {
      ...{ stageId, purpose: 'body', id: { not: invitationId }, bodyType: { compiles: true } },
      ...(askedByBodyId ? { bodyId: askedByBodyId } : { boroughCode }),
    },
    orderBy: { invitedAt: 'asc' },
    select: { id: true, body: { select: { name: true } } },
  })
  return group?.body ? { invitationId: group.id, name: group.body.name } : null
}
