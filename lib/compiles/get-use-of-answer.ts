import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import type { SnapshotContent } from '../responses/compile-snapshot'
import { findBoroughGroup } from '../responses/find-borough-group'
import { canSeeUse } from './policy'
import { GetUseOfAnswerInput } from './schema'
import type { UseOfAnswer } from './types'
import { usedPassages } from './use-of-answer'

/**
 * What the borough's own group did with a body's answer, from the newest frozen borough response: to be seen once that was
 * submitted.
 * @returns null where there is no answer, or no group that would read it
 * @throws NotFound, NotAllowed
 */
export async function getUseOfAnswer(
  ctx: Ctx,
  input: z.input<typeof GetUseOfAnswerInput>,
): Promise<UseOfAnswer | null> {
  const { invitationId } = GetUseOfAnswerInput.parse(input)
  const asked = await ctx.db.invitation.findUnique({
    where: { id: invitationId },
    select: {
      ...{ bodyId: true, boroughCode: true, passToBorough: true },
      response: { select: { revisedAt: true } },
    },
  })
  if (!asked) throw new NotFound('We could not find that answer.')
  authorise(canSeeUse(ctx.actor, { invitationId, ...asked, bodyId: asked.bodyId ?? '' }))
  const group = asked.response && (await findBoroughGroup(ctx, invitationId))
  if (!asked.response || !group) return null
  const borough = await ctx.db.response.findUnique({
    where: { invitationId: group.invitationId },
    select: { reference: true, revisedAt: true },
  })
  const use = {
    groupName: group.name,
    borough: borough && { reference: borough.reference, submittedAt: borough.revisedAt },
  }
  if (!asked.passToBorough) return { ...use, state: 'withheld', passages: [] }
  const snapshot = await newestSnapshot(ctx, group.invitationId)
  if (!borough || !snapshot) return { ...use, state: 'not-yet', passages: [] }
  const passages = usedPassages(snapshot.content as unknown as SnapshotContent, invitationId)
  const isLate = passages === null || asked.response.revisedAt > snapshot.at
  return { ...use, state: isLate ? 'late' : 'made', passages: passages ?? [] }
}

async function newestSnapshot(ctx: Ctx, groupInvitationId: string) {
  return ctx.db.compileSnapshot.findFirst({
    where: { compile: { invitationId: groupInvitationId } },
    orderBy: { revisionNumber: 'desc' },
    select: { content: true, at: true },
  })
}
