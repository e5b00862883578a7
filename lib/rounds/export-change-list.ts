import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow, type CsvValue } from '../core/csv-cell'
import { getChangeList } from './get-change-list'
import type { RoundOfSlugInput } from './schema'
import type { ChangedPassage, PublishedComment } from './types'

/**
 * A published list of changes as a CSV file: one row a comment, and one for a passage that nobody commented on.
 * @throws NotFound where there is no such edition
 */
export async function exportChangeList(
  ctx: Ctx,
  input: z.input<typeof RoundOfSlugInput>,
): Promise<{ name: string; csv: string }> {
  const { content, consultation, sequence, number } = await getChangeList(ctx, input)
  const rows = [
    ...content.passages.flatMap((passage) => rowsOf(passageCells(passage), passage.comments)),
    ...(content.whole.comments.length > 0
      ? rowsOf(['whole', '', '', '', '', ''], content.whole.comments)
      : []),
  ]
  const csv = CSV_BOM + csvRow(HEADINGS) + rows.map((row) => csvRow(row)).join('')
  return { name: `${consultation.slug}-stage-${sequence}-changes-${number}.csv`, csv }
}

const HEADINGS = [
  ...['passage', 'heading', 'outcome', 'before', 'after', 'why_changed'],
  ...['commented_by', 'kind', 'borough', 'basis', 'view', 'comment', 'verdict', 'answer'],
]

function passageCells({
  number,
  afterNumber,
  heading,
  outcome,
  before,
  after,
  why,
}: ChangedPassage): CsvValue[] {
  return [number === 0 ? `new, after ${afterNumber ?? 0}` : number, heading, outcome, before, after, why]
}

function rowsOf(passage: CsvValue[], comments: PublishedComment[]): CsvValue[][] {
  if (comments.length === 0) return [passage]
  return comments.map(({ who, kind, borough, basis, view, text, leftOut, verdict, why }) => [
    ...passage,
    ...[who, kind, borough, basis, view ?? '', text ?? `[${leftOut}]`, verdict ?? 'not answered', why],
  ])
}
