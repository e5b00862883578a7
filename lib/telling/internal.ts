import { hashToken } from '../auth/tokens'
import { isUser } from '../auth/roles'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { NotFound } from '../core/errors'
import { isLanguage } from '../core/languages'
import { calendarDate, londonDate } from '../core/london-time'
import { enqueue } from '../jobs/enqueue'
import { beginJobRun } from '../jobs/job-runs'
import { matterTitle } from './matter-words'
import { recipientsSql } from './recipients'
import type { Matter, Recipient, TellingKind, ToTell } from './types'

export type EventMatter = Exclude<Matter, { kind: 'report' }>

type EventRow = EventMatter & { eventId: string; consultationId: string; hasToldReport: boolean }

/**
 * What was done or dropped and still stands so, oldest first: one taken back meanwhile is not among them, and none that
 * was told of already or held back.
 */
export async function untoldEvents(ctx: Ctx, consultationId?: string): Promise<EventRow[]> {
  return ctx.db.$queryRaw<EventRow[]>`
    ${EVENT} AND NOT EXISTS (SELECT 1 FROM telling t
      WHERE t.consultation_id = c.consultation_id AND t.kind <> 'report' AND t.subject = e.id::text)
    AND ${consultationId ? Prisma.sql`c.consultation_id = ${consultationId}::uuid` : Prisma.sql`true`}
    ORDER BY e.id`
}

/** One such event, told of or not; null where it was taken back. */
async function findEvent(ctx: Ctx, eventId: string): Promise<EventRow | null> {
  const [row] = await ctx.db.$queryRaw<EventRow[]>`${EVENT} AND e.id = ${BigInt(eventId)}`
  return row ?? null
}

/** SQL: the events that still stand. Whether those who took part were told of the report before it happened is said with them. */
const EVENT = Prisma.sql`
  SELECT e.id::text AS "eventId", c.consultation_id AS "consultationId", c.id AS "commitmentId", c.number, c.title,
    a.what AS action, COALESCE(a.owner, '') AS owner, e.why, e.at,
    CASE WHEN a.id IS NULL THEN 'commitment-dropped' ELSE 'action-' || e.what END AS kind,
    EXISTS (SELECT 1 FROM telling t WHERE t.consultation_id = c.consultation_id AND t.kind = 'report'
      AND t.held_back_at IS NULL AND t.asked_at < e.at) AS "hasToldReport"
  FROM commitment_event e JOIN commitment c ON c.id = e.commitment_id AND c.number IS NOT NULL
  LEFT JOIN commitment_action a ON a.id = e.action_id
  WHERE (a.id IS NOT NULL AND e.what IN ('done', 'dropped') AND a.state = e.what
      OR e.action_id IS NULL AND e.what = 'dropped' AND c.state = 'dropped')
    AND NOT EXISTS (SELECT 1 FROM commitment_event l WHERE l.commitment_id = e.commitment_id
      AND l.action_id IS NOT DISTINCT FROM e.action_id AND l.what = e.what AND l.id > e.id)`

type TellingRow = { consultationId: string; kind: string; subject: string }

/** What a telling is of; null where that was taken back meanwhile. */
export async function findMatter(
  ctx: Ctx,
  { consultationId, kind, subject }: TellingRow,
): Promise<Matter | null> {
  if (kind !== 'report') return findEvent(ctx, subject)
  const edition = await ctx.db.reportEdition.findFirst({
    where: { number: Number.parseInt(subject, 10), report: { consultationId } },
    select: { number: true, whatChanged: true },
  })
  return edition && { kind: 'report', edition: edition.number, whatChanged: edition.whatChanged }
}

type Begin = { consultationId: string; matter: Matter; subject: string }

/**
 * Opens a round of letters and asks for the job that writes them, in the caller's transaction.
 * @returns null where it was opened already: each matter is told of once
 */
