import { hashToken, newToken } from '../auth/tokens'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { appUrl } from '../core/env'
import { isAnswerable } from '../consultations/answerable'
import { languagesOf } from '../consultations/languages-of'
import { isStatus } from '../consultations/lifecycle'
import { standingOf, titleOf, type StageFacts } from '../consultations/stage-standing'
import { NotAllowed, NotFound } from '../core/errors'
import { addDays, calendarDate, dateColumn, londonDate, type CalendarDate } from '../core/london-time'
import { wordsIn } from '../core/words-in'
import { sendMail } from '../mail/send-mail'
import { firstLinkOf } from './first-link-of'
import { invitationLetter, type LetterAbout } from './mails'
import { invitationScope } from './scope'
import type { LinkRole } from './types'

type OfStage<C> = StageFacts & { name: string; consultation: C }

/** The consultation of an invitation, named and standing as the stage is that it belongs to. */
export function standing<C extends { title: string; status: string }>(stage: OfStage<C>) {
  const { consultation } = stage
  if (!isStatus(consultation.status)) throw new Error(`unknown status ${consultation.status}`)
  const status = standingOf(consultation.status, stage)
  return { ...consultation, title: titleOf(consultation.title, stage), status }
}

/** What the verbs on one body's invitation decide by. */
export async function findInvitationInScope(ctx: Ctx, id: string) {
  const invitation = await ctx.db.invitation.findFirst({
    where: { AND: [{ id }, await invitationScope(ctx)] },
    include: {
      body: { select: { id: true, name: true, closedAt: true } },
      stage: { include: { consultation: { select: { id: true, slug: true, title: true, status: true } } } },
    },
  })
  if (!invitation?.bodyId || !invitation.body) throw new NotFound('We could not find that invitation.')
  const { bodyId, body } = invitation
  const stage = { ...invitation.stage, consultation: standing(invitation.stage) }
  return { ...invitation, stage, bodyId, body }
}

/**
 * SQL: whom a letter to the body `b` goes to. The main contact, or else the chair, or else whoever was entered first and
 * has an address. Use as `LATERAL (...)`.
 */
