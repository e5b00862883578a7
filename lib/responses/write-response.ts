import { auditRow } from '../audit/audit'
import { STAGE_IS_BEFORE, stageIsOpen } from '../consultations/stage-standing'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { queryPrepared } from '../core/query-prepared'
import { respondedSteps } from '../invitations/tally'
import { answersHash } from './duplicates'
import type { Answering } from './internal'
import { newReference } from './reference'
import type { Answers, Submission } from './types'

/** How it came in, where it was not written online by whoever holds the link. */
export type Source = {
  channel: string
  keyedByUserId?: string
  keyedByName?: string
  /** The number on the paper, or an import's own key. */
  sourceKey?: string
}

type Written = { answers: Answers; ofDraft: boolean; source?: Source; duplicateOfId?: string | null }

/**
 * Writes a first submission in one statement, and so in one transaction: response, revision, tally, audit row, and the
 * draft goes, leaving behind who stands behind it and who wrote what. This is the path of every answer; each further
 * statement would cost it a round trip.
 * @returns null where somebody else with the link was quicker, or what was checked is no longer so
 */
export async function writeResponse(
  ctx: Ctx,
  answering: Answering,
  written: Written,
): Promise<Submission | null> {
  for (;;) {
    const reference = newReference()
    try {
      const isNew = await insert(ctx, answering, reference, written)
      return isNew ? { reference, revisionNumber: 1, changed: true } : null
    } catch (error) {
      if (!isReferenceTaken(error)) throw error
    }
  }
}

async function insert(
  ctx: Ctx,
  { invitationId, versionId, purpose, draft }: Answering,
  reference: string,
  { answers, ofDraft, source, duplicateOfId = null }: Written,
): Promise<boolean> {
  const row = auditRow(ctx, 'response.submit', { type: 'response', id: '' }, { invitationId, reference })
  const json = JSON.stringify(answers)
  const hash = purpose === 'person' ? answersHash(answers) : null
  const draftAsRead = ofDraft ? Prisma.sql`draft.revision = ${draft?.revision ?? 0}` : Prisma.sql`true`
  const query = Prisma.sql`
    WITH submitted AS (
      INSERT INTO response (reference, stage_id, invitation_id, body_id, version_id, answers, submitted_at, revised_at,
        channel, keyed_by_user_id, keyed_by_name, source_key, duplicate_of_id, answers_hash, publication,
        basis, basis_kind, marks, locale, signed_off_name, signed_off_at)
      SELECT ${reference}, stage.id, invitation.id, invitation.body_id, ${versionId}::uuid, ${json}::jsonb,
        ${ctx.now}::timestamptz, ${ctx.now}::timestamptz, ${source?.channel ?? 'online'},
        ${source?.keyedByUserId ?? null}::uuid, ${source?.keyedByName ?? null}, ${source?.sourceKey ?? null},
        ${duplicateOfId}::uuid, ${hash},
        (SELECT publication FROM participant WHERE participant.invitation_id = invitation.id FOR SHARE),
        draft.basis, draft.basis->>'kind', COALESCE(draft.marks, '{}'), COALESCE(draft.locale, 'en'),
        CASE WHEN draft.signed_off_revision = draft.revision THEN draft.signed_off_name END,
        CASE WHEN draft.signed_off_revision = draft.revision THEN draft.signed_off_at END
      FROM invitation
      JOIN stage ON stage.id = invitation.stage_id
      JOIN consultation ON consultation.id = stage.consultation_id
      LEFT JOIN draft ON draft.invitation_id = invitation.id
      WHERE invitation.id = ${invitationId}::uuid AND ${TAKES_ANSWERS} AND ${draftAsRead}
      ON CONFLICT (invitation_id) DO NOTHING
      RETURNING id, invitation_id, basis
    ), first_revision AS (
      INSERT INTO response_revision (response_id, number, version_id, answers, basis, submitted_at)
      SELECT id, 1, ${versionId}::uuid, ${json}::jsonb, basis, ${ctx.now}::timestamptz FROM submitted
    ), no_draft AS (
      DELETE FROM draft USING submitted WHERE draft.invitation_id = submitted.invitation_id
    ), event AS (
      INSERT INTO audit_event
        (at, actor_kind, actor_id, actor_name, action, subject_type, subject_id, detail, request_id)
      SELECT ${row.at}::timestamptz, ${row.actorKind}, ${row.actorId}, ${row.actorName}, ${row.action},
        ${row.subjectType}, id::text, ${JSON.stringify(row.detail)}::jsonb, ${row.requestId} FROM submitted
    ), ${respondedSteps(ctx, Prisma.sql`invitation.id = (SELECT invitation_id FROM submitted)`)}
    SELECT id FROM submitted`
  return (await queryPrepared<{ id: string }>(ctx.db, query)).length > 0
}

/** SQL: that the stage is open; for a preview, that it has not been launched. */
export const TAKES_ANSWERS = Prisma.sql`(${stageIsOpen('stage', 'consultation')}
  OR (invitation.purpose = 'preview' AND ${STAGE_IS_BEFORE}))`

/** Two references alike among thousands of millions: another is drawn. */
function isReferenceTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    /response_reference_key|\(reference\)|fields: \(`?reference`?\)/.test(error.message)
  )
}
