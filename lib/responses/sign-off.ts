import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { findAnswering } from './internal'
import { isChair } from './is-chair'
import { canSignOff } from './policy'
import { SignOffInput } from './schema'

/**
 * The chair's word for the answers as they stand: any later change undoes it.
 * @throws NotAllowed for anybody but the chair, and when closed; Conflict where there is nothing to sign off, or the
 *   answers were changed since they were read; InvalidInput where nobody knows the chair's name
 */
export async function signOff(ctx: Ctx, input: z.input<typeof SignOffInput>): Promise<{ name: string }> {
  const { basedOn, name: given } = SignOffInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canSignOff(ctx.actor, { ...answering, isChair: await isChair(ctx) }))
    const { invitationId, draft } = answering
    if (!draft)
      throw new Conflict('There is nothing to sign off. The answers may have been submitted meanwhile.')
    const name = (ctx.actor.kind === 'respondent' && ctx.actor.person) || given
    if (!name) throw new InvalidInput('', { name: 'Enter your name' })
    const { count } = await ctx.db.draft.updateMany({
      where: { invitationId, revision: basedOn },
      data: {
        ...{ signedOffAt: ctx.now, signedOffName: name, signedOffRevision: basedOn },
        ...{ sentBackAt: null, sentBackBy: null, sentBackNote: null },
      },
    })
    if (count === 0) throw new Conflict('The answers were changed since you read them. Read them again.')
    await audit(ctx, 'draft.sign-off', { type: 'invitation', id: invitationId }, { name, revision: basedOn })
    return { name }
  })
}
