import type { Ctx } from '../core/ctx'
import { PUBLIC } from '../invitations/respondent'
import { WITHOUT_WORDS } from './write-published'

/**
 * Of persons whose responses are gone, or who do not agree any more, the published words go too; every night. They were
 * shown to nobody since (publishedScope). What a body said stays published: it is a public record.
 */
export async function removeWordsOfGone(ctx: Ctx): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE published_response p SET ${WITHOUT_WORDS}
    WHERE p.body_type_code = ${PUBLIC.code} AND p.fingerprint <> ''
      AND NOT EXISTS (SELECT 1 FROM response r WHERE r.id = p.response_id AND r.publication = 'full')`
}
