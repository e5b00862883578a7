import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { measuresIn, yearsKnown } from './internal'
import { ListMeasuresInput } from './schema'
import { yearWords } from './words'

/** The measures of a year as CSV, one row a measure and body. The same file for everybody. */
export async function exportMeasures(ctx: Ctx, input: z.input<typeof ListMeasuresInput>): Promise<string> {
  const { year: wanted } = ListMeasuresInput.parse(input)
  const year = wanted ?? (await yearsKnown(ctx))[0]!
  const measures = await measuresIn(ctx, year)
  const rows = measures.flatMap(({ figures, bodies }) =>
    bodies.map(({ name, boroughName, state, how, enteredBy, evidence, evidenceUrl, onDate, hint }) =>
      csvRow([
        ...[yearWords(year), figures.code, figures.name, figures.target, name, boroughName],
        ...[state, how ?? '', enteredBy ?? '', onDate, evidence, evidenceUrl, hint],
      ]),
    ),
  )
  return CSV_BOM + csvRow(HEADINGS) + rows.join('')
}

const HEADINGS = [
  ...['year', 'measure', 'measure_name', 'target_per_cent', 'body', 'borough'],
  ...['state', 'how', 'entered_by', 'on', 'evidence', 'evidence_address', 'the_record_says'],
]
