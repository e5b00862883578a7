import type { Ctx } from '../../core/ctx'

type Move = {
  fromId: string
  toId: string
  /** `${responseId}~${question}`; all of them without it. */
  only?: string[]
}

/**
 * Gives answers of one theme another instead, with the passages and quotes that they have for it. Where an answer has the
 * other theme already, the two become one and nothing of either is lost. Private to the room: the caller has the
 * consultation to itself.
 * @returns answers, and those of them that had both; quotes that came along
 */
export async function moveCodings(ctx: Ctx, { fromId, toId, only }: Move) {
  const keys = only ?? null
  const { db } = ctx
  await db.$executeRaw`
    INSERT INTO coding_span (coding_id, starts_at, ends_at, excerpt)
    SELECT target.id, span.starts_at, span.ends_at, span.excerpt
    FROM coding_span span JOIN coding source ON source.id = span.coding_id
    JOIN coding target USING (response_id, question_name)
    WHERE source.theme_id = ${fromId}::uuid AND target.theme_id = ${toId}::uuid
      AND (${keys}::text[] IS NULL OR source.response_id || '~' || source.question_name = ANY (${keys}::text[]))
    ON CONFLICT DO NOTHING`
  // Of two judgements the one on the answer as it stands now is kept: that is the later.
  await db.$executeRaw`
    UPDATE coding target SET answer_hash = source.answer_hash, coder_id = source.coder_id, at = source.at,
      proposal_id = source.proposal_id, alike_id = source.alike_id
    FROM coding source
    WHERE source.theme_id = ${fromId}::uuid AND target.theme_id = ${toId}::uuid
      AND source.response_id = target.response_id AND source.question_name = target.question_name
      AND source.at > target.at AND source.answer_hash <> target.answer_hash
      AND (${keys}::text[] IS NULL OR source.response_id || '~' || source.question_name = ANY (${keys}::text[]))`
  const joined = await db.$executeRaw`
    DELETE FROM coding source USING coding target
    WHERE source.theme_id = ${fromId}::uuid AND target.theme_id = ${toId}::uuid
      AND source.response_id = target.response_id AND source.question_name = target.question_name
      AND (${keys}::text[] IS NULL OR source.response_id || '~' || source.question_name = ANY (${keys}::text[]))`
  const moved = await db.$executeRaw`
    UPDATE coding source SET theme_id = ${toId}::uuid WHERE source.theme_id = ${fromId}::uuid
      AND (${keys}::text[] IS NULL OR source.response_id || '~' || source.question_name = ANY (${keys}::text[]))`
  return { answers: moved + joined, joined, quotes: await moveQuotes(ctx, fromId, toId, keys) }
}

/** Of a passage that is a quote for both, the one that was chosen for the report is kept. */
async function moveQuotes(ctx: Ctx, fromId: string, toId: string, keys: string[] | null): Promise<number> {
  const { db } = ctx
  await db.$executeRaw`
    DELETE FROM quote target USING quote source
    WHERE source.theme_id = ${fromId}::uuid AND target.theme_id = ${toId}::uuid
      AND source.response_id = target.response_id AND source.question_name = target.question_name
      AND source.starts_at = target.starts_at AND source.ends_at = target.ends_at
      AND source.is_chosen AND NOT target.is_chosen
      AND (${keys}::text[] IS NULL OR source.response_id || '~' || source.question_name = ANY (${keys}::text[]))`
  const joined = await db.$executeRaw`
    DELETE FROM quote source USING quote target
    WHERE source.theme_id = ${fromId}::uuid AND target.theme_id = ${toId}::uuid
      AND source.response_id = target.response_id AND source.question_name = target.question_name
      AND source.starts_at = target.starts_at AND source.ends_at = target.ends_at
      AND (${keys}::text[] IS NULL OR source.response_id || '~' || source.question_name = ANY (${keys}::text[]))`
  const moved = await db.$executeRaw`
    UPDATE quote source SET theme_id = ${toId}::uuid WHERE source.theme_id = ${fromId}::uuid
      AND (${keys}::text[] IS NULL OR source.response_id || '~' || source.question_name = ANY (${keys}::text[]))`
  return moved + joined
}
