import type { Ctx } from '../core/ctx'
import type { CalendarDate } from '../core/london-time'
import { recordDeclineUndone, recordRespondedMany } from '../invitations/tally'
import type { Basis } from './basis'
import { answersHash } from './duplicates'
import { newReference } from './reference'
import type { Answers } from './types'

export type KeyedResponse = {
  invitationId: string
  answers: Answers
  channel: string
  keyedByUserId: string | null
  keyedByName: string
  sourceKey: string | null
  receivedOn: CalendarDate | null
  leftEmpty: string[]
  basis: Basis | null
  signedOffName: string | null
  /** Of a person; null for a body. */
  publication: string | null
  duplicateOfId: string | null
}

export type WrittenResponse = { id: string; reference: string; invitationId: string }

/**
 * Writes first responses that did not come online, many in a few statements: response, revision, tally. One that is there
 * already, by its invitation or its source key, is passed over. What a body began online stays as its draft. Call it in a
 * transaction, and record it there.
 */
export async function writeKeyedResponses(
  ctx: Ctx,
  { stageId, versionId }: { stageId: string; versionId: string },
  responses: KeyedResponse[],
): Promise<WrittenResponse[]> {
  const written: WrittenResponse[] = []
  for (let left = responses; left.length > 0;) {
    const now = await insert(ctx, { stageId, versionId }, left)
    written.push(...now)
    left = now.length === left.length ? [] : await notYetThere(ctx, stageId, left, now)
  }
  const ids = written.map(({ invitationId }) => invitationId)
  if (ids.length === 0) return []
  await recordRespondedMany(ctx, ids)
  const declined = await ctx.db.invitation.findMany({
    where: { id: { in: ids }, declinedAt: { not: null } },
    select: { id: true },
  })
  for (const invitation of declined) await recordDeclineUndone(ctx, invitation)
  return written
}

async function insert(
  ctx: Ctx,
  { stageId, versionId }: { stageId: string; versionId: string },
  responses: KeyedResponse[],
): Promise<WrittenResponse[]> {
  const rows = responses.map((one) => ({
    ...one,
    reference: newReference(),
    answersHash: one.publication === null ? null : answersHash(one.answers),
    signedOffAt: one.signedOffName ? ctx.now : null,
    basisKind: one.basis?.kind ?? null,
  }))
  return ctx.db.$queryRaw<WrittenResponse[]>`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(
        "invitationId" uuid, reference text, answers jsonb, channel text, "keyedByUserId" uuid, "keyedByName" text,
        "sourceKey" text, "receivedOn" date, "leftEmpty" jsonb, basis jsonb, "basisKind" text, "signedOffName" text,
        "signedOffAt" timestamptz, publication text, "duplicateOfId" uuid, "answersHash" text)
    ), submitted AS (
      INSERT INTO response (reference, stage_id, invitation_id, body_id, version_id, answers, channel,
        keyed_by_user_id, keyed_by_name, source_key, received_on, left_empty, basis, basis_kind, signed_off_name,
        signed_off_at, publication, duplicate_of_id, answers_hash, submitted_at, revised_at)
      SELECT given.reference, invitation.stage_id, invitation.id, invitation.body_id, ${versionId}::uuid, given.answers,
        given.channel, "keyedByUserId", "keyedByName", "sourceKey", "receivedOn",
        ARRAY(SELECT jsonb_array_elements_text("leftEmpty")), given.basis, "basisKind", "signedOffName",
        "signedOffAt", given.publication, "duplicateOfId", "answersHash", ${ctx.now}, ${ctx.now}
      FROM given JOIN invitation ON invitation.id = given."invitationId" AND invitation.stage_id = ${stageId}::uuid
      ON CONFLICT DO NOTHING
      RETURNING id, reference, invitation_id, answers, basis
    ), first_revision AS (
      INSERT INTO response_revision (response_id, number, version_id, answers, basis, submitted_at)
      SELECT id, 1, ${versionId}::uuid, answers, basis, ${ctx.now} FROM submitted
    )
    SELECT id, reference, invitation_id AS "invitationId" FROM submitted`
}

/** Those passed over because their reference was taken, and not because they are there: they get another. */
async function notYetThere(
  ctx: Ctx,
  stageId: string,
  responses: KeyedResponse[],
  written: WrittenResponse[],
): Promise<KeyedResponse[]> {
  const done = new Set(written.map(({ invitationId }) => invitationId))
  const rest = responses.filter(({ invitationId }) => !done.has(invitationId))
  const there = await ctx.db.response.findMany({
    where: {
      stageId,
      OR: [
        { invitationId: { in: rest.map(({ invitationId }) => invitationId) } },
        { sourceKey: { in: rest.flatMap(({ sourceKey }) => sourceKey ?? []) } },
      ],
    },
    select: { invitationId: true, sourceKey: true },
  })
  const invitations = new Set(there.map(({ invitationId }) => invitationId))
  const keys = new Set(there.map(({ sourceKey }) => sourceKey))
  return rest.filter(
    ({ invitationId, sourceKey }) =>
      !invitations.has(invitationId) && (sourceKey === null || !keys.has(sourceKey)),
  )
}
