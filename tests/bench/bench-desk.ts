import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { findAlikeAnswers } from '../../lib/analysis/desk/find-alike-answers'
import { getDesk } from '../../lib/analysis/get-desk'
import { setCoding } from '../../lib/analysis/set-coding'
import type { Ctx, UserActor } from '../../lib/core/ctx'
import { createDb } from '../../lib/core/db'
import { figure, median, type Figure } from './figures'
import type { BigConsultations } from './world-big'

const REQUESTS = 3
const QUESTION = 'q7'
const TITLES = [
  'Officers who stay',
  'Told what came of it',
  'Street lights',
  'Young people',
  'Speeding',
  'Burglary',
]

/** What people do at the desk: what costs most is to find a place among all the answers, and to say how many there are. */
const VIEWS = [
  { what: 'opened', filters: {} },
  { what: 'unread, in one borough', filters: { show: 'unread', borough: 'E09000007' } },
  { what: 'coded to one theme', filters: { show: 'all', theme: true } },
  { what: 'not coded', filters: { show: 'uncoded' } },
  { what: 'searched for a word that few use', filters: { show: 'all', search: 'skateboard' } },
  { what: 'searched for a word that all use', filters: { show: 'all', search: 'officers' } },
] as const

type Sized<Value> = Record<'small' | 'large', Value>
type Desk = { consultationId: string; themeIds: string[]; responseIds: string[] }

/**
 * The reading desk over 31,000 and 310,000 answers, by its verbs: time of the server alone, the two sizes in turns. A tenth of the
 * answers are read and coded, as they are after the first weeks; grouping answers alike is timed as the job does it.
 */
export async function benchDesk(
  client: pg.Client,
  databaseUrl: string,
  { small, large }: BigConsultations,
): Promise<Figure[]> {
  const coder = await aCoder(client)
  const desks: Sized<Desk> = {
    small: await begun(client, small, coder),
    large: await begun(client, large, coder),
  }
  await client.query('VACUUM ANALYZE')
  const db = createDb(databaseUrl, 8)
  const actor: UserActor = {
    ...{ kind: 'user', userId: coder, sessionId: '', name: 'Bench Coder', email: '', roles: ['researcher'] },
    ...{ boroughCodes: [], memberships: [] },
  }
  const ctx = (): Ctx => ({ actor, db, now: new Date(), requestId: 'bench' })
  try {
    return [
      ...(await benchViews(ctx, desks)),
      ...(await benchCoding(ctx, desks)),
      ...(await benchAlike(client, ctx, small.consultationId)),
    ]
  } finally {
    await db.$disconnect()
  }
}

async function benchViews(ctx: () => Ctx, desks: Sized<Desk>): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { what, filters } of VIEWS) {
    const open = ({ consultationId, themeIds }: Desk) => {
      const { theme, ...others } = { theme: false, ...filters }
      const themeId = theme ? themeIds[0] : undefined
      return getDesk(ctx(), { consultationId, question: QUESTION, themeId, ...others })
    }
    figures.push(...(await inTurns(`desk ${what}`, desks, open)))
  }
  return figures
}

/** Sets and takes off one theme of one answer after another: as many answers as requests, so that no two are the same. */
async function benchCoding(ctx: () => Ctx, desks: Sized<Desk>): Promise<Figure[]> {
  let n = 0
  const code = ({ themeIds, responseIds }: Desk) =>
    setCoding(ctx(), {
      ...{ responseId: responseIds[n++ % responseIds.length]!, question: QUESTION },
      ...{ themeId: themeIds[1]!, on: true },
    })
  return inTurns('coding one answer', desks, code)
}

/** In turns, so that a noisy neighbour slows both; the first of each is not counted. */
async function inTurns(what: string, desks: Sized<Desk>, act: (desk: Desk) => Promise<unknown>) {
  const times: Sized<number[]> = { small: [], large: [] }
  for (let i = -1; i < REQUESTS; i++)
    for (const size of ['small', 'large'] as const) {
      const began = performance.now()
      await act(desks[size])
      if (i >= 0) times[size].push(performance.now() - began)
    }
  const [less, more] = [median(times.small), median(times.large)]
  return [
    figure(`${what}, 31,000 answers`, less, 'ms'),
    figure(`${what}, 310,000 answers`, more, 'ms'),
    figure(`${what}, 310,000 against 31,000`, more / less, 'x', { atMost: 4 }),
  ]
}

