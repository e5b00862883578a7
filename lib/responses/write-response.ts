import { auditRow } from '../audit/audit'
import type { Ctx } from '../core/ctx'
import { PREPARED, Prisma } from '../core/db'
import { respondedSteps } from '../invitations/tally'
import type { Answering } from './internal'
import { newReference } from './reference'
import type { Answers, Submission } from './types'

/**
 * Writes a first submission in one statement, and so in one transaction: response, revision, tally, audit row, and the
 * draft goes. This is the path of every answer; each further statement would cost it a round trip.
 * @returns null where somebody else with the link was quicker, or what was checked is no longer so
 */
export async function writeResponse(
  ctx: Ctx,
  answering: Answering,
  answers: Answers,
  ofDraft: boolean,
): Promise<Submission | null> {
  for (;;) {
    const reference = newReference()
    try {
      const written = await insert(ctx, answering, { reference, answers, ofDraft })
      return written ? { reference, revisionNumber: 1, changed: true } : null
    } catch (error) {
      if (!isReferenceTaken(error)) throw error
    }
  }
}

type New = { reference: string; answers: Answers; ofDraft: boolean }

async function insert(
  ctx: Ctx,
  answering: Answering,
  { reference, answers, ofDraft }: New,
): Promise<boolean> {
  const { invitationId, versionId, draft } = answering
  const row = auditRow(ctx, 'response.submit', { type: 'response', id: '' }, { invitationId, reference })
  const json = JSON.stringify(answers)
  const draftAsRead = ofDraft
    ? Prisma.sql`EXISTS (SELECT 1 FROM draft WHERE invitation_id = invitation.id AND revision = ${draft?.revision ?? 0})`
    : Prisma.sql`true`
  const written = await ctx.db.$queryRaw<{ id: string }[]>`${PREPARED}
    WITH submitted AS (
      INSERT INTO response (reference, stage_id, invitation_id, body_id, version_id, answers, submitted_at, revised_at)
      SELECT ${reference}, stage.id, invitation.id, invitation.body_id, ${versionId}::uuid, ${json}::jsonb,
        ${ctx.now}, ${ctx.now}
      FROM invitation
      JOIN stage ON stage.id = invitation.stage_id
      JOIN consultation ON consultation.id = stage.consultation_id
      WHERE invitation.id = ${invitationId}::uuid AND consultation.status = 'open' AND ${draftAsRead}
      ON CONFLICT (invitation_id) DO NOTHING
      RETURNING id, invitation_id
    ), first_revision AS (
      INSERT INTO response_revision (response_id, number, version_id, answers, submitted_at)
      SELECT id, 1, ${versionId}::uuid, ${json}::jsonb, ${ctx.now} FROM submitted
    ), no_draft AS (
      DELETE FROM draft USING submitted WHERE draft.invitation_id = submitted.invitation_id
    ), event AS (
      INSERT INTO audit_event
        (at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, detail, request_id)
      SELECT ${row.at}, ${row.actorKind}, ${row.actorId}, ${row.actorName}, ${row.action}, ${row.subjectType},
        id::text, ${JSON.stringify(row.detail)}::jsonb, ${row.requestId} FROM submitted
    ), ${respondedSteps(ctx, Prisma.sql`invitation.id = (SELECT invitation_id FROM submitted)`)}
    SELECT id FROM submitted`
  return written.length > 0
}

/** Two references alike among thousands of millions: another is drawn. */
function isReferenceTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    /response_reference_key|\(reference\)|fields: \(`?reference`?\)/.test(error.message)
  )
}
