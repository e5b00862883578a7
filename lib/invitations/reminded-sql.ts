import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { recipientOf } from './internal'

/**
 * SQL: invitations `i` of a stage whose bodies `b` have neither answered nor declined, with the contact `c` that a letter goes
 * to and that wants reminders.
 */
export const remindedOf = (ctx: Ctx, stageId: string) => Prisma.sql`
  FROM invitation i JOIN body b ON b.id = i.body_id AND b.closed_at IS NULL
  JOIN LATERAL (${recipientOf(ctx, Prisma.sql`b.id`)}) c ON true
  JOIN contact k ON k.id = c.id AND k.no_reminders_since IS NULL
  WHERE i.stage_id = ${stageId}::uuid AND i.purpose = 'body' AND i.responded_at IS NULL AND i.declined_at IS NULL
    AND EXISTS (SELECT 1 FROM invitation_link l WHERE l.invitation_id = i.id AND l.revoked_at IS NULL)`
