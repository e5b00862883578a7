import { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { dateColumn, londonDate } from '../core/london-time'
import { canSeeInvitations } from './policy'
import { ListInvitationsInput } from './schema'
import { invitationScope } from './scope'
import type { InvitationState, InvitationView } from './types'

const PAGE_SIZE = 50

export type InvitationList = { invitations: InvitationView[]; count: number; page: number; pages: number }

/** Who was asked, by what letter and link, and how far they have come; in the actor's scope. */
export async function listInvitations(
  ctx: Ctx,
  input: z.input<typeof ListInvitationsInput>,
): Promise<InvitationList> {
  const { consultationId, bodyType, borough, search, page } = ListInvitationsInput.parse(input)
  const { stage } = await getConsultation(ctx, { id: consultationId })
  authorise(canSeeInvitations(ctx.actor))
  const wanted: Prisma.InvitationWhereInput = {
    stageId: stage.id,
    ...(bodyType ? { bodyTypeCode: bodyType } : {}),
    ...(borough ? { boroughCode: borough } : {}),
    ...(search ? { body: { name: { contains: search, mode: 'insensitive' } } } : {}),
  }
  const where = { AND: [wanted, await invitationScope(ctx)] }
  const count = await ctx.db.invitation.count({ where })
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const rows = await ctx.db.invitation.findMany({
    ...{ where, include: includeOf(ctx), take: PAGE_SIZE, skip: (Math.min(page, pages) - 1) * PAGE_SIZE },
    orderBy: [{ bodyType: { sort: 'asc' } }, { body: { name: 'asc' } }, { id: 'asc' }],
  })
  const invitations = rows.map((row) => toView(row, ctx.now))
  return { invitations, count, page: Math.min(page, pages), pages }
}

function includeOf(ctx: Ctx) {
  const today = dateColumn(londonDate(ctx.now))
  return {
    bodyType: { select: { name: true } },
    borough: { select: { name: true } },
    links: {
      orderBy: { createdAt: 'asc' },
      select: { id: true, label: true, createdAt: true, revokedAt: true },
    },
    body: {
      select: {
        name: true,
        contacts: { where: { email: { not: '' }, keepUntil: { gte: today } }, orderBy: { createdAt: 'asc' } },
      },
    },
  } satisfies Prisma.InvitationInclude
}

type Row = Prisma.InvitationGetPayload<{ include: ReturnType<typeof includeOf> }>

function toView(row: Row, now: Date): InvitationView {
  const { id, bodyId, invitedAt, isAddition, additionReason, startedAt, respondedAt, links } = row
  const { contacts, name } = row.body
  const recipient =
    contacts.find((contact) => contact.isMain) ??
    contacts.find((contact) => contact.function === 'chair') ??
    contacts[0]
  return {
    ...{ id, bodyId, invitedAt, isAddition, additionReason, startedAt, respondedAt, links },
    bodyName: name,
    bodyTypeName: row.bodyType.name,
    borough: row.borough?.name ?? null,
    state: stateOf(row, recipient !== undefined, now),
    contactName: recipient?.name ?? null,
    contactEmail: recipient?.email ?? null,
  }
}

function stateOf(row: Row, hasAddress: boolean, now: Date): InvitationState {
  if (row.respondedAt) return 'responded'
  if (row.startedAt) return 'started'
  if (row.links.length > 0) return 'invited'
  return hasAddress || row.invitedAt > now ? 'waiting' : 'no-address'
}
