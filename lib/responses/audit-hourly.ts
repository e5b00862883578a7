import { auditRow } from '../audit/audit'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'

/**
 * SQL, a step of a WITH: the audit row of what `saved` (the step before it) did, unless the link's holder has one of the
 * last hour. A draft saves itself every few seconds: one row an hour for each link says as much, and can still be read.
 */
export function hourlyEvent(ctx: Ctx, action: string, invitationId: string): Prisma.Sql {
  const row = auditRow(ctx, action, { type: 'invitation', id: invitationId })
  const hourAgo = new Date(ctx.now.getTime() - 3_600_000)
  return Prisma.sql`event AS (
    INSERT INTO audit_event (at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, request_id)
    SELECT ${row.at}::timestamptz, ${row.actorKind}, ${row.actorId}, ${row.actorName}, ${row.action},
      ${row.subjectType}, ${row.subjectId}, ${row.requestId} FROM saved
    WHERE NOT EXISTS (
      SELECT 1 FROM audit_event WHERE subject_type = ${row.subjectType} AND subject_id = ${row.subjectId}
        AND action = ${row.action} AND actor_id = ${row.actorId} AND at > ${hourAgo}::timestamptz))`
}
