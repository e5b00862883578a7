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
  // Stages by their ids: of a join PostgreSQL cannot tell that it leaves a tenth of all responses, and reads them all.
  const stages = await db.stage.findMany({ where: { consultationId, kind: 'views' }, select: { id: true } })
  const stageIds = stages.map(({ id }) => id)
  const [row] = await db.$queryRaw<DeskPlace[]>`
    WITH question AS (
      SELECT name, sort::int FROM unnest(${questions.map(({ name }) => name)}::text[]) WITH ORDINALITY AS q (name, sort)
      WHERE ${filters.question ?? null}::text IS NULL OR name = ${filters.question ?? null}
    ), fact (response_id, sort, submitted_at, bits) AS (
      SELECT r.id, q.sort, r.submitted_at, ${FACT.answer}::int
      FROM response r CROSS JOIN question q
      WHERE r.stage_id = ANY (${stageIds}::uuid[]) AND jsonb_typeof(r.answers -> q.name) = 'string'
        AND r.answers ->> q.name ~ '\\S' AND ${byWhom(filters)} AND ${found}
      UNION ALL ${codingsOf(filters, stageIds)}
      UNION ALL ${readingsOf(stageIds, readerId)}
      ${besides(filters, stageIds)}
    ), base AS MATERIALIZED (
      SELECT *, ${shown(filters.show)} AS is_listed FROM (
        SELECT response_id, sort, max(submitted_at) AS submitted_at, ${hasBit('coded')} AS is_coded,
          ${hasBit('coded-before')} AS is_changed, ${hasBit('read-by-me')} AS read_by_me, ${hasBit('read')} AS read_by_anybody
        FROM fact GROUP BY response_id, sort HAVING ${wanted(filters)}
      ) AS grouped
    ),
    here AS (${placeOf(filters.at)}),
    tally AS (
      SELECT count(*)::int AS total, count(*) FILTER (WHERE b.read_by_me)::int AS "readByMe",
        count(*) FILTER (WHERE b.read_by_anybody)::int AS "readByAnybody",
        count(*) FILTER (WHERE b.is_coded)::int AS coded, count(*) FILTER (WHERE b.is_listed)::int AS listed,
        count(*) FILTER (WHERE b.is_listed AND ${order('b')} <= ${order('h')})::int AS position,
        coalesce(bool_or(b.is_listed AND ${order('b')} = ${order('h')}), false) AS "isListed"
      FROM base b LEFT JOIN here h ON true
    )
    SELECT tally.*, ${keyOf(Prisma.sql`SELECT * FROM here`)} AS here, ${neighbour('<', 'DESC')} AS previous,
      ${neighbour('>', 'ASC')} AS next, ${neighbour('>', 'ASC', Prisma.sql`AND NOT l.read_by_me`)} AS "nextUnread"
    FROM tally`
  return row!
}

/** What can be known of an answer, a bit each: what is put under one another stays narrow, and is quickly grouped. */
const FACT = {
  answer: 1,
  emptied: 2,
  coded: 4,
  'coded-before': 8,
  read: 16,
  'read-by-me': 32,
  'of-theme': 64,
  suggested: 128,
  alike: 256,
  stance: 512,
  evidence: 1024,
  escalated: 2048,
} as const
type Fact = keyof typeof FACT

/** The bits of a fact where the condition holds, 0 where not. */
const bit = (fact: Fact, condition: Prisma.Sql) =>
  Prisma.sql`CASE WHEN ${condition} THEN ${FACT[fact]}::int ELSE 0 END`
const hasBit = (...facts: Fact[]) =>
  Prisma.sql`bit_or(bits) & ${facts.reduce((sum, fact) => sum + FACT[fact], 0)}::int <> 0`

/** That what somebody did (`x`) was done to the answer as it stands. */
const IS_CURRENT = Prisma.sql`x.answer_hash =
  encode(sha256(convert_to(coalesce(r.answers ->> x.question_name, ''), 'UTF8')), 'hex')`

/** Codings, and what a correction emptied after it was coded: that must not drop from sight. */
function codingsOf(filters: DeskFilters, stageIds: string[]): Prisma.Sql {
  // What is empty holds no words that somebody could look for.
  const emptied = filters.search
    ? Prisma.sql`false`
    : Prisma.sql`coalesce(r.answers ->> x.question_name, '') !~ '\\S' AND ${byWhom(filters)}`
  const ofTheme = filters.themeId
    ? bit('of-theme', Prisma.sql`x.theme_id = ${filters.themeId}::uuid`)
    : Prisma.sql`0`
  return Prisma.sql`
    SELECT x.response_id, q.sort, r.submitted_at, ${FACT.coded}::int | ${ofTheme} | ${bit('emptied', emptied)} |
      CASE WHEN ${IS_CURRENT} THEN 0 ELSE ${FACT['coded-before']}::int END
    FROM coding x JOIN theme t ON t.id = x.theme_id AND t.removed_at IS NULL
    JOIN code_frame f ON f.id = t.code_frame_id JOIN response r ON r.id = x.response_id
    JOIN question q ON q.name = x.question_name
    WHERE f.consultation_id = ${filters.consultationId}::uuid AND r.stage_id = ANY (${stageIds}::uuid[])`
}

