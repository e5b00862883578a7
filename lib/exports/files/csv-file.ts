import { CSV_BOM, csvRow } from '../../core/csv-cell'
import { LEADING_COLUMNS, responsesSql } from '../responses-sql'
import type { FileWork } from './file-work'
import type { Pieces } from './packing'

/** COPY ends its rows with a line feed alone; a file that mixes ends is read wrongly. */
export const csvHeading = (names: string[]) => csvRow(names).replace(/\r\n$/, '\n')

/** A row a response, as the streamed CSV has it. */
export async function* csvFile({ snapshot, stageId, columns, wanted }: FileWork): Pieces {
  yield CSV_BOM + csvHeading([...LEADING_COLUMNS, ...columns.map(({ name }) => name)])
  yield* snapshot.copy(responsesSql(stageId, columns, wanted))
}
