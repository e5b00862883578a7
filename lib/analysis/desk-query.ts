import { Prisma, type Db } from '../core/db'
import { PUBLIC } from '../invitations/respondent'
import type { AnswerKey, DeskProgress, TextQuestion } from './types'

export type DeskFilters = {
  consultationId: string
  question?: string
  bodyType?: string
  borough?: string
  channel?: string
  basis?: string
  themeId?: string
  suggestionId?: string
  show: 'all' | 'unread' | 'uncoded' | 'changed'
  search?: string
  at?: AnswerKey
}

export type DeskPlace = {
  here: AnswerKey | null
  listed: number
  isListed: boolean
  position: number
  previous: AnswerKey | null
  next: AnswerKey | null
  nextUnread: AnswerKey | null
} & DeskProgress

/**
 * Where the reader is: the answer asked for (or the first unread one that the filters leave), its neighbours and the
 * progress, in one pass over the answers. Neighbours follow from the key (day, response, question), not from a page
 * number: they hold when others are read, coded or handed in meanwhile.
 */
export async function findDeskPlace(
  db: Db,
  filters: DeskFilters,
  questions: TextQuestion[],
  readerId: string | null,
): Promise<DeskPlace> {
  const [row] = await db.$queryRaw<DeskPlace[]>`
    WITH question AS (
      SELECT name, sort FROM unnest(${questions.map(({ name }) => name)}::text[]) WITH ORDINALITY AS q (name, sort)
    ), coded AS (
      SELECT c.response_id, c.question_name, array_agg(c.theme_id) AS themes,
        array_agg(DISTINCT c.answer_hash) AS hashes
      FROM coding c
      JOIN theme t ON t.id = c.theme_id AND t.removed_at IS NULL
      JOIN code_frame f ON f.id = t.code_frame_id
      WHERE f.consultation_id = ${filters.consultationId}::uuid GROUP BY 1, 2
    ), been_read AS (
      SELECT rd.response_id, rd.question_name, array_agg(rd.answer_hash) AS hashes,
        array_agg(rd.answer_hash) FILTER (WHERE rd.reader_id = ${readerId}::uuid) AS mine
      FROM reading rd JOIN response r ON r.id = rd.response_id JOIN stage s ON s.id = r.stage_id
      WHERE s.consultation_id = ${filters.consultationId}::uuid GROUP BY 1, 2
    ), answer AS (${answersOf(filters.consultationId)}),
    base AS MATERIALIZED (
      SELECT a.submitted_at, a.response_id, q.sort, a.question_name, coded.themes IS NOT NULL AS is_coded,
        coalesce(NOT coded.hashes <@ ARRAY[a.hash], false) AS is_changed,
        coalesce(a.hash = ANY (been_read.mine), false) AS read_by_me,
        coalesce(a.hash = ANY (been_read.hashes), false) AS read_by_anybody
      FROM answer a
      JOIN question q ON q.name = a.question_name
      LEFT JOIN coded USING (response_id, question_name)
      LEFT JOIN been_read USING (response_id, question_name)
      WHERE ${conditions(filters)}
    ), listed AS MATERIALIZED (SELECT * FROM base WHERE ${shown(filters.show)}),
    here AS (${placeOf(filters.at)})
    SELECT ${keyFrom(Prisma.sql`here`)} AS here,
      (SELECT count(*)::int FROM listed) AS listed,
      EXISTS (SELECT 1 FROM listed l, here h WHERE ${order('l')} = ${order('h')}) AS "isListed",
      (SELECT count(*)::int FROM listed l, here h WHERE ${order('l')} <= ${order('h')}) AS position,
      ${neighbour('<', 'DESC')} AS previous,
      ${neighbour('>', 'ASC')} AS next,
      ${neighbour('>', 'ASC', Prisma.sql`AND NOT l.read_by_me`)} AS "nextUnread",
      (SELECT count(*)::int FROM base) AS total,
      (SELECT count(*)::int FROM base WHERE read_by_me) AS "readByMe",
      (SELECT count(*)::int FROM base WHERE read_by_anybody) AS "readByAnybody",
      (SELECT count(*)::int FROM base WHERE is_coded) AS coded`
  return row!
}

