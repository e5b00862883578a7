import { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { recipientOf } from './internal'
import { canResendInvitation } from './policy'
import { ConsultationInput } from './schema'
import type { MailProblem, MailProblemsView } from './reminder-types'

/** More than this many at once is a mail server that is down, not addresses to mend one by one. */
const MOST = 500

/**
 * Letters of a consultation's invitations that could not be delivered, newest first; those to which a later letter arrived
 * are mended and left out.
 * @throws NotFound, NotAllowed
 */
export async function listMailProblems(
  ctx: Ctx,
  input: z.input<typeof ConsultationInput>,
): Promise<MailProblemsView> {
  const { consultationId, stage: sequence } = ConsultationInput.parse(input)
  const { id, title, status, stage } = await getConsultation(ctx, { id: consultationId, stage: sequence })
  // Asked as for an open one: what went wrong can be looked at later too.
  authorise(canResendInvitation(ctx.actor, { bodyId: '', consultation: { status: 'open' } }))
  const problems = await ctx.db.$queryRaw<MailProblem[]>`
    SELECT m.id AS "mailId", m.kind, m.to_address AS "toAddress", m.to_name AS "toName", m.status,
      m.last_error AS "lastError", COALESCE(m.bounced_at, m.created_at) AS at,
      i.id AS "invitationId", b.id AS "bodyId", b.name AS "bodyName", c.email AS "addressNow"
    FROM mail m
    JOIN invitation i ON m.subject_type = 'invitation' AND m.subject_id = i.id::text
    JOIN body b ON b.id = i.body_id
    LEFT JOIN LATERAL (${recipientOf(ctx, Prisma.sql`b.id`)}) c ON true
    WHERE i.stage_id = ${stage.id}::uuid AND m.status IN ('failed', 'bounced')
      AND NOT EXISTS (
        SELECT 1 FROM mail later WHERE later.subject_type = 'invitation' AND later.subject_id = i.id::text
          AND later.created_at > m.created_at AND later.status IN ('sent', 'queued', 'held'))
    ORDER BY at DESC, m.id LIMIT ${MOST}`
  return { consultation: { id, title, status }, problems }
}
