import type { ConsultationView } from '../consultations/types'
import type { Ctx } from '../core/ctx'
import { Conflict, InvalidInput } from '../core/errors'
import { recordContacts } from '../engagement/record-contacts'
import { sendInvitationLetter } from './internal'

type Addition = {
  consultation: Pick<ConsultationView, 'title' | 'leads' | 'stage'>
  bodyId: string
  reason: string
  /** The borough's own group that asks, where it is not the authority. */
  askedBy?: { bodyId: string; name: string }
}

/**
 * Invites one more body after launch, counts it beside the frozen denominator, notes it in the ledger and writes the
 * letter, in the caller's transaction. The caller has allowed it and records it.
 * @throws InvalidInput for a body that cannot be asked, Conflict for one that was asked already
 */
export async function inviteAddition(
  ctx: Ctx,
  { consultation, bodyId, reason, askedBy }: Addition,
): Promise<{ invitationId: string; bodyName: string; hasLetter: boolean }> {
  const body = await ctx.db.body.findUnique({ where: { id: bodyId } })
  if (!body) throw new InvalidInput('', { bodyId: 'Choose a body from the list' })
  if (body.closedAt)
    throw new InvalidInput('', { bodyId: `${body.name} is closed and can no longer be asked` })
  const stageId = consultation.stage.id
  const { bodyTypeCode, boroughCode } = body
  const [invitation] = await ctx.db.invitation.createManyAndReturn({
    data: [
      {
        ...{ stageId, bodyId, bodyTypeCode, boroughCode, askedByBodyId: askedBy?.bodyId },
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
    askedBy: askedBy?.name ?? consultation.leads.map(({ name }) => name).join(' and '),
    title: consultation.title,
    subject: { type: 'stage', id: stageId },
    contacts: [{ bodyId, at: ctx.now }],
  })
  const letter = await sendInvitationLetter(ctx, { id: invitation.id, stageId, body }, 'first', askedBy?.name)
  return { invitationId: invitation.id, bodyName: body.name, hasLetter: letter !== null }
}

async function countAddition(ctx: Ctx, key: { stageId: string; bodyTypeCode: string; boroughCode: string }) {
  await ctx.db.$executeRaw`
    INSERT INTO denominator AS d (stage_id, body_type_code, borough_code, added)
    VALUES (${key.stageId}::uuid, ${key.bodyTypeCode}, ${key.boroughCode}, 1)
    ON CONFLICT (stage_id, body_type_code, borough_code) DO UPDATE SET added = d.added + 1`
}
