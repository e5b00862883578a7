import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import type { Outcome } from './published-row'

type Written = Outcome & { responseId: string; isRefused?: boolean }

/**
 * Writes a batch in the transaction of `ctx`: a response that was published keeps its number, a new one takes the next. One
 * that somebody took back stays so; of one whose author refuses by now the words go. What waits is named anew.
 */
export async function writePublished(
  ctx: Ctx,
  consultationId: string,
  outcomes: Written[],
): Promise<{ published: number; held: number }> {
  // Two runs at once would give a number twice.
  await ctx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`published:${consultationId}`}, 0))::text AS held`
  const ids = outcomes.map(({ responseId }) => responseId)
  await ctx.db.heldAnswer.deleteMany({ where: { responseId: { in: ids } } })
  const held = outcomes.flatMap(({ responseId, held }) =>
    held.map(({ question, why }) => ({
      responseId,
      questionName: question,
      why,
      consultationId,
      at: ctx.now,
    })),
  )
  await ctx.db.heldAnswer.createMany({ data: held })
  await clearRefused(
    ctx,
    outcomes.filter(({ isRefused }) => isRefused).map(({ responseId }) => responseId),
  )
  const rows = outcomes.flatMap(({ row }) => (row ? [row] : []))
  await upsert(ctx, consultationId, rows)
  return { published: rows.length, held: held.length }
}

async function clearRefused(ctx: Ctx, responseIds: string[]): Promise<void> {
  if (responseIds.length === 0) return
  await ctx.db.$executeRaw`
    UPDATE published_response SET ${WITHOUT_WORDS} WHERE response_id = ANY (${responseIds}::uuid[]) AND fingerprint <> ''`
}

/** Nothing is left of it but its number, which is never given again. */
export const WITHOUT_WORDS = Prisma.sql`answers = '[]', words = '', search = NULL, name = '', basis = '', came = '',
  borough_code = NULL, fingerprint = ''`

async function upsert(ctx: Ctx, consultationId: string, rows: NonNullable<Outcome['row']>[]): Promise<void> {
  if (rows.length === 0) return
  await ctx.db.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g("responseId" uuid, "revisionNumber" int,
        "stageSequence" int, "bodyId" uuid, "boroughCode" text, "bodyTypeCode" text, name text, basis text, came text,
        answers jsonb, fingerprint text, words text)
    ), newest AS (
      SELECT COALESCE(max(number), 0) AS number FROM published_response WHERE consultation_id = ${consultationId}::uuid
    )
    INSERT INTO published_response AS p (consultation_id, number, response_id, revision_number, stage_sequence, body_id,
      name, body_type_code, borough_code, basis, came, answers, fingerprint, words, search, published_at)
    SELECT ${consultationId}::uuid,
      COALESCE(was.number, newest.number + row_number() OVER (PARTITION BY was.number IS NULL ORDER BY g."responseId")),
      g."responseId", g."revisionNumber", g."stageSequence", g."bodyId", g.name, g."bodyTypeCode", g."boroughCode",
      g.basis, g.came, g.answers, g.fingerprint, g.words, to_tsvector('english', g.words), ${ctx.now}
    FROM given g CROSS JOIN newest LEFT JOIN published_response was ON was.response_id = g."responseId"
    ON CONFLICT (response_id) DO UPDATE SET revision_number = excluded.revision_number, name = excluded.name,
      body_id = excluded.body_id, body_type_code = excluded.body_type_code, borough_code = excluded.borough_code,
      basis = excluded.basis, came = excluded.came, answers = excluded.answers, fingerprint = excluded.fingerprint,
      words = excluded.words, search = excluded.search, published_at = excluded.published_at
    WHERE p.withdrawn_at IS NULL AND (p.revision_number, p.fingerprint, p.name, p.borough_code, p.basis, p.words)
      IS DISTINCT FROM (excluded.revision_number, excluded.fingerprint, excluded.name, excluded.borough_code,
        excluded.basis, excluded.words)`
}
