import { pipeline, Readable } from 'node:stream'
import { constants, createGzip } from 'node:zlib'

/** Few large pieces cost the way to the browser far less than many small ones. */
const PIECE = 128 * 1024

/**
 * A long stream as an answer's body, compressed where the browser takes it. Next would compress it too, but at a level
 * that takes longer than all the rest of the work, for little fewer bytes.
 * @returns the body and the headers that go with it; a reader's leaving destroys `stream`
 */
export function gzipAnswer(
  request: Request,
  stream: Readable,
): { body: ReadableStream<Uint8Array>; headers: Record<string, string> } {
  const isTaken = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(
    request.headers.get('accept-encoding') ?? '',
  )
  const gzip = () => createGzip({ level: constants.Z_BEST_SPEED, chunkSize: PIECE })
  const sent = isTaken ? pipeline(stream, gzip(), () => {}) : stream
  return {
    body: Readable.toWeb(sent) as ReadableStream<Uint8Array>,
    headers: { vary: 'Accept-Encoding', ...(isTaken ? { 'content-encoding': 'gzip' } : {}) },
  }
}
