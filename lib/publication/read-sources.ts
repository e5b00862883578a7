import type { Ctx } from '../core/ctx'
import { FEWEST } from '../methods/disclosure/few-people'
import { definitionOf } from '../responses/frozen-definitions'
import type { Source } from './published-row'

type Row = Omit<Source, 'definition'> & { versionId: string }

/**
 * Responses of a consultation's first round, in the order of their ids, with what was decided on their words. Where a
 * person lives is among it only for boroughs from which ten or more persons answered.
 */
export async function readSources(
  ctx: Ctx,
  consultationId: string,
  { after, limit }: { after: string; limit: number },
): Promise<Source[]> {
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH enough AS MATERIALIZED (
      SELECT pa.borough_code FROM participant pa JOIN response r ON r.invitation_id = pa.invitation_id
      JOIN stage s ON s.id = r.stage_id JOIN invitation i ON i.id = r.invitation_id AND i.purpose = 'person'
      WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND pa.borough_code IS NOT NULL
      GROUP BY pa.borough_code HAVING count(*) >= ${FEWEST}
    )
    SELECT r.id::text AS "responseId", r.revision_number AS "revisionNumber", s.sequence AS "stageSequence",
      r.body_id::text AS "bodyId", b.name AS "bodyName", i.body_type_code AS "bodyTypeCode",
      COALESCE(i.borough_code, enough.borough_code) AS "boroughCode", r.publication, r.basis, r.basis_kind AS "basisKind",
      r.submitted_at AS "submittedAt", r.answers, r.version_id::text AS "versionId",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('questionName', ra.question_name, 'answerHash', ra.answer_hash,
        'publicText', ra.public_text)) FROM redacted_answer ra WHERE ra.response_id = r.id), '[]') AS decided
    FROM response r JOIN stage s ON s.id = r.stage_id JOIN invitation i ON i.id = r.invitation_id
    LEFT JOIN body b ON b.id = r.body_id
    LEFT JOIN participant pa ON pa.invitation_id = i.id
    LEFT JOIN enough ON enough.borough_code = pa.borough_code
    WHERE s.consultation_id = ${consultationId}::uuid AND s.kind = 'views' AND i.purpose IN ('body', 'person')
      AND r.id > ${after}::uuid
    ORDER BY r.id LIMIT ${limit}`
  const sources: Source[] = []
  for (const { versionId, ...row } of rows)
    sources.push({ ...row, definition: await definitionOf(ctx, versionId) })
  return sources
}
