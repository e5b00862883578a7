import { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { invitationRow, toInvitationView } from './invitation-view'
import { canAddInvitation, canSeeInvitations } from './policy'
import { ListInvitationsInput } from './schema'
import { invitationScope } from './scope'
import type { InvitationView } from './types'

const PAGE_SIZE = 50

export type InvitationList = {
  consultation: { id: string; title: string; status: string }
  invitations: InvitationView[]
  count: number
  page: number
  pages: number
  /** Whether the actor may ask one more body. */
  mayAdd: boolean
}

/** Who was asked, by what letter and link, and how far they have come; in the actor's scope. */
export async function listInvitations(
  ctx: Ctx,
  input: z.input<typeof ListInvitationsInput>,
): Promise<InvitationList> {
  const {
    consultationId,
    stage: sequence,
    bodyType,
    borough,
    search,
    page,
  } = ListInvitationsInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId, stage: sequence })
  authorise(canSeeInvitations(ctx.actor))
  const wanted: Prisma.InvitationWhereInput = {
    stageId: consultation.stage.id,
    ...(bodyType ? { bodyTypeCode: bodyType } : {}),
    ...(borough ? { boroughCode: borough } : {}),
    ...(search ? { body: { name: { contains: search, mode: 'insensitive' } } } : {}),
  }
  const where = { AND: [wanted, await invitationScope(ctx)] }
  const count = await ctx.db.invitation.count({ where })
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const rows = await ctx.db.invitation.findMany({
    ...{ where, include: invitationRow(ctx), take: PAGE_SIZE, skip: (Math.min(page, pages) - 1) * PAGE_SIZE },
    orderBy: [{ bodyType: { sort: 'asc' } }, { body: { name: 'asc' } }, { id: 'asc' }],
  })
  const invitations = rows.map((row) => toInvitationView(row, ctx.now))
  const { id, title, status } = consultation
  return {
    consultation: { id, title, status },
    ...{ invitations, count, page: Math.min(page, pages), pages },
    mayAdd: canAddInvitation(ctx.actor, consultation).ok,
  }
}
