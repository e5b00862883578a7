import { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { canSeeSilentBodies } from './policy'
import { DECLINE_REASONS, ListDeclinedInput } from './schema'
import { boroughsLedBy, invitationScope } from './scope'
import type { DeclinedView } from './types'

/** More than any launch asks: what is listed is what there is. */
const MOST = 2_000

/**
 * The bodies that said they will not answer, with their reasons, in the actor's scope; the newest first.
 * @throws NotFound, NotAllowed
 */
export async function listDeclinedBodies(
  ctx: Ctx,
  input: z.input<typeof ListDeclinedInput>,
): Promise<DeclinedView> {
  const { consultationId, stage: sequence, bodyType, borough } = ListDeclinedInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId, stage: sequence })
  authorise(canSeeSilentBodies(ctx.actor, await boroughsLedBy(ctx)))
  const wanted: Prisma.InvitationWhereInput = {
    stageId: consultation.stage.id,
    ...{ respondedAt: null, declinedAt: { not: null } },
    ...(bodyType ? { bodyTypeCode: bodyType } : {}),
    ...(borough ? { boroughCode: borough === 'none' ? null : borough } : {}),
  }
  const rows = await ctx.db.invitation.findMany({
    where: { AND: [wanted, await invitationScope(ctx)] },
    orderBy: [{ declinedAt: 'desc' }, { id: 'asc' }],
    take: MOST,
    select: {
      ...{ id: true, declinedAt: true, declineReason: true, declineNote: true },
      body: { select: { name: true } },
      bodyType: { select: { name: true } },
      borough: { select: { name: true } },
    },
  })
  const { id, slug, title, status } = consultation
  return {
    consultation: { id, slug, title, status },
    bodies: rows.map((row) => ({
      invitationId: row.id,
      name: row.body?.name ?? '',
      bodyTypeName: row.bodyType?.name ?? '',
      borough: row.borough?.name ?? null,
      declinedAt: row.declinedAt!,
      reason: reasonOf(row.declineReason),
      note: row.declineNote,
    })),
    reasons: Object.entries(DECLINE_REASONS).map(([code, reason]) => ({
      reason,
      count: rows.filter(({ declineReason }) => declineReason === code).length,
    })),
  }
}

function reasonOf(code: string | null): string {
  return Object.entries(DECLINE_REASONS).find(([known]) => known === code)?.[1] ?? DECLINE_REASONS.other
}
