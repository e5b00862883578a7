import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { recordContacts } from '../engagement/record-contacts'
import { sendInvitationLetter } from './internal'
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
  const { consultationId, bodyId, reason } = AddInvitationInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const consultation = await getConsultation(ctx, { id: consultationId })
    authorise(canAddInvitation(ctx.actor, consultation))
    const body = await ctx.db.body.findUnique({ where: { id: bodyId } })
    if (!body) throw new InvalidInput('', { bodyId: 'Choose a body from the list' })
    if (body.closedAt)
      throw new InvalidInput('', { bodyId: `${body.name} is closed and can no longer be asked` })
    const stageId = consultation.stage.id
    const { bodyTypeCode, boroughCode } = body
    const [invitation] = await ctx.db.invitation.createManyAndReturn({
      data: [
        {
          ...{ stageId, bodyId, bodyTypeCode, boroughCode },
          ...{ invitedAt: ctx.now, isAddition: true, additionReason: reason },
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!invitation) throw new Conflict(`${body.name} has been asked already.`)
    await countAddition(ctx, { stageId, bodyTypeCode, boroughCode: boroughCode ?? '' })
    await recordContacts(ctx, {
      kind: 'invitation',
      askedBy: consultation.leads.map(({ name }) => name).join(' and '),
      title: consultation.title,
      subject: { type: 'stage', id: stageId },
      contacts: [{ bodyId, at: ctx.now }],
    })
    const letter = await sendInvitationLetter(ctx, { id: invitation.id, stageId, body }, 'first')
    const subject = { type: 'consultation', id: consultationId }
    await audit(ctx, 'invitation.add', subject, { body: body.name, bodyId, reason, letter: letter !== null })
    return { invitationId: invitation.id, hasLetter: letter !== null }
  })
}

async function countAddition(ctx: Ctx, key: { stageId: string; bodyTypeCode: string; boroughCode: string }) {
  await ctx.db.$executeRaw`
    INSERT INTO denominator AS d (stage_id, body_type_code, borough_code, added)
    VALUES (${key.stageId}::uuid, ${key.bodyTypeCode}, ${key.boroughCode}, 1)
    ON CONFLICT (stage_id, body_type_code, borough_code) DO UPDATE SET added = d.added + 1`
}
