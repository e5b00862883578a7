import type { Ctx } from '../core/ctx'
import { InvalidInput } from '../core/errors'
import { findDuplicate } from './find-duplicate'
import type { Answers } from './types'

export type KeyedPerson = { boroughCode: string | null; wardCode: string | null; publication: string }

/**
 * Makes room for the answer of a member of the public that did not come by the open link. Call it in the transaction that
 * writes the answer.
 * @throws InvalidInput for a borough or ward that is not there
 */
export async function addKeyedPerson(
  ctx: Ctx,
  stageId: string,
  { boroughCode, wardCode, publication }: KeyedPerson,
  answers: Answers,
): Promise<{ invitationId: string; publication: string; duplicateOfId: string | null }> {
  if (boroughCode && !(await ctx.db.borough.findUnique({ where: { code: boroughCode } })))
    throw new InvalidInput('', { borough: 'Choose a borough from the list.' })
  const ward = wardCode ? await ctx.db.ward.findUnique({ where: { code: wardCode } }) : null
  if (wardCode && ward?.boroughCode !== boroughCode)
    throw new InvalidInput('', { ward: 'Choose a ward of the borough.' })
  const { id: invitationId } = await ctx.db.invitation.create({
    data: {
      ...{ stageId, purpose: 'person', boroughCode, invitedAt: ctx.now },
      participant: { create: { boroughCode, wardCode, publication } },
    },
    select: { id: true },
  })
  return {
    invitationId,
    publication,
    duplicateOfId: await findDuplicate(ctx, stageId, answers, invitationId),
  }
}
