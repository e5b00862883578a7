import type { Ctx } from '../core/ctx'
import { findBoroughGroup } from './find-borough-group'
import { ownInvitation } from './internal'

export type PassToBorough = {
  /** The borough's own group that would read the answer. */
  groupName: string
  passes: boolean
}

/**
 * Whether the answer of the link's holder goes to the borough's own group, for the form that asks.
 * @returns null where no group would read it, so that nobody need be asked
 */
export async function getPassToBorough(ctx: Ctx): Promise<PassToBorough | null> {
  const id = ownInvitation(ctx)
  const group = await findBoroughGroup(ctx, id)
  if (!group) return null
  const { passToBorough } = await ctx.db.invitation.findUniqueOrThrow({
    where: { id },
    select: { passToBorough: true },
  })
  return { groupName: group.name, passes: passToBorough }
}
