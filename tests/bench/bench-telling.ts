import { createDb } from '../../lib/core/db'
import { tellPeople } from '../../lib/telling/tell-people'
import { makeConsultation } from './big-consultation'
import { figure, type Figure } from './figures'
import type { World } from './world'

const PEOPLE = 31_000

/**
 * A round of letters to everybody who answered the youth survey and left an address: each with a link of their own, kept so
 * that nobody is written to twice, and queued to be sent.
 */
export async function benchTelling({ client, databaseUrl }: World): Promise<Figure[]> {
  const { consultationId, stageId } = await makeConsultation(client, 'telling', 0)
  await publish(client, consultationId)
  await client.query(
    `WITH i AS (INSERT INTO invitation (stage_id, purpose, invited_at, responded_at)
       SELECT $1::uuid, 'person', now(), now() FROM generate_series(1, $2::int) RETURNING id)
     INSERT INTO participant (invitation_id, email, keep_until)
     SELECT id, id::text || '@example.org', current_date + 300 FROM i`,
    [stageId, PEOPLE],
  )
  await client.query('ANALYZE')
  const { rows } = await client.query<{ telling: string; run: string }>(
    `WITH r AS (INSERT INTO job_run (name, title, subject_type, subject_id, total, created_at)
       VALUES ('tell-people', 'Telling people', 'telling', $1, 0, now()) RETURNING id)
     INSERT INTO telling (consultation_id, kind, subject, job_run_id, asked_at)
     SELECT $1::uuid, 'report', '1', id, now() FROM r RETURNING id AS telling, job_run_id AS run`,
    [consultationId],
  )
  // With a mail server named letters are queued as well as written; none is sent from here.
  process.env.SMTP_URL = 'smtp://127.0.0.1:1'
  const db = createDb(databaseUrl, 4)
  const actor = { kind: 'system' as const, name: 'Soundings (bench)' }
  const began = performance.now()
  await tellPeople(
    { actor, db, now: new Date(), requestId: 'bench' },
    { tellingId: rows[0]!.telling, jobRunId: rows[0]!.run },
  )
  const seconds = (performance.now() - began) / 1000
  await db.$disconnect()
  const { rows: counted } = await client.query<{ letters: number }>(
    `SELECT count(DISTINCT to_address)::int AS letters FROM mail WHERE subject_id = $1`,
    [consultationId],
  )
  return [
    figure('telling 31,000 people: letters written and queued', seconds, 's', { atMost: 20 }),
    figure('telling 31,000 people: each one letter', counted[0]!.letters, 'letters', { atLeast: PEOPLE }),
  ]
}

async function publish(client: World['client'], consultationId: string): Promise<void> {
  await client.query(`UPDATE consultation SET status = 'reported' WHERE id = $1`, [consultationId])
  await client.query(
    `WITH r AS (INSERT INTO report (consultation_id, title) VALUES ($1, 'What you told us') RETURNING id)
     INSERT INTO report_edition (report_id, number, content, fingerprint, published_at)
     SELECT id, 1, '{"format": 2, "base": 0, "sections": []}', 'bench', now() FROM r`,
    [consultationId],
  )
}
