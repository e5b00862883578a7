import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { addDays, londonDate } from '../core/london-time'
import type { Matter } from './types'

/** For how many days a link in a letter works, where the address is not to go sooner. */
const LINK_DAYS = 365

type Telling = { id: string; consultationId: string; subject: string }

/** SQL: the hash by which an address is known. */
export const addressHash = (email: Prisma.Sql) =>
  Prisma.sql`encode(sha256(convert_to(lower(${email}), 'UTF8')), 'hex')`

/**
 * SQL: every address that is to be told, once, as `Recipient`s. Of a body that answered its main contact and those who
 * hold a link; of members of the public those who left an address, while it is kept. Who wants no more is not among them;
 * whose address was left for one letter only gets one.
 */
export function recipientsSql(ctx: Ctx, telling: Telling, matter: Matter): Prisma.Sql {
  const today = londonDate(ctx.now)
  const { id, consultationId } = telling
  return Prisma.sql`
    WITH way AS (${bodyWays(consultationId, today, matter)} UNION ALL ${personWays(consultationId, today)}),
    addressed AS (
      SELECT address, ${addressHash(Prisma.sql`address`)} AS hash, bool_and(is_person) AS is_person,
        COALESCE((array_agg(name ORDER BY is_person, body, invitation_id))[1], '') AS name,
        (array_agg(kind ORDER BY is_person, body, invitation_id))[1] AS kind,
        COALESCE((array_agg(locale ORDER BY locale IS NULL, is_person, body, invitation_id))[1], 'en') AS locale,
        array_agg(DISTINCT invitation_id) AS invitation_ids,
        COALESCE(jsonb_agg(DISTINCT jsonb_build_object('id', invitation_id, 'name', body))
          FILTER (WHERE NOT is_person), '[]') AS bodies,
        max(LEAST(keep_until, ${addDays(today, LINK_DAYS)}::date)) AS keep_until,
        NULLIF(max(keep_until), 'infinity') AS address_until, bool_or(wants_later) AS wants_later
      FROM way GROUP BY address)
    SELECT a.*, COALESCE(n.wants_news, a.wants_later) AS hears_more FROM addressed a
    LEFT JOIN news_choice n ON n.consultation_id = ${consultationId}::uuid AND n.address_hash = a.hash
    WHERE COALESCE(n.wants_news, true)
      AND NOT EXISTS (SELECT 1 FROM told d WHERE d.telling_id = ${id}::uuid AND d.address_hash = a.hash)
      AND ${whom(telling, matter)}`
}

/** Members of the public hear of every later step, whether it came of their answer or not: who is written to says nothing. */
function whom({ consultationId, subject }: Telling, matter: Matter): Prisma.Sql {
  const wantsMore = Prisma.sql`(NOT a.is_person OR a.wants_later OR COALESCE(n.wants_news, false))`
  if (matter.kind !== 'report') return wantsMore
  // Of a letter whose link is over, the body that it went to is known and its address no more.
  const wasTold = (more = Prisma.empty) => Prisma.sql`(
    EXISTS (SELECT 1 FROM told d
      JOIN telling t ON t.id = d.telling_id AND t.consultation_id = ${consultationId}::uuid AND t.kind = 'report' ${more}
      WHERE d.address_hash = a.hash)
    OR NOT a.is_person AND EXISTS (SELECT 1 FROM told d
      JOIN telling t ON t.id = d.telling_id AND t.consultation_id = ${consultationId}::uuid AND t.kind = 'report' ${more}
      WHERE d.address_hash IS NULL AND d.respondent_kind <> 'public' AND d.invitation_ids && a.invitation_ids))`
  const ofThis = Prisma.sql`AND split_part(t.subject, '/', 1) = ${`${matter.edition}`}`
  if (subject.endsWith('/told-before'))
    return Prisma.sql`${wasTold()} AND NOT ${wasTold(ofThis)} AND ${wantsMore}`
  return Prisma.sql`NOT ${wasTold()}`
}

/** SQL: the language of invitation `i`, as its link or its answers say; null where neither does. */
const LOCALE = Prisma.sql`COALESCE((SELECT l.locale FROM invitation_link l
    WHERE l.invitation_id = i.id AND l.locale IS NOT NULL ORDER BY l.created_at DESC LIMIT 1),
  (SELECT r.locale FROM response r WHERE r.invitation_id = i.id))`

function bodyWays(consultationId: string, today: string, matter: Matter): Prisma.Sql {
  return Prisma.sql`
    SELECT i.id AS invitation_id, false AS is_person, i.body_type_code AS kind, b.name AS body, w.name,
      COALESCE(w.locale, ${LOCALE}) AS locale, lower(w.email) AS address, COALESCE(w.keep_until, 'infinity') AS keep_until, true AS wants_later
    FROM invitation i JOIN stage s ON s.id = i.stage_id JOIN body b ON b.id = i.body_id AND b.closed_at IS NULL
    CROSS JOIN LATERAL (
      (SELECT c.name, c.email, c.keep_until, NULL AS locale FROM contact c
       WHERE c.body_id = b.id AND c.email <> '' AND c.keep_until >= ${today}::date
       ORDER BY c.is_main DESC, c.function = 'chair' DESC, c.created_at, c.id LIMIT 1)
      UNION ALL
      SELECT c.name, c.email, c.keep_until, l.locale FROM invitation_link l JOIN contact c ON c.id = l.contact_id
      WHERE l.invitation_id = i.id AND l.revoked_at IS NULL AND c.email <> '' AND c.keep_until >= ${today}::date
      UNION ALL
      SELECT l.label, l.email, l.keep_until, l.locale FROM invitation_link l
      WHERE l.invitation_id = i.id AND l.revoked_at IS NULL AND l.email <> ''
        AND (l.keep_until IS NULL OR l.keep_until >= ${today}::date)) w
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND i.purpose = 'body' AND i.responded_at IS NOT NULL
      ${matter.kind === 'report' ? Prisma.empty : Prisma.sql`AND ${fed(matter.commitmentId)}`}`
}

/** The response spoke of a theme, in the newest edition, that the commitment answers. */
const fed = (commitmentId: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM response r JOIN edition_coding ec ON ec.response_id = r.id
  JOIN commitment_theme ct ON ct.theme_id = ec.theme_id AND ct.commitment_id = ${commitmentId}::uuid
  JOIN commitment c ON c.id = ct.commitment_id
  JOIN report p ON p.consultation_id = c.consultation_id
  WHERE r.invitation_id = i.id AND ec.edition_id =
    (SELECT e.id FROM report_edition e WHERE e.report_id = p.id ORDER BY e.number DESC LIMIT 1))`

function personWays(consultationId: string, today: string): Prisma.Sql {
  return Prisma.sql`
    SELECT i.id, true, 'public', '', '', ${LOCALE}, lower(p.email), COALESCE(p.keep_until, 'infinity'), p.wants_later
    FROM participant p JOIN invitation i ON i.id = p.invitation_id JOIN stage s ON s.id = i.stage_id
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND i.purpose = 'person' AND p.email <> ''
      AND (p.keep_until IS NULL OR p.keep_until >= ${today}::date)`
}
