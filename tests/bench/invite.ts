import type pg from 'pg'
import { hashToken, newToken } from '../../lib/auth/tokens'
import { makeConsultation } from './big-consultation'

/** An open consultation with a link for each of `count` bodies; the links' tokens. */
export async function invite(
  client: pg.Client,
  name: string,
  count: number,
): Promise<{ stageId: string; tokens: string[] }> {
  const { stageId } = await makeConsultation(client, name, count)
  const tokens = Array.from({ length: count }, newToken)
  await client.query(
    `INSERT INTO invitation_link (invitation_id, token_hash, created_at)
     SELECT i.id, t.hash, now() FROM (SELECT id, row_number() OVER () AS n FROM invitation WHERE stage_id = $1) i
     JOIN unnest($2::text[]) WITH ORDINALITY AS t(hash, n) ON t.n = i.n`,
    [stageId, tokens.map(hashToken)],
  )
  await client.query('ANALYZE')
  return { stageId, tokens }
}
