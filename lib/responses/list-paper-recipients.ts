import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { givePaperCodes } from '../invitations/give-paper-codes'
import { ASKED_BODIES, boroughsLedBy } from '../invitations/scope'
import { canPrintPack } from './policy'
import { PaperPackInput } from './schema'

export type PaperRecipient = {
  invitationId: string
  code: string
  name: string
  typeName: string
  ward: string | null
  borough: string | null
  signOff: 'chair' | 'nobody'
}

/** A printer's tray, and a page that a browser still lays out. */
const MOST = 80

/**
 * The bodies to print forms for, each with its code: one invitation's, or the bodies of a borough that have not answered
 * ('none': those without a borough). `more` says how many were left out.
 * @throws NotFound, NotAllowed
 */
export async function listPaperRecipients(
  ctx: Ctx,
  input: z.input<typeof PaperPackInput>,
): Promise<{ recipients: PaperRecipient[]; more: number }> {
  const { consultationId, stage: sequence, boroughCode, invitationId } = PaperPackInput.parse(input)
  const { stage } = await getConsultation(ctx, { id: consultationId, stage: sequence })
  authorise(canPrintPack(ctx.actor, { boroughCode, invitationId }, await boroughsLedBy(ctx)))
  const silent = { respondedAt: null, declinedAt: null }
  const where: Prisma.InvitationWhereInput = {
    ...{ ...ASKED_BODIES, stageId: stage.id },
    ...(invitationId
      ? { id: invitationId }
      : { ...silent, boroughCode: boroughCode === 'none' ? null : boroughCode }),
  }
  const [total, rows] = await Promise.all([
    ctx.db.invitation.count({ where }),
    ctx.db.invitation.findMany({
      where,
      orderBy: [{ bodyType: { sort: 'asc' } }, { body: { name: 'asc' } }, { id: 'asc' }],
      take: MOST,
      select: {
        id: true,
        borough: { select: { name: true } },
        bodyType: { select: { name: true, signOff: true } },
        body: { select: { name: true, signOff: true, ward: { select: { name: true } } } },
      },
    }),
  ])
  if (rows.length === 0) return { recipients: [], more: 0 }
  const codes = await givePaperCodes(ctx, { invitationIds: rows.map(({ id }) => id) })
  const recipients = rows.map(({ id, body, bodyType, borough }): PaperRecipient => ({
    ...{ invitationId: id, code: codes.get(id) ?? '', name: body?.name ?? '' },
    ...{ typeName: bodyType?.name ?? '', ward: body?.ward?.name ?? null, borough: borough?.name ?? null },
    signOff: (body?.signOff ?? bodyType?.signOff) === 'chair' ? 'chair' : 'nobody',
  }))
  return { recipients, more: total - rows.length }
}
