import { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { NotAllowed, NotFound } from '../core/errors'
import { createLink, findOwnInvitation, keepColleagueUntil } from './internal'
import { MOST_LETTERS_A_DAY } from './people-limits'
import { canInvitePeople } from './policy'
import { IssueLetterLinkInput } from './schema'

type LetterLink = { linkId: string; url: string; name: string; email: string }

/**
 * A key for a letter to somebody of the body: to one who was invited already a further one (of earlier tokens only
 * hashes are kept), to a contact of the body one of their own. It writes no letter and no audit row: the verb that calls
 * it does.
 * @returns null where the person has no e-mail address
 * @throws NotFound, NotAllowed (also where the person had many letters today)
 */
export async function issueLetterLink(
  ctx: Ctx,
  input: z.input<typeof IssueLetterLinkInput>,
): Promise<LetterLink | null> {
  const to = IssueLetterLinkInput.parse(input)
  const own = await findOwnInvitation(ctx)
  authorise(canInvitePeople(ctx.actor, own))
  const person = 'linkId' in to ? await personOfLink(ctx, own.id, to.linkId) : await chairOf(ctx, own)
  if (!person) return null
  const { linkId, name, email, role, contactId } = person
  await checkNotTooOften(ctx, linkId)
  const link = await createLink(ctx, {
    ...{ invitationId: own.id, label: name, role, email },
    ...(linkId ? { furtherOfId: linkId } : { contactId, invitedById: own.linkId }),
    keepUntil: keepColleagueUntil(ctx, own.closesOn),
  })
  return { linkId: linkId ?? link.linkId, url: link.url, name, email }
}

type Person = {
  linkId: string | null
  name: string
  email: string
  role: 'holder' | 'colleague' | 'chair'
  contactId?: string
}

async function personOfLink(ctx: Ctx, invitationId: string, id: string): Promise<Person | null> {
  const link = await ctx.db.invitationLink.findFirst({
    where: { id, invitationId, furtherOfId: null, revokedAt: null },
  })
  if (!link) throw new NotFound('We could not find that person’s link.')
  const contact = link.contactId
    ? await ctx.db.contact.findUnique({ where: { id: link.contactId }, select: { name: true, email: true } })
    : null
  const email = link.email ?? contact?.email
  if (!email) return null
  const name = link.invitedById || !contact ? link.label : contact.name
  return { linkId: id, name, email, role: link.role as Person['role'] }
}

/** The chair by the record of the body, with the link that an earlier letter made for them. */
async function chairOf(ctx: Ctx, own: { id: string; body: { id: string } | null }): Promise<Person | null> {
  if (!own.body) return null
  const contact = await ctx.db.contact.findFirst({
    where: { bodyId: own.body.id, function: 'chair', email: { not: '' } },
    orderBy: { createdAt: 'asc' },
  })
  if (!contact?.email) return null
  const earlier = await ctx.db.invitationLink.findFirst({
    where: { invitationId: own.id, contactId: contact.id, role: 'chair', furtherOfId: null, revokedAt: null },
  })
  const { name, email, id: contactId } = contact
  return { linkId: earlier?.id ?? null, name, email, role: 'chair', contactId }
}

async function checkNotTooOften(ctx: Ctx, furtherOfId: string | null): Promise<void> {
  if (!furtherOfId) return
  const dayAgo = new Date(ctx.now.getTime() - 86_400_000)
  const count = await ctx.db.invitationLink.count({ where: { furtherOfId, createdAt: { gt: dayAgo } } })
  if (count >= MOST_LETTERS_A_DAY)
    throw new NotAllowed('This person was written to many times today. Speak to them, or try again tomorrow.')
}
