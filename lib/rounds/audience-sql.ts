import { Prisma } from '../core/db'

/** SQL: bodies `b` that are not closed and answered in an earlier stage of the consultation of stage `s`. */
export const BODIES_BEFORE = Prisma.sql`
  FROM stage s JOIN body b ON b.closed_at IS NULL AND EXISTS (
    SELECT 1 FROM response r JOIN stage e ON e.id = r.stage_id
    WHERE r.body_id = b.id AND e.consultation_id = s.consultation_id AND e.sequence < s.sequence)`

/**
 * SQL: persons `p` by their address, who answered in an earlier stage and left it for later steps, while it is kept. Whoever
 * answered twice with one address is one, with what they said last.
 */
export const personsBefore = (stageId: string, today: string) => Prisma.sql`
  SELECT DISTINCT ON (lower(q.email)) lower(q.email) AS email, q.keep_until, q.borough_code, q.ward_code, q.publication
  FROM participant q JOIN invitation i ON i.id = q.invitation_id AND i.purpose = 'person'
  JOIN response r ON r.invitation_id = i.id
  JOIN stage e ON e.id = i.stage_id JOIN stage s ON s.id = ${stageId}::uuid
  WHERE e.consultation_id = s.consultation_id AND e.sequence < s.sequence
    AND q.email <> '' AND q.wants_later AND (q.keep_until IS NULL OR q.keep_until >= ${today}::date)
  ORDER BY lower(q.email), r.revised_at DESC`
