import type pg from 'pg'

/** Thirteen questions of the kinds that consultations ask. */
export const THIRTEEN_QUESTIONS = {
  title: 'Thirteen questions',
  pages: [
    {
      name: 'choices',
      elements: [
        {
          type: 'radiogroup',
          name: 'q1',
          title: 'First priority',
          isRequired: true,
          choices: ['a', 'b', 'c', 'd'],
        },
        {
          type: 'checkbox',
          name: 'q2',
          title: 'What matters',
          choices: ['a', 'b', 'c', 'd'],
          maxSelectedChoices: 3,
        },
        { type: 'rating', name: 'q3', title: 'How well do we listen?', rateMin: 1, rateMax: 5 },
        { type: 'dropdown', name: 'q4', title: 'Kind of place', choices: ['street', 'estate', 'park'] },
        { type: 'boolean', name: 'q5', title: 'Do you meet the police?' },
        { type: 'text', name: 'q6', title: 'How many members?', inputType: 'number', min: 0, max: 1000 },
      ],
    },
    {
      name: 'words',
      elements: ['q7', 'q8', 'q9', 'q10', 'q11', 'q12', 'q13'].map((name) => ({
        type: 'comment',
        name,
        title: `Your words on ${name}`,
        maxLength: 4000,
      })),
    },
  ],
}

const WORDS =
  'We would like to see the same officers in the ward for longer, and to hear what became of what we said last year. '

/** Answers such as a panel gives, some 900 bytes. */
export function answersOf(i: number): Record<string, unknown> {
  const words = (n: number) => `${WORDS.repeat(n)}(${i})`
  return {
    q1: 'abcd'[i % 4],
    q2: ['a', 'c'],
    q3: 1 + (i % 5),
    q4: 'estate',
    q5: i % 2 === 0,
    q6: i % 60,
    q7: words(2),
    q8: words(1),
    q9: `=${words(1)}`,
    q10: `Line one\nline two, "quoted"`,
    q11: words(1),
    q12: 'No',
    q13: words(1),
  }
}

type Made = { consultationId: string; slug: string; stageId: string; versionId: string }

/** An open consultation asking `bodies` new panels, spread over the 32 boroughs. Nobody has answered. */
export async function makeConsultation(client: pg.Client, name: string, bodies: number): Promise<Made> {
  const slug = `bench-${name}`
  const { rows } = await client.query<{ consultation: string; stage: string; version: string }>(
    `WITH c AS (
       INSERT INTO consultation (slug, title, why, can_change, status, launched_at)
       VALUES ($1, $1, 'To measure.', 'Everything.', 'open', now()) RETURNING id),
     s AS (INSERT INTO stage (consultation_id, opens_on, closes_on)
       SELECT id, current_date - 30, current_date + 30 FROM c RETURNING id, consultation_id),
     a AS (INSERT INTO audience (stage_id, body_type_code) SELECT id, 'SNP' FROM s),
     v AS (INSERT INTO questionnaire_version (stage_id, definition, frozen_at, updated_at)
       SELECT id, $2::jsonb, now(), now() FROM s RETURNING id, stage_id)
     SELECT s.consultation_id AS consultation, s.id AS stage, v.id AS version FROM s, v`,
    [slug, JSON.stringify(THIRTEEN_QUESTIONS)],
  )
  const { consultation, stage, version } = rows[0]!
  await client.query(
    `WITH place AS (SELECT code, row_number() OVER (ORDER BY code) - 1 AS n FROM borough),
     b AS (INSERT INTO body (reference, name, body_type_code, borough_code)
       SELECT $1 || '-' || i, 'Panel ' || i, 'SNP', place.code
       FROM generate_series(1, $2::int) i JOIN place ON place.n = i % 32 RETURNING id, borough_code)
     INSERT INTO invitation (stage_id, body_id, body_type_code, borough_code, invited_at)
     SELECT $3::uuid, id, 'SNP', borough_code, now() FROM b`,
    [slug, bodies, stage],
  )
  await client.query(
    `INSERT INTO denominator (stage_id, body_type_code, borough_code, invited)
     SELECT stage_id, body_type_code, borough_code, count(*) FROM invitation WHERE stage_id = $1 GROUP BY 1, 2, 3`,
    [stage],
  )
  return { consultationId: consultation, slug, stageId: stage, versionId: version }
}

/** Lets every invited body of a consultation have answered, evenly over 30 days. */
export async function fillResponses(client: pg.Client, { stageId, versionId }: Made): Promise<void> {
  const sample = JSON.stringify(Array.from({ length: 50 }, (_, i) => answersOf(i)))
  await client.query(
    `INSERT INTO response (reference, stage_id, invitation_id, body_id, version_id, answers, submitted_at, revised_at)
     SELECT 'B' || left(i.id::text, 18), i.stage_id, i.id, i.body_id, $2::uuid, sample.answers, at, at
     FROM (SELECT *, row_number() OVER () AS n, now() - (random() * interval '29 days') AS at
           FROM invitation WHERE stage_id = $1) i
     JOIN (SELECT value AS answers, ordinality - 1 AS n FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY) sample
       ON sample.n = i.n % 50`,
    [stageId, versionId, sample],
  )
  await client.query(
    `UPDATE invitation i SET started_at = r.submitted_at, responded_at = r.submitted_at
     FROM response r WHERE r.invitation_id = i.id AND i.stage_id = $1`,
    [stageId],
  )
  await client.query(
    `INSERT INTO response_tally (stage_id, body_type_code, borough_code, on_date, slot, started, responded)
     SELECT stage_id, body_type_code, borough_code, (responded_at AT TIME ZONE 'Europe/London')::date,
            (abs(hashtext(id::text)) % 8), count(*), count(*)
     FROM invitation WHERE stage_id = $1 GROUP BY 1, 2, 3, 4, 5`,
    [stageId],
  )
  await client.query('ANALYZE')
}
