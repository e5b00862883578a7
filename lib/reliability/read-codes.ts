import type { Ctx } from '../core/ctx'
import { LIKELY } from '../learning/schema'
import type { BlindCode } from './compare-coders'

type Round = { id: string; learnerRunId: string | null }

/**
 * Everybody's codes of a round that has been opened, and the learner's: what it thinks likelier right than not. An answer
 * that somebody read and gave no theme stands with none. Private to the room: the caller has made sure that it is opened.
 */
export async function readCodes(ctx: Ctx, { id, learnerRunId }: Round): Promise<BlindCode[]> {
  const people = await ctx.db.$queryRaw<BlindCode[]>`
    SELECT b.response_id::text AS "responseId", u.name AS coder, b.user_id::text AS "coderId", false AS "isMachine",
      coalesce(array_agg(c.theme_id::text ORDER BY c.theme_id) FILTER (WHERE c.theme_id IS NOT NULL), '{}') AS themes
    FROM blind_reading b JOIN "user" u ON u.id = b.user_id
    LEFT JOIN blind_coding c ON c.round_id = b.round_id AND c.response_id = b.response_id AND c.user_id = b.user_id
    WHERE b.round_id = ${id}::uuid GROUP BY b.response_id, b.user_id, u.name ORDER BY b.response_id, b.user_id`
  if (!learnerRunId) return people
  const machine = await ctx.db.$queryRaw<BlindCode[]>`
    SELECT a.response_id::text AS "responseId", 'Learner ' || l.number AS coder, l.id::text AS "coderId",
      true AS "isMachine",
      coalesce(array_agg(p.theme_id::text ORDER BY p.theme_id) FILTER (WHERE p.probability >= ${LIKELY}), '{}') AS themes
    FROM round_answer a JOIN learner_run l ON l.id = ${learnerRunId}::uuid
    LEFT JOIN coding_proposal p ON p.run_id = l.id AND p.response_id = a.response_id
    WHERE a.round_id = ${id}::uuid GROUP BY a.response_id, l.id, l.number ORDER BY a.response_id`
  return [...people, ...machine]
}
