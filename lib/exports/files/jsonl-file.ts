import { responseRecord } from '../response-record'
import type { FileWork } from './file-work'
import type { Pieces } from './packing'

/**
 * One line a response. JSON escapes every control character, so with two of them as the marks of CSV nothing is ever
 * quoted, and COPY writes the lines as they are.
 */
export async function* jsonlFile({ snapshot, stageId, columns, wanted }: FileWork): Pieces {
  const { record, from } = responseRecord(stageId, columns, wanted, { inOrder: true })
  yield* snapshot.copy(
    `COPY (SELECT ${record}::text ${from} ORDER BY r.submitted_at, r.id)
     TO STDOUT WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02', ENCODING 'UTF8')`,
  )
}
