import type { Ctx } from '../../core/ctx'
import { KEY, unitsOf, type Asked, type Keyed } from './count-answers'
import { ALL, MISSING, NOT_ASKED, rowCodes, type Columns } from './tally'

/** Of the entries in one place of a table: how many responses they are of, and what says how alike those of one are. */
export type Behind = {
  responses: number
  entries: number
  /** Sums over responses: of the squares of its entries here, and of those times its entries that were answered. */
  squares: number
  products: number
}

/** By column, then by row; beside the rows MISSING, NOT_ASKED, ANSWERED, ANY, and of several choices `without` each row. */
export type AllBehind = Map<string, Map<string, Behind>>

/** Entries that answer the question, and all of them. */
export const ANSWERED = ' answered'
export const ANY = ' any'
/** Entries that answer, and not with this choice. */
export const without = (code: string) => ` without ${code}`

export const NOBODY: Behind = { responses: 0, entries: 0, squares: 0, products: 0 }

type Row = Behind & { column: string; code: string }
type Place = { key: string; column: string; code: string }

/**
 * How many responses stand behind each place of a table of entries. A response counts once in each place, however many of
 * its entries are there: so what was counted is looked at again, by response.
 * @param counted the same question's entries, as `countAnswers` gave them
 */
export async function countBehind(
  ctx: Ctx,
  asked: Asked,
  counted: Keyed[],
  columns: Columns | null,
): Promise<AllBehind> {
  const places = placesOf(asked, counted, columns)
  const list = (of: (place: Place) => string) => places.map(of)
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH place (key, in_column, code) AS (SELECT * FROM unnest(${list(({ key }) => key)}::text[],
      ${list(({ column }) => column)}::text[], ${list(({ code }) => code)}::text[])),
    own AS (
      SELECT unit.id, place.in_column, place.code, count(*) AS n
      FROM (SELECT id, ${KEY} AS key FROM (${unitsOf(asked)}) u OFFSET 0) unit JOIN place ON place.key = unit.key
      GROUP BY 1, 2, 3
    ), beside AS (
      SELECT *, max(n) FILTER (WHERE code = ${ANSWERED}) OVER (PARTITION BY id, in_column) AS answered FROM own
    )
    SELECT in_column AS column, code, count(*)::int AS responses, sum(n)::int AS entries,
      sum(n * n)::float8 AS squares, coalesce(sum(n * answered), 0)::float8 AS products
    FROM beside GROUP BY 1, 2`
  const all: AllBehind = new Map()
  for (const { column, code, ...behind } of rows)
    all.set(column, (all.get(column) ?? new Map<string, Behind>()).set(code, behind))
  return all
}

/** Where what was counted belongs: it stands in all together, and in its own column where there are any. */
function placesOf({ question }: Asked, counted: Keyed[], columns: Columns | null): Place[] {
  const codesOf = rowCodes(question, counted)
  const rows = [...new Set(counted.flatMap(codesOf))].filter((code) => !NO_ROW.includes(code))
  return counted.flatMap((one) => {
    const codes = codesOf(one)
    const isAnswered = !codes.some((code) => NO_ROW.includes(code))
    const others = question.kind === 'several' ? rows.filter((row) => !codes.includes(row)).map(without) : []
    const own = isAnswered ? [...codes, ...others, ANSWERED, ANY] : [...codes, ANY]
    const inColumns = columns ? [ALL, columns.codeOf(one)] : [ALL]
    return inColumns.flatMap((column) => own.map((code) => ({ key: one.key, column, code })))
  })
}
const NO_ROW = [MISSING.code, NOT_ASKED.code]
