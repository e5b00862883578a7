import { pipeline, Transform, type Readable } from 'node:stream'
import { to as copyTo } from 'pg-copy-streams'
import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { CSV_BOM, csvRow } from '../core/csv-cell'
import { processPool } from '../core/db'
import { answerColumns } from './answer-columns'
import { questionnaireVersions } from './internal'
import { canExportResponses } from './policy'
import { LEADING_COLUMNS, responsesSql } from './responses-sql'
import { ExportInput } from './schema'

export type CsvExport = { fileName: string; stream: Readable }

/**
 * A consultation's responses as CSV (UTF-8 with a mark, a header, one row a response, one column an answer; several
 * choices in one cell are parted by '; '). One statement and so one moment: what arrives meanwhile is not in it.
 * The stream must be read to its end or destroyed; either gives the connection back.
 * @throws NotFound, NotAllowed
 */
export async function exportResponses(ctx: Ctx, input: z.input<typeof ExportInput>): Promise<CsvExport> {
  const { consultationId } = ExportInput.parse(input)
  const consultation = await getConsultation(ctx, { id: consultationId })
  authorise(canExportResponses(ctx.actor))
  const columns = answerColumns(await questionnaireVersions(ctx, consultation.stage.id))
  await inTransaction(ctx, (ctx) =>
    audit(ctx, 'responses.export', { type: 'consultation', id: consultationId }, { format: 'csv' }),
  )
  const headings = csvRow([...LEADING_COLUMNS, ...columns.map(({ name }) => name)])
  // COPY ends its rows with a line feed alone; a file that mixes ends is read wrongly.
  const header = CSV_BOM + headings.replace(/\r\n$/, '\n')
  const rows = await copy(responsesSql(consultation.stage.id, columns))
  return { fileName: `${consultation.slug}-responses.csv`, stream: withHeader(header, rows) }
}

/** Few large pieces cost the way to the browser (two streams, compression, sockets) far less than many small ones. */
const PIECE = 128 * 1024

/** The pipeline hands on a reader's leaving as well as an error, even before the first byte was read. */
function withHeader(header: string, rows: Readable): Readable {
  let pieces: Buffer[] = [Buffer.from(header)]
  let size = 0
  const take = () => {
    const piece = Buffer.concat(pieces)
    pieces = []
    size = 0
    return piece
  }
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      pieces.push(chunk)
      size += chunk.length
      if (size < PIECE) done()
      else done(null, take())
    },
    flush: (done) => done(null, take()),
  })
  return pipeline(rows, stream, () => {})
}

/** A connection of its own for as long as it streams; one that is left in the middle is closed, which ends the query. */
async function copy(sql: string): Promise<Readable> {
  const client = await processPool().connect()
  const rows = client.query(copyTo(sql))
  let finished = false
  rows.once('end', () => {
    finished = true
    client.release()
  })
  rows.once('error', (error: Error) => {
    if (finished) return
    finished = true
    client.release(error)
  })
  rows.once('close', () => {
    if (finished) return
    finished = true
    client.release(true)
  })
  return rows
}
