import { auditRow } from '../audit/audit'
import type { Ctx } from '../core/ctx'

/** A draft saves itself every few seconds: one row an hour for each link says as much, and can still be read. */
export async function auditHourly(ctx: Ctx, action: string, invitationId: string): Promise<void> {
  const row = auditRow(ctx, action, { type: 'invitation', id: invitationId })
  const hourAgo = new Date(ctx.now.getTime() - 3_600_000)
  await ctx.db.$executeRaw`
    INSERT INTO audit_event (at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, request_id)
    SELECT ${row.at}, ${row.actorKind}, ${row.actorId}, ${row.actorName}, ${row.action}, ${row.subjectType},
      ${row.subjectId}, ${row.requestId}
    WHERE NOT EXISTS (
      SELECT 1 FROM audit_event WHERE subject_type = ${row.subjectType} AND subject_id = ${row.subjectId}
        AND action = ${row.action} AND actor_id = ${row.actorId} AND at > ${hourAgo})`
}