async function benchAlike(client: pg.Client, ctx: () => Ctx, consultationId: string): Promise<Figure[]> {
  const { rows } = await client.query<{ run: string; job: string }>(
    `WITH j AS (INSERT INTO job_run (name, title, subject_type, subject_id, total, created_at)
       VALUES ('find-alike-answers', 'Answers alike', 'alike-run', $1, 100, now()) RETURNING id)
     INSERT INTO alike_run (consultation_id, question_name, job_run_id, asked_at)
     SELECT $1::uuid, $2, id, now() FROM j RETURNING id AS run, job_run_id AS job`,
    [consultationId, QUESTION],
  )
  const began = performance.now()
  const worker: Ctx = { ...ctx(), actor: { kind: 'system', name: 'Soundings (bench)' } }
  await findAlikeAnswers(worker, { runId: rows[0]!.run, jobRunId: rows[0]!.job })
  const seconds = (performance.now() - began) / 1000
  return [figure('answers alike grouped, 31,000 answers', seconds, 's', { atMost: 30 })]
}

async function aCoder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `WITH u AS (INSERT INTO "user" (email, name) VALUES ($1, 'Bench Coder') RETURNING id),
     r AS (INSERT INTO role_grant (user_id, role) SELECT id, 'researcher' FROM u) SELECT id FROM u`,
    [`desk-${randomUUID()}@example.org`],
  )
  return rows[0]!.id
}

/** Under analysis, with six themes, and every tenth answer read and coded to one of them. */
async function begun(
  client: pg.Client,
  { consultationId, stageId }: { consultationId: string; stageId: string },
  coder: string,
): Promise<Desk> {
  await client.query(`UPDATE consultation SET status = 'analysing' WHERE id = $1`, [consultationId])
  // Of words there must be few that few use, too.
  await client.query(
    `UPDATE response SET answers = jsonb_set(answers, '{${QUESTION}}', to_jsonb((answers ->> '${QUESTION}') || ' A skateboard park.'))
     WHERE id IN (SELECT id FROM response WHERE stage_id = $1 ORDER BY submitted_at, id LIMIT 40)`,
    [stageId],
  )
  const { rows: themes } = await client.query<{ id: string }>(
    `WITH f AS (INSERT INTO code_frame (consultation_id) VALUES ($1) RETURNING id)
     INSERT INTO theme (code_frame_id, title, sort) SELECT f.id, t.title, t.n::int
     FROM f, unnest($2::text[]) WITH ORDINALITY AS t (title, n) RETURNING id`,
    [consultationId, TITLES],
  )
  const themeIds = themes.map(({ id }) => id)
  const tenth = `SELECT id, n, encode(sha256(convert_to(answers ->> $2, 'UTF8')), 'hex') AS hash FROM (
    SELECT id, answers, row_number() OVER (ORDER BY submitted_at, id) AS n FROM response WHERE stage_id = $1) r WHERE n % 10 = 0`
  await client.query(
    `INSERT INTO reading (response_id, question_name, reader_id, answer_hash, at) SELECT id, $2, $3::uuid, hash, now() FROM (${tenth}) r`,
    [stageId, QUESTION, coder],
  )
  await client.query(
    `INSERT INTO coding (response_id, question_name, theme_id, answer_hash, coder_id, at)
     SELECT id, $2, ($4::uuid[])[1 + (n / 10) % 6], hash, $3::uuid, now() FROM (${tenth}) r`,
    [stageId, QUESTION, coder, themeIds],
  )
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM response WHERE stage_id = $1 ORDER BY submitted_at LIMIT 200`,
    [stageId],
  )
  return { consultationId, themeIds, responseIds: rows.map(({ id }) => id) }
}
