import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { inviteAddition } from './invite-addition'
import { canAddInvitation } from './policy'
import { AddInvitationInput } from './schema'

export type Added = {
  invitationId: string
  /** false where nobody has an e-mail address */ hasLetter: boolean
}

/**
 * Asks one more body after launch. It is counted as an addition, beside the frozen denominator and never in it.
 * @throws NotFound, NotAllowed, InvalidInput for a body that cannot be asked, Conflict for one that was asked already
 */
export async function addInvitation(ctx: Ctx, input: z.input<typeof AddInvitationInput>): Promise<Added> {
  const { consultationId, stage: sequence, bodyId, reason } = AddInvitationInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId, stage: sequence })
    authorise(canAddInvitation(ctx.actor, consultation))
    const added = await inviteAddition(ctx, { consultation, bodyId, reason })
    const { invitationId, bodyName: body, hasLetter } = added
    const subject = { type: 'consultation', id: consultationId }
    await audit(ctx, 'invitation.add', subject, { body, bodyId, reason, letter: hasLetter })
    return { invitationId, hasLetter }
  })
}
