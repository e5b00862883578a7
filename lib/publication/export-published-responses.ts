import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { publishedWhere } from './filter-sql'
import { findConsultation, itemOf, readNames, type Row } from './internal'
import { ExportPublishedInput } from './schema'
import { searchQuery } from './search-query'

const BATCH = 200

/**
 * The same as a CSV file, one row an answer, piece by piece: it is never all in memory.
 * @throws NotFound where there is no such consultation, before the first piece
 */
export async function exportPublishedResponses(
  ctx: Ctx,
  input: z.input<typeof ExportPublishedInput>,
): Promise<AsyncGenerator<string>> {
  const { slug, ...filters } = ExportPublishedInput.parse(input)
  const { id } = await findConsultation(ctx, slug)
  return pieces(ctx, id, filters)
}

async function* pieces(
  ctx: Ctx,
  consultationId: string,
  filters: { search: string; bodyType: string; borough: string },
): AsyncGenerator<string> {
  yield CSV_BOM + csvRow(HEADINGS)
  const names = await readNames(ctx)
  const where = publishedWhere(consultationId, filters, await searchQuery(ctx, filters.search))
  for (let after = 0; ;) {
    const rows = await ctx.db.$queryRaw<Row[]>`
      SELECT p.number, p.name, p.body_type_code AS "bodyTypeCode", p.borough_code AS "boroughCode", p.basis, p.came,
        p.answers, p.published_at AS "publishedAt"
      FROM published_response p WHERE ${where} AND p.number > ${after} ORDER BY p.number LIMIT ${BATCH}`
    yield rows.map((row) => rowsOf(itemOf(row, names))).join('')
    if (rows.length < BATCH) return
    after = rows.at(-1)!.number
  }
}

const HEADINGS = [
  ...[
    'response',
    'kind',
    'name',
    'borough',
    'basis',
    'came',
    'question',
    'question_title',
    'answer',
    'sha256',
  ],
]

function rowsOf({
  number,
  bodyTypeName,
  name,
  borough,
  basis,
  came,
  answers,
}: ReturnType<typeof itemOf>): string {
  return answers
    .map((answer) =>
      csvRow([
        ...[number, bodyTypeName, name, borough?.name, basis, came],
        ...[answer.name, answer.title, answer.isHeld && answer.text === '' ? '' : answer.text, answer.sha256],
      ]),
    )
    .join('')
}