/** Of answers as they stand: one that was corrected since is unread again. */
function readingsOf(stageIds: string[], readerId: string | null): Prisma.Sql {
  return Prisma.sql`
    SELECT x.response_id, q.sort, NULL, ${FACT.read}::int | ${bit('read-by-me', Prisma.sql`x.reader_id = ${readerId}::uuid`)}
    FROM reading x JOIN response r ON r.id = x.response_id JOIN question q ON q.name = x.question_name
    WHERE r.stage_id = ANY (${stageIds}::uuid[]) AND ${IS_CURRENT}`
}

/** Facts that are looked at only where somebody filters by them. */
function besides(
  { suggestionId, groupId, stance, evidence, escalated }: DeskFilters,
  stageIds: string[],
): Prisma.Sql {
  const ofThis = Prisma.sql`JOIN response r ON r.id = x.response_id JOIN question q ON q.name = x.question_name
    WHERE r.stage_id = ANY (${stageIds}::uuid[])`
  const parts: Prisma.Sql[] = []
  const add = (fact: Fact, source: Prisma.Sql) =>
    parts.push(Prisma.sql`UNION ALL SELECT x.response_id, q.sort, NULL, ${FACT[fact]}::int FROM ${source}`)
  if (suggestionId)
    add(
      'suggested',
      Prisma.sql`suggested_answer x JOIN suggested_theme st ON st.id = x.suggested_theme_id
        JOIN theme_run run ON run.id = st.run_id JOIN question q ON q.name = run.question_name
        WHERE st.id = ${suggestionId}::uuid`,
    )
  if (groupId)
    add(
      'alike',
      Prisma.sql`alike_answer x JOIN alike_group ag ON ag.id = x.group_id JOIN alike_run run ON run.id = ag.run_id
        JOIN question q ON q.name = run.question_name WHERE ag.id = ${groupId}::uuid`,
    )
  if (stance) add('stance', Prisma.sql`answer_mark x ${ofThis} AND x.position = ${stance}`)
  if (evidence) add('evidence', Prisma.sql`answer_mark x ${ofThis} AND x.is_evidence`)
  if (escalated)
    add('escalated', Prisma.sql`escalation x ${ofThis} AND (x.closed_at IS NULL) = ${escalated === 'open'}`)
  return parts.length > 0 ? Prisma.join(parts, ' ') : Prisma.empty
}

function wanted({ themeId, suggestionId, groupId, stance, evidence, escalated }: DeskFilters): Prisma.Sql {
  const all = [hasBit('answer', 'emptied')]
  if (themeId) all.push(hasBit('of-theme'))
  if (suggestionId) all.push(hasBit('suggested'))
  if (groupId) all.push(hasBit('alike'))
  if (stance) all.push(hasBit('stance'))
  if (evidence) all.push(hasBit('evidence'))
  if (escalated) all.push(hasBit('escalated'))
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
    (SELECT base.*, 0 AS rank FROM base WHERE response_id = ${at?.responseId ?? null}::uuid
      AND sort = (SELECT sort FROM question WHERE name = ${at?.question ?? null}))
    UNION ALL
    (SELECT base.*, 1 AS rank FROM base WHERE is_listed
      ORDER BY read_by_me, submitted_at, response_id, sort LIMIT 1)
    ORDER BY rank LIMIT 1`
}

const keyOf = (place: Prisma.Sql) =>
  Prisma.sql`(SELECT jsonb_build_object('responseId', k.response_id, 'question', q.name)
    FROM (${place}) k JOIN question q ON q.sort = k.sort)`

const neighbour = (than: '<' | '>', direction: 'ASC' | 'DESC', also: Prisma.Sql = Prisma.empty) =>
  keyOf(Prisma.sql`SELECT l.* FROM base l, here h
    WHERE l.is_listed AND ${order('l')} ${Prisma.raw(than)} ${order('h')} ${also}
    ORDER BY l.submitted_at ${Prisma.raw(direction)}, l.response_id ${Prisma.raw(direction)},
      l.sort ${Prisma.raw(direction)} LIMIT 1`)
