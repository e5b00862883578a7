import type { z } from 'zod'
import type { Ctx } from '../core/ctx'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { wordsIn } from '../core/words-in'
import { getPublishedFeedback } from './get-published-feedback'
import { AGAIN, CLEAR, type PublishedFeedbackInput } from './schema'
import type { Tally } from './types'

const { text } = wordsIn('en')

/**
 * What those told think of it as a CSV file, in the columns of the report’s figures: a row for each answer to each of the
 * two questions, for bodies and for members of the public apart. An empty cell is a number of persons too small to be shown.
 * @throws NotFound where no report was published
 */
export async function exportFeedback(
  ctx: Ctx,
  input: z.input<typeof PublishedFeedbackInput>,
): Promise<string> {
  const { bodies, persons } = await getPublishedFeedback(ctx, input)
  const rows = [
    { of: 'bodies', counts: bodies },
    { of: 'public', counts: persons },
  ].flatMap(({ of, counts }) => {
    if (!counts) return []
    const row = (figure: string, code: string, name: string, tally: Tally) =>
      csvRow([figure, code, name, of, '', countIn(tally, code), counts.answers])
    return [
      ...CLEAR.map((code) => row('clear', code, text(`feedback.clear-${code}`), counts.isClear)),
      ...AGAIN.map((code) => row('take-part-again', code, text(`feedback.again-${code}`), counts.wouldAgain)),
    ]
  })
  return CSV_BOM + csvRow(['figure', 'code', 'name', 'of', 'body_type', 'count', 'base']) + rows.join('')
}

const countIn = (tally: Tally, code: string) => tally.find(({ value }) => value === code)?.count ?? null