/** Every answer with something in it, and what a correction emptied after it was coded: that must not drop from sight. */
function answersOf(consultationId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT r.submitted_at, r.id AS response_id, r.invitation_id, r.channel, r.basis_kind, e.key AS question_name, e.value #>> '{}' AS text,
      encode(sha256(convert_to(e.value #>> '{}', 'UTF8')), 'hex') AS hash
    FROM response r JOIN stage s ON s.id = r.stage_id CROSS JOIN LATERAL jsonb_each(r.answers) e
    WHERE s.consultation_id = ${consultationId}::uuid AND jsonb_typeof(e.value) = 'string'
      AND e.value #>> '{}' ~ '\\S'
    UNION ALL
    SELECT r.submitted_at, r.id, r.invitation_id, r.channel, r.basis_kind, coded.question_name, '', encode(sha256(''), 'hex')
    FROM coded JOIN response r ON r.id = coded.response_id
    WHERE coalesce(r.answers ->> coded.question_name, '') !~ '\\S'`
}

function conditions(filters: DeskFilters): Prisma.Sql {
  const { question, bodyType, borough, channel, basis, themeId, suggestionId, search } = filters
  const all = [Prisma.sql`true`]
  if (question) all.push(Prisma.sql`a.question_name = ${question}`)
  if (themeId) all.push(Prisma.sql`${themeId}::uuid = ANY (coded.themes)`)
  if (suggestionId)
    all.push(Prisma.sql`EXISTS (SELECT 1 FROM suggested_answer sa
      JOIN suggested_theme st ON st.id = sa.suggested_theme_id JOIN theme_run run ON run.id = st.run_id
      WHERE st.id = ${suggestionId}::uuid AND sa.response_id = a.response_id AND run.question_name = a.question_name)`)
  if (search) all.push(Prisma.sql`a.text ILIKE ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (bodyType === PUBLIC.code) all.push(invitationWith(Prisma.sql`i.purpose = 'person'`))
  else if (bodyType) all.push(invitationWith(Prisma.sql`i.body_type_code = ${bodyType}`))
  if (borough)
    all.push(
      invitationWith(Prisma.sql`${borough} IN (i.borough_code,
        (SELECT p.borough_code FROM participant p WHERE p.invitation_id = i.id))`),
    )
  if (channel) all.push(Prisma.sql`a.channel = ${channel}`)
  if (basis) all.push(Prisma.sql`a.basis_kind = ${basis}`)
  return Prisma.join(all, ' AND ')
}

const invitationWith = (condition: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT 1 FROM invitation i WHERE i.id = a.invitation_id AND ${condition})`

function shown(show: DeskFilters['show']): Prisma.Sql {
  switch (show) {
    case 'all':
      return Prisma.sql`true`
    case 'unread':
      return Prisma.sql`NOT read_by_me`
    case 'uncoded':
      return Prisma.sql`NOT is_coded`
    case 'changed':
      return Prisma.sql`is_changed`
  }
}

const order = (alias: string) => Prisma.raw(`(${alias}.submitted_at, ${alias}.response_id, ${alias}.sort)`)

/** The answer asked for, where the filters leave it (even read meanwhile); otherwise the first one to read. */
function placeOf(at: AnswerKey | undefined): Prisma.Sql {
  return Prisma.sql`
    (SELECT base.*, 0 AS rank FROM base
      WHERE response_id = ${at?.responseId ?? null}::uuid AND question_name = ${at?.question ?? null})
    UNION ALL
    (SELECT listed.*, 1 AS rank FROM listed ORDER BY read_by_me, submitted_at, response_id, sort LIMIT 1)
    ORDER BY rank LIMIT 1`
}

const keyFrom = (source: Prisma.Sql) =>
  Prisma.sql`(SELECT jsonb_build_object('responseId', response_id, 'question', question_name) FROM ${source})`

const neighbour = (than: '<' | '>', direction: 'ASC' | 'DESC', also: Prisma.Sql = Prisma.empty) =>
  Prisma.sql`(SELECT jsonb_build_object('responseId', l.response_id, 'question', l.question_name)
    FROM listed l, here h WHERE ${order('l')} ${Prisma.raw(than)} ${order('h')} ${also}
    ORDER BY l.submitted_at ${Prisma.raw(direction)}, l.response_id ${Prisma.raw(direction)},
      l.sort ${Prisma.raw(direction)} LIMIT 1)`
