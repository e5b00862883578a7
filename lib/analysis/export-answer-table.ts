import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { getAnswerTable } from './get-answer-table'
import type { AnswerTableInput } from './schema'
import type { ShownCell, ShownColumn } from './tables/shown-table'

/** What stands for a figure that is hidden; no number, so that nobody adds it up. */
const HIDDEN = 'hidden'

const HEAD = [
  'question',
  'answer',
  'answer_label',
  'column',
  'column_label',
  'count',
  'base',
  'share',
  'low',
  'high',
  'counts',
  'responses',
]

/**
 * The table of `getAnswerTable` as CSV, a row a figure, hidden where it is hidden there. Shares and the ends of their 95%
 * intervals are between 0 and 1. What is counted is said in every row: responses, or entries, with how many responses the base
 * is of.
 * @throws as `getAnswerTable`
 */
export async function exportAnswerTable(ctx: Ctx, input: z.input<typeof AnswerTableInput>): Promise<string> {
  const { question, table } = await getAnswerTable(ctx, input)
  if (!question || !table) return CSV_BOM + csvRow(HEAD)
  const row = (column: ShownColumn, code: string, label: string, cell: Partial<ShownCell>) =>
    csvRow([
      ...[question.name, code, label, column.code || 'all', column.label],
      ...[cell.count ?? HIDDEN, column.answered ?? HIDDEN, cell.share ?? '', cell.low ?? '', cell.high ?? ''],
      ...[question.entriesOf === null ? 'responses' : 'entries', column.responses ?? HIDDEN],
    ])
  const lines = table.columns.flatMap((column) => [
    ...table.rows.map(({ code, label }, i) => row(column, code, label, column.cells[i]!)),
    row(column, '', 'No answer', { count: column.missing }),
    row(column, '', 'Not asked', { count: column.notAsked }),
  ])
  return CSV_BOM + csvRow(HEAD) + lines.join('')
}
