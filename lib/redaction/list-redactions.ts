import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { Prisma } from '../core/db'
import { respondentKind, respondentName } from '../invitations/respondent'
import type { TextQuestion } from '../responses/text-questions'
import { findConsultation, questionsOf } from './internal'
import { keptRedactions, passagesToDecide } from './passages'
import { canReadRedactions } from './policy'
import { ListRedactionsInput, type RedactionShow } from './schema'
import type { RedactionItem, RedactionListView, RedactionState } from './types'

const PAGE = 20
/** Answers looked through for one page of those in which something is found: names take two milliseconds an answer. */
const MOST_LOOKED = 120

type Row = {
  responseId: string
  question: string
  submittedAt: string
  text: string
  state: RedactionState
  redactions: unknown
  isQuoted: boolean
  bodyName: string | null
  bodyTypeName: string | null
}

/**
 * Answers to be worked through before anybody else reads them, oldest first, twenty a page: by default those in which
 * something is found that nobody has decided on.
 * @throws NotFound, NotAllowed
 */
export async function listRedactions(
  ctx: Ctx,
  input: z.input<typeof ListRedactionsInput>,
): Promise<RedactionListView> {
  const { consultationId, show, after } = ListRedactionsInput.parse(input)
  const consultation = await findConsultation(ctx, consultationId)
  authorise(canReadRedactions(ctx.actor))
  const questions = await questionsOf(ctx, consultationId)
  const limit = show === 'proposed' ? MOST_LOOKED : PAGE
  const rows = await rowsOf(ctx, { consultationId, show, after, questions, limit: limit + 1 })
  const items: RedactionItem[] = []
  let looked = 0
  for (const row of rows.slice(0, limit)) {
    looked++
    const item = itemOf(row, questions)
    if (show !== 'proposed' || item.passages > 0) items.push(item)
    if (items.length === PAGE) break
  }
  const last = rows[looked - 1]
  const next = last && rows.length > looked ? cursorOf(last) : null
  const counts = await countsOf(ctx, consultationId, questions)
  return { consultation, items, counts, next, looked }
}

function itemOf(row: Row, questions: TextQuestion[]): RedactionItem {
  const { responseId, question, text, state, isQuoted } = row
  const decided = state === 'decided' ? keptRedactions(row.redactions) : null
  return {
    ...{ responseId, question, text, state, isQuoted },
    questionTitle: questions.find(({ name }) => name === question)?.title ?? question,
    bodyName: respondentName(row.bodyName === null ? null : { name: row.bodyName }),
    bodyTypeName: respondentKind(row.bodyTypeName === null ? null : { code: '', name: row.bodyTypeName })
      .name,
    passages: (decided ?? passagesToDecide(text, null)).length,
  }
}

const cursorOf = ({ submittedAt, responseId, question }: Row) => `${submittedAt}~${responseId}~${question}`

type Wanted = {
  consultationId: string
  show: RedactionShow
  after: string | undefined
  questions: TextQuestion[]
  limit: number
}

/** Each answer in words, with whether it was decided on as it stands. */
const answersOf = (consultationId: string, questions: TextQuestion[]) => Prisma.sql`
  SELECT r.id AS response_id, r.body_id, r.submitted_at, q.name AS question_name, r.answers ->> q.name AS text,
    ra.redactions, CASE WHEN ra.answer_hash IS NULL THEN 'undecided'
      WHEN ra.answer_hash = encode(sha256(convert_to(r.answers ->> q.name, 'UTF8')), 'hex') THEN 'decided'
      ELSE 'out-of-date' END AS state
  FROM response r JOIN stage s ON s.id = r.stage_id JOIN invitation i ON i.id = r.invitation_id
  CROSS JOIN unnest(${questions.map(({ name }) => name)}::text[]) AS q(name)
  LEFT JOIN redacted_answer ra ON ra.response_id = r.id AND ra.question_name = q.name
  WHERE s.consultation_id = ${consultationId}::uuid AND i.purpose <> 'preview' AND r.answers ->> q.name ~ '\\S'`

const quoteOf = (
  condition: Prisma.Sql,
) => Prisma.sql`EXISTS (SELECT 1 FROM quote JOIN theme t ON t.id = quote.theme_id
  WHERE quote.response_id = a.response_id AND quote.question_name = a.question_name AND t.removed_at IS NULL AND ${condition})`

const CONDITION: Record<RedactionShow, Prisma.Sql> = {
  proposed: Prisma.sql`state = 'undecided'`,
  chosen: Prisma.sql`state <> 'decided' AND ${quoteOf(Prisma.sql`quote.is_chosen`)}`,
  quoted: Prisma.sql`state <> 'decided' AND ${quoteOf(Prisma.sql`true`)}`,
  'out-of-date': Prisma.sql`state = 'out-of-date'`,
  decided: Prisma.sql`state = 'decided'`,
  all: Prisma.sql`true`,
}

function rowsOf(ctx: Ctx, { consultationId, show, after, questions, limit }: Wanted): Promise<Row[]> {
  const [at = '', id = '', ...name] = after?.split('~') ?? []
  const isAfter = after
    ? Prisma.sql`AND (a.submitted_at, a.response_id, a.question_name) > (${at}::timestamptz, ${id}::uuid, ${name.join('~')})`
    : Prisma.empty
  return ctx.db.$queryRaw<Row[]>`
    SELECT a.response_id::text AS "responseId", a.question_name AS question, a.text, a.state, a.redactions,
      to_char(a.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "submittedAt",
      ${quoteOf(Prisma.sql`true`)} AS "isQuoted", b.name AS "bodyName", bt.name AS "bodyTypeName"
    FROM (${answersOf(consultationId, questions)}) a
    LEFT JOIN body b ON b.id = a.body_id LEFT JOIN body_type bt ON bt.code = b.body_type_code
    WHERE ${CONDITION[show]} ${isAfter}
    ORDER BY a.submitted_at, a.response_id, a.question_name LIMIT ${limit}`
}

async function countsOf(ctx: Ctx, consultationId: string, questions: TextQuestion[]) {
  const [counts] = await ctx.db.$queryRaw<RedactionListView['counts'][]>`
    SELECT count(*)::int AS answers, count(*) FILTER (WHERE state = 'decided')::int AS decided,
      count(*) FILTER (WHERE state = 'out-of-date')::int AS "outOfDate",
      count(*) FILTER (WHERE state <> 'decided' AND ${quoteOf(Prisma.sql`true`)})::int AS quoted
    FROM (${answersOf(consultationId, questions)}) a`
  return counts!
}
