import type { Ctx } from '../core/ctx'

/**
 * Keeps with an edition which responses spoke of which theme, and which quotes of them were chosen, as it is when the
 * edition is published: coding goes on afterwards, and the way from a published theme to its responses must not move with
 * it. Call it in the transaction that publishes.
 */
export async function keepEditionCodings(
  ctx: Ctx,
  { editionId, consultationId }: { editionId: string; consultationId: string },
): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO edition_coding (edition_id, theme_id, response_id, questions, quote_ids)
    SELECT ${editionId}::uuid, c.theme_id, c.response_id, array_agg(DISTINCT c.question_name),
      COALESCE((SELECT array_agg(q.id) FROM quote q
        WHERE q.theme_id = c.theme_id AND q.response_id = c.response_id AND q.is_chosen), '{}')
    FROM code_frame f
    JOIN theme t ON t.code_frame_id = f.id AND t.removed_at IS NULL
    JOIN coding c ON c.theme_id = t.id
    JOIN response r ON r.id = c.response_id
    JOIN invitation i ON i.id = r.invitation_id AND i.purpose <> 'preview'
    JOIN stage s ON s.id = r.stage_id AND s.kind = 'views'
    WHERE f.consultation_id = ${consultationId}::uuid
    GROUP BY c.theme_id, c.response_id
    ON CONFLICT DO NOTHING`
}