export function recipientOf(ctx: Ctx, body: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT contact.id, contact.name, contact.email FROM contact
    WHERE contact.body_id = ${body} AND contact.email <> '' AND contact.keep_until >= ${ctx.now}::timestamptz::date
    ORDER BY contact.is_main DESC, contact.function = 'chair' DESC, contact.created_at, contact.id
    LIMIT 1`
}

export type Recipient = { id: string; name: string; email: string }

export async function findRecipient(ctx: Ctx, bodyId: string): Promise<Recipient | null> {
  const [recipient] = await ctx.db.$queryRaw<Recipient[]>(recipientOf(ctx, Prisma.sql`${bodyId}::uuid`))
  return recipient ?? null
}

/** What every letter of a stage says. */
export async function letterAbout(ctx: Ctx, stageId: string): Promise<LetterAbout> {
  const stage = await ctx.db.stage.findUniqueOrThrow({
    where: { id: stageId },
    include: {
      consultation: { include: { leads: { orderBy: { sort: 'asc' } } } },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { minutes: true, definition: true } },
      workingDraft: { select: { introduction: true } },
    },
  })
  const { title, why, canChange, contactName, contactEmail, leads } = stage.consultation
  const { workingDraft } = stage
  return {
    ...{ title: titleOf(title, stage), contactName, contactEmail },
    // What a draft is for, and what in it can still be changed, it says itself.
    ...(workingDraft ? { why: workingDraft.introduction, canChange: '' } : { why, canChange }),
    isRound: workingDraft !== null,
    leads: leads.map(({ name }) => name),
    minutes: stage.versions[0]?.minutes ?? 10,
    languages: languagesOf((stage.versions[0]?.definition ?? {}) as object),
    // A letter that goes out on or after the first day need not name it.
    opensOn: stage.opensOn && stage.opensOn > ctx.now ? calendarDate(stage.opensOn) : null,
    closesOn: stage.closesOn && calendarDate(stage.closesOn),
  }
}

/** The address that a token opens. */
export function respondUrl(token: string): string {
  return `${appUrl()}/respond/${token}`
}

type NewLink = {
  invitationId: string
  contactId?: string
  label: string
  role?: LinkRole
  email?: string | null
  keepUntil?: Date | null
  invitedById?: string | null
  furtherOfId?: string
  locale?: string | null
}

/** Makes a link and keeps its hash; the token is only ever in what is returned. */
export async function createLink(ctx: Ctx, link: NewLink): Promise<{ linkId: string; url: string }> {
  const token = newToken()
  const { id } = await ctx.db.invitationLink.create({
    data: { ...link, tokenHash: hashToken(token), createdAt: ctx.now },
    select: { id: true },
  })
  return { linkId: id, url: respondUrl(token) }
}

/** SQL: the bodies `b` that the audiences `a` of a stage ask. Closed ones are kept for the record and no longer asked. */
export function audienceBodies(stageId: string): Prisma.Sql {
  return Prisma.sql`
    FROM audience a JOIN body b ON b.body_type_code = a.body_type_code AND b.closed_at IS NULL
      AND (cardinality(a.borough_codes) = 0 OR b.borough_code = ANY (a.borough_codes))
    WHERE a.stage_id = ${stageId}::uuid`
}

type Asked = { id: string; stageId: string; body: { id: string; name: string } }

/**
 * Makes a link for a body's contact and writes the letter with it.
 * @returns to whom it went, or null where the body has nobody with an e-mail address
 */
export async function sendInvitationLetter(
  ctx: Ctx,
  { id, stageId, body }: Asked,
  which: 'first' | 'again',
  askedBy?: string,
): Promise<Recipient | null> {
  const recipient = await findRecipient(ctx, body.id)
  if (!recipient) return null
  const about = await letterAbout(ctx, stageId)
  const label = `Letter to ${recipient.name}`
  const locale = await chosenLanguage(ctx, id)
  const { linkId, url } = await createLink(ctx, { invitationId: id, contactId: recipient.id, label, locale })
  const to = { bodyName: body.name, contactName: recipient.name, url, askedBy }
  await sendMail(ctx, {
    kind: 'invitation',
    dedupeKey: `invitation:${id}:${which === 'first' ? 'first' : linkId}`,
    toAddress: recipient.email,
    toName: recipient.name,
    ...invitationLetter(about, to, wordsIn(locale ?? 'en'), which === 'again'),
    about: { type: 'invitation', id },
  })
  return recipient
}

/** What the invitation is answered in, where somebody has chosen. */
async function chosenLanguage(ctx: Ctx, invitationId: string): Promise<string | null> {
  const link = await ctx.db.invitationLink.findFirst({
    where: { invitationId, locale: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { locale: true },
  })
  return link?.locale ?? null
}

/** The keys that later letters to the same person held go with the first. */
export async function revokeFurtherLinks(ctx: Ctx, linkId: string): Promise<void> {
  await ctx.db.invitationLink.updateMany({
    where: { furtherOfId: linkId, revokedAt: null },
    data: { revokedAt: ctx.now },
  })
}

/** What the verbs of those who answer decide by: the invitation whose link the actor holds, and that link. */
export async function findOwnInvitation(ctx: Ctx) {
  const { actor } = ctx
  if (actor.kind !== 'respondent')
    throw new NotAllowed('Only somebody who was given a link can do this. Follow the link in the e-mail.')
  const row = await ctx.db.invitation.findUnique({
    where: { id: actor.invitationId },
    include: {
      body: { select: { id: true, name: true } },
      stage: { include: { consultation: { select: { id: true, title: true, status: true } } } },
    },
  })
  if (!row) throw new NotFound('We could not find that invitation.')
  const { body, stage, purpose } = row
  const { status } = stage.consultation
  if (!isStatus(status)) throw new Error(`unknown status ${status}`)
  const [opensOn, closesOn] = [stage.opensOn, stage.closesOn].map((date) => date && calendarDate(date))
  const state = isAnswerable(
    { status, stage: { ...stage, opensOn: opensOn ?? null, closesOn: closesOn ?? null } },
    ctx.now,
  )
  return {
    ...{ id: row.id, body, stage, state, purpose, closesOn: closesOn ?? null },
    ...{ startedAt: row.startedAt, respondedAt: row.respondedAt, declinedAt: row.declinedAt },
    declineReason: row.declineReason,
    // Who holds a further key is the person of the first.
    linkId: await firstLinkOf(ctx),
  }
}

/** The e-mail address of a colleague is kept for so long: until some weeks after closing. */
export function keepColleagueUntil(ctx: Ctx, closesOn: CalendarDate | null): Date {
  const today = londonDate(ctx.now)
  return dateColumn(closesOn && closesOn > today ? addDays(closesOn, 90) : addDays(today, 365))
}
