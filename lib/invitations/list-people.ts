import type { Ctx } from '../core/ctx'
import { findOwnInvitation } from './internal'
import { MOST_PEOPLE } from './people-limits'
import { canInvitePeople, canPassOn } from './policy'
import type { LinkRole, PeopleView, PersonView } from './types'

const LINK = {
  id: true,
  label: true,
  role: true,
  email: true,
  contactId: true,
  invitedById: true,
  createdAt: true,
} as const

type Row = {
  id: string
  label: string
  role: string
  email: string | null
  contactId: string | null
  invitedById: string | null
  createdAt: Date
}

/**
 * Who holds a link to the actor's own invitation: each person once, however many letters they had. Links that were taken
 * back are not listed; what was written by them keeps their name.
 * @throws NotAllowed for anybody who holds no link
 */
export async function listPeople(ctx: Ctx): Promise<PeopleView> {
  const own = await findOwnInvitation(ctx)
  const rows: Row[] = await ctx.db.invitationLink.findMany({
    where: {
      ...{ invitationId: own.id, furtherOfId: null, revokedAt: null },
      role: { in: ['holder', 'colleague', 'chair'] },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: LINK,
  })
  const contacts = await contactNames(ctx, rows)
  const nameOf = (row: Row) =>
    row.invitedById || row.role !== 'holder' ? row.label : (contacts.get(row.contactId ?? '') ?? '')
  const canInvite = canInvitePeople(ctx.actor, own).ok
  const names = new Map(rows.map((row) => [row.id, nameOf(row)]))
  const people = rows.map((row) => ({
    ...{ linkId: row.id, name: nameOf(row), role: row.role as LinkRole, since: row.createdAt },
    email: canInvite ? row.email : null,
    invitedBy: row.invitedById ? (names.get(row.invitedById) ?? '') : '',
    isYou: row.id === own.linkId,
    canTakeBack: canInvite && row.invitedById !== null && row.id !== own.linkId,
  }))
  return {
    people: onceEach(people, rows),
    ...{ canInvite, canPassOn: canPassOn(ctx.actor, own).ok, mostPeople: MOST_PEOPLE },
  }
}

async function contactNames(ctx: Ctx, rows: Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ contactId }) => contactId ?? [])
  const contacts = await ctx.db.contact.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  return new Map(contacts.map(({ id, name }) => [id, name]))
}

/** A contact who was written to again, or a member who followed their own page, has several first links. */
function onceEach(people: PersonView[], rows: Row[]): PersonView[] {
  const seen = new Map<string, PersonView>()
  people.forEach((person, i) => {
    const { contactId, role } = rows[i]!
    const key =
      contactId ?? (person.role === 'holder' && person.invitedBy === '' ? `unnamed ${role}` : person.linkId)
    const before = seen.get(key)
    if (before) before.isYou ||= person.isYou
    else seen.set(key, person)
  })
  return [...seen.values()]
}
