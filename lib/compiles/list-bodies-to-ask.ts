import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { findDesk, sourcesOf } from './internal'
import { canCompile } from './policy'
import { ListBodiesToAskInput } from './schema'
import type { BodiesToAsk } from './types'

/**
 * Whom the group may still ask in its borough, and whom it draws on already.
 * @throws NotFound, NotAllowed
 */
export async function listBodiesToAsk(
  ctx: Ctx,
  input: z.input<typeof ListBodiesToAskInput>,
): Promise<BodiesToAsk> {
  const { invitationId } = ListBodiesToAskInput.parse(input)
  const desk = await findDesk(ctx, invitationId)
  authorise(canCompile(ctx.actor, { ...desk, state: desk.head.state }))
  const { boroughCode, stageId } = desk
  const rows = await ctx.db.body.findMany({
    where: {
      ...{ boroughCode, closedAt: null, bodyType: { compiles: false } },
      invitations: { none: { stageId } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, bodyType: { select: { name: true } } },
  })
  const bodyTypes = await ctx.db.bodyType.findMany({
    where: { compiles: false, tier: { in: ['borough', 'ward'] } },
    orderBy: { sort: 'asc' },
    select: { code: true, name: true },
  })
  const sources = await sourcesOf(ctx, desk)
  return {
    ...desk.head,
    bodies: rows.map(({ id, name, bodyType }) => ({ id, name, bodyTypeName: bodyType.name })),
    bodyTypes,
    asked: sources.map(({ bodyName: name, bodyTypeName, answeredAt, isAskedByGroup }) => ({
      ...{ name, bodyTypeName, answeredAt, isAskedByGroup },
    })),
  }
}
