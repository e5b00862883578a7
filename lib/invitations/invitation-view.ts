import type { Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { dateColumn, londonDate } from '../core/london-time'
import type { InvitationState, InvitationView } from './types'

/** What a view of an invitation is made from. */
export function invitationRow(ctx: Ctx) {
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

type Row = Prisma.InvitationGetPayload<{ include: ReturnType<typeof invitationRow> }>

/** An invitation as officers see it. */
export function toInvitationView(row: Row, now: Date): InvitationView {
  const { id, invitedAt, isAddition, additionReason, startedAt, respondedAt, links } = row
  const { bodyId, bodyName, bodyTypeName, contacts } = bodyOf(row)
  const recipient =
    contacts.find((contact) => contact.isMain) ??
    contacts.find((contact) => contact.function === 'chair') ??
    contacts[0]
  return {
    ...{ id, bodyId, bodyName, bodyTypeName },
    ...{ invitedAt, isAddition, additionReason, startedAt, respondedAt, links },
    borough: row.borough?.name ?? null,
    state: stateOf(row, recipient !== undefined, now),
    contactName: recipient?.name ?? null,
    contactEmail: recipient?.email ?? null,
  }
}

/** Only bodies are listed as asked (`askedBodies`), so there is one. */
function bodyOf({ bodyId, body, bodyType }: Row) {
  if (!bodyId || !body || !bodyType) throw new Error('an invitation of no body was listed as one asked')
  return { bodyId, bodyName: body.name, bodyTypeName: bodyType.name, contacts: body.contacts }
}

function stateOf(row: Row, hasAddress: boolean, now: Date): InvitationState {
  if (row.respondedAt) return 'responded'
  if (row.startedAt) return 'started'
  if (row.links.length > 0) return 'invited'
  return hasAddress || row.invitedAt > now ? 'waiting' : 'no-address'
}
