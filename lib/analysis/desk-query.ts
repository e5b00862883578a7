import { Prisma, type Db } from '../core/db'
import { PUBLIC } from '../invitations/respondent'
import { searchCondition } from './search-condition'
import type { Escalated, Show, Stance } from './schema'
import type { AnswerKey, DeskProgress, TextQuestion } from './types'

export type DeskFilters = {
  consultationId: string
  question?: string
  bodyType?: string
  borough?: string
  themeId?: string
  suggestionId?: string
  /** A group of answers that say the same in nearly the same words. */
  groupId?: string
  stance?: Stance
  evidence?: boolean
  escalated?: Escalated
  show: Show
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
 *
 * What is known of an answer is put under one another and grouped, not joined: a join whose size PostgreSQL guesses wrong
 * takes a minute at 31,000 answers, a group never does.
 */
export async function findDeskPlace(
  db: Db,
  filters: DeskFilters,
  questions: TextQuestion[],
  readerId: string | null,
): Promise<DeskPlace> {
  const { search, consultationId } = filters
  const found = search ? await searchCondition(db, search) : Prisma.sql`true`
  const [row] = await db.$queryRaw<DeskPlace[]>`
    WITH question AS (
      SELECT name, sort FROM unnest(${questions.map(({ name }) => name)}::text[]) WITH ORDINALITY AS q (name, sort)
      WHERE ${filters.question ?? null}::text IS NULL OR name = ${filters.question ?? null}
    ), fact (response_id, question_name, submitted_at, sort, what, hash, theme_id, is_mine) AS (
      SELECT r.id, q.name, r.submitted_at, q.sort, 'answer',
        encode(sha256(convert_to(r.answers ->> q.name, 'UTF8')), 'hex'), NULL::uuid, false
      FROM response r JOIN stage s ON s.id = r.stage_id CROSS JOIN question q
      WHERE s.consultation_id = ${consultationId}::uuid AND jsonb_typeof(r.answers -> q.name) = 'string'
        AND r.answers ->> q.name ~ '\\S' AND ${byWhom(filters)}
        AND ${found}
      UNION ALL ${codingsOf(filters)}
      UNION ALL
      SELECT rd.response_id, rd.question_name, NULL, NULL, 'reading', rd.answer_hash, NULL,
        rd.reader_id = ${readerId}::uuid
      FROM reading rd JOIN response r ON r.id = rd.response_id JOIN stage s ON s.id = r.stage_id
      WHERE s.consultation_id = ${consultationId}::uuid
      ${besides(filters)}
    ), grouped AS (
      SELECT response_id, question_name, max(submitted_at) AS submitted_at, max(sort) AS sort,
        coalesce(max(hash) FILTER (WHERE what = 'answer'), encode(sha256(''), 'hex')) AS hash,
        bool_or(what IN ('coding', 'emptied')) AS is_coded,
        array_agg(DISTINCT hash) FILTER (WHERE what IN ('coding', 'emptied')) AS coded_hashes,
        array_agg(hash) FILTER (WHERE what = 'reading') AS read_hashes,
        array_agg(hash) FILTER (WHERE what = 'reading' AND is_mine) AS my_hashes
      FROM fact GROUP BY response_id, question_name
      HAVING bool_or(what IN ('answer', 'emptied')) AND ${wanted(filters)}
    ), flagged AS (
      SELECT response_id, question_name, submitted_at, sort, is_coded,
        coalesce(NOT coded_hashes <@ ARRAY[hash], false) AS is_changed,
        coalesce(hash = ANY (my_hashes), false) AS read_by_me,
        coalesce(hash = ANY (read_hashes), false) AS read_by_anybody
      FROM grouped
    ), base AS MATERIALIZED (SELECT *, ${shown(filters.show)} AS is_listed FROM flagged),
    here AS (${placeOf(filters.at)}),
    tally AS (
      SELECT count(*)::int AS total, count(*) FILTER (WHERE b.read_by_me)::int AS "readByMe",
        count(*) FILTER (WHERE b.read_by_anybody)::int AS "readByAnybody",
        count(*) FILTER (WHERE b.is_coded)::int AS coded, count(*) FILTER (WHERE b.is_listed)::int AS listed,
        count(*) FILTER (WHERE b.is_listed AND ${order('b')} <= ${order('h')})::int AS position,
        coalesce(bool_or(b.is_listed AND ${order('b')} = ${order('h')}), false) AS "isListed"
      FROM base b LEFT JOIN here h ON true
    )
    SELECT tally.*, ${keyFrom(Prisma.sql`here`)} AS here, ${neighbour('<', 'DESC')} AS previous,
      ${neighbour('>', 'ASC')} AS next, ${neighbour('>', 'ASC', Prisma.sql`AND NOT l.read_by_me`)} AS "nextUnread"
    FROM tally`
  return row!
}

/** Codings, and what a correction emptied after it was coded: that must not drop from sight. */
function codingsOf(filters: DeskFilters): Prisma.Sql {
  // What is empty holds no words that somebody could look for.
  const emptied = filters.search ? Prisma.sql`false` : Prisma.sql`coalesce(r.answers ->> q.name, '') !~ '\\S'`
  return Prisma.sql`
    SELECT c.response_id, c.question_name, r.submitted_at, q.sort,
      CASE WHEN ${emptied} AND ${byWhom(filters)} THEN 'emptied' ELSE 'coding' END, c.answer_hash, c.theme_id, false
    FROM coding c JOIN theme t ON t.id = c.theme_id AND t.removed_at IS NULL
    JOIN code_frame f ON f.id = t.code_frame_id JOIN response r ON r.id = c.response_id
    JOIN question q ON q.name = c.question_name
    WHERE f.consultation_id = ${filters.consultationId}::uuid`
}

/** Facts that are looked at only where somebody filters by them. */
function besides({
  suggestionId,
  groupId,
  stance,
  evidence,
  escalated,
  consultationId,
}: DeskFilters): Prisma.Sql {
  const ofThis = Prisma.sql`JOIN response r ON r.id = x.response_id JOIN stage s ON s.id = r.stage_id
    WHERE s.consultation_id = ${consultationId}::uuid`
  const parts: Prisma.Sql[] = []
  const add = (what: string, source: Prisma.Sql) =>
    parts.push(Prisma.sql`UNION ALL SELECT x.response_id, x.question_name, NULL, NULL, ${what}, NULL, NULL, false
      FROM ${source}`)
  if (suggestionId)
    add(
      'suggested',
      Prisma.sql`(SELECT sa.response_id, run.question_name FROM suggested_answer sa
        JOIN suggested_theme st ON st.id = sa.suggested_theme_id JOIN theme_run run ON run.id = st.run_id
        WHERE st.id = ${suggestionId}::uuid) x`,
    )
  if (groupId)
    add(
      'alike',
      Prisma.sql`(SELECT aa.response_id, run.question_name FROM alike_answer aa
        JOIN alike_group ag ON ag.id = aa.group_id JOIN alike_run run ON run.id = ag.run_id
        WHERE ag.id = ${groupId}::uuid) x`,
    )
  if (stance) add('stance', Prisma.sql`answer_mark x ${ofThis} AND x.position = ${stance}`)
  if (evidence) add('evidence', Prisma.sql`answer_mark x ${ofThis} AND x.is_evidence`)
  if (escalated)
    add('escalated', Prisma.sql`escalation x ${ofThis} AND (x.closed_at IS NULL) = ${escalated === 'open'}`)
  return parts.length > 0 ? Prisma.join(parts, ' ') : Prisma.empty
}

function wanted({ themeId, suggestionId, groupId, stance, evidence, escalated }: DeskFilters): Prisma.Sql {
  const all = [Prisma.sql`true`]
  const has = (what: string) => all.push(Prisma.sql`bool_or(what = ${what})`)
  if (themeId) all.push(Prisma.sql`coalesce(bool_or(theme_id = ${themeId}::uuid), false)`)
  if (suggestionId) has('suggested')
  if (groupId) has('alike')
  if (stance) has('stance')
  if (evidence) has('evidence')
  if (escalated) has('escalated')
  return Prisma.join(all, ' AND ')
}

/** Whose answers: by kind of body and borough, of the response `r`. */
function byWhom({ bodyType, borough }: DeskFilters): Prisma.Sql {
  const all = [Prisma.sql`true`]
  if (bodyType === PUBLIC.code) all.push(invitationWith(Prisma.sql`i.purpose = 'person'`))
  else if (bodyType) all.push(invitationWith(Prisma.sql`i.body_type_code = ${bodyType}`))
  if (borough)
    all.push(
      invitationWith(Prisma.sql`${borough} IN (i.borough_code,
        (SELECT p.borough_code FROM participant p WHERE p.invitation_id = i.id))`),
    )
  return Prisma.join(all, ' AND ')
}

const invitationWith = (condition: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT 1 FROM invitation i WHERE i.id = r.invitation_id AND ${condition})`

function shown(show: Show): Prisma.Sql {
  switch (show) {
    case 'all':
      return Prisma.sql`true`
    case 'unread':
      return Prisma.sql`NOT read_by_me`
    case 'nobody':
      return Prisma.sql`NOT read_by_anybody`
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
    (SELECT base.*, 1 AS rank FROM base WHERE is_listed
      ORDER BY read_by_me, submitted_at, response_id, sort LIMIT 1)
    ORDER BY rank LIMIT 1`
}

const keyFrom = (source: Prisma.Sql) =>
  Prisma.sql`(SELECT jsonb_build_object('responseId', response_id, 'question', question_name) FROM ${source})`

const neighbour = (than: '<' | '>', direction: 'ASC' | 'DESC', also: Prisma.Sql = Prisma.empty) =>
  Prisma.sql`(SELECT jsonb_build_object('responseId', l.response_id, 'question', l.question_name)
    FROM base l, here h WHERE l.is_listed AND ${order('l')} ${Prisma.raw(than)} ${order('h')} ${also}
    ORDER BY l.submitted_at ${Prisma.raw(direction)}, l.response_id ${Prisma.raw(direction)},
      l.sort ${Prisma.raw(direction)} LIMIT 1)`