export async function beginTelling(
  ctx: Ctx,
  { consultationId, matter, subject }: Begin,
): Promise<{ tellingId: string; jobRunId: string } | null> {
  const askedById = isUser(ctx.actor) ? ctx.actor.userId : null
  const [made] = await ctx.db.$queryRaw<{ id: string }[]>`
    INSERT INTO telling (consultation_id, kind, subject, asked_by_id, asked_at)
    VALUES (${consultationId}::uuid, ${matter.kind}, ${subject}, ${askedById}::uuid, ${ctx.now})
    ON CONFLICT (consultation_id, kind, subject) DO NOTHING RETURNING id`
  if (!made) return null
  const { title: consultation } = await getConsultation(ctx, { id: consultationId })
  const title = `Telling people. ${matterTitle(matter, subject)}: ${consultation}`
  const about = { type: 'telling', id: consultationId }
  const jobRunId = await beginJobRun(ctx, { name: 'tell-people', title, about, total: 0 })
  await ctx.db.telling.update({ where: { id: made.id }, data: { jobRunId } })
  await enqueue(ctx, 'tell-people', { tellingId: made.id, jobRunId })
  return { tellingId: made.id, jobRunId }
}

type ToCount = { id: string; consultationId: string; subject: string }
export const NO_TELLING = '00000000-0000-0000-0000-000000000000'

/** How many bodies, people of them and members of the public are still to be told. */
export async function countRecipients(ctx: Ctx, telling: ToCount, matter: Matter): Promise<ToTell> {
  const [row] = await ctx.db.$queryRaw<ToTell[]>`
    SELECT count(*) FILTER (WHERE is_person)::int AS persons, count(*) FILTER (WHERE NOT is_person)::int AS people,
      (SELECT count(DISTINCT each ->> 'name')::int FROM (${recipientsSql(ctx, telling, matter)}) x, jsonb_array_elements(x.bodies) each) AS bodies
    FROM (${recipientsSql(ctx, telling, matter)}) r`
  return row ?? { bodies: 0, people: 0, persons: 0 }
}

type Row = Omit<Recipient, 'isPerson' | 'invitationIds' | 'keepUntil' | 'addressUntil' | 'hearsMore'> & {
  is_person: boolean
  invitation_ids: string[]
  keep_until: Date
  address_until: Date | null
  hears_more: boolean
}

/** Those still to be told, in the order of their hashes, behind one of them. */
export async function nextRecipients(
  ctx: Ctx,
  telling: ToCount,
  matter: Matter,
  { after, limit }: { after: string; limit: number },
): Promise<Recipient[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT * FROM (${recipientsSql(ctx, telling, matter)}) r
    WHERE hash COLLATE "C" > ${after} ORDER BY hash COLLATE "C" LIMIT ${limit}`
  return rows.map(({ address, hash, name, kind, locale, bodies, ...row }) => ({
    ...{
      address,
      hash,
      name,
      kind,
      locale: isLanguage(locale) ? locale : 'en',
      bodies,
      isPerson: row.is_person,
      hearsMore: row.hears_more,
    },
    ...{ keepUntil: row.keep_until, addressUntil: row.address_until },
    // Bodies' parts stand first.
    invitationIds: [...new Set([...bodies.map(({ id }) => id), ...row.invitation_ids])],
  }))
}

/**
 * What a letter's link is of, by its token.
 * @throws NotFound where there is no such link, or it no longer works
 */
export async function findTold(ctx: Ctx, token: string) {
  const told = await ctx.db.told.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { telling: { include: { consultation: true } } },
  })
  const addressHash = told?.addressHash
  if (!told || !addressHash || calendarDate(told.keepUntil) < londonDate(ctx.now))
    throw new NotFound('This link does not work, or no longer works.')
  return {
    ...told,
    addressHash,
    keepUntil: calendarDate(told.keepUntil),
    kind: told.telling.kind as TellingKind,
  }
}
