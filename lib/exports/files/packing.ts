import { createDeflateRaw, crc32, type DeflateRaw } from 'node:zlib'

/** Bytes, or text that is written as UTF-8. */
export type Pieces = AsyncIterable<Buffer | string> | Iterable<Buffer | string>

/** What a ZIP says of a file: the checksum of what it holds, and its bytes before packing and after. */
export type Told = { crc: number; size: number; packed: number }

/** Fast: the slowest level makes these files a fifth smaller and takes ten times as long. */
export const LEVEL = 1

export const startPacking = () => createDeflateRaw({ level: LEVEL, chunkSize: 64 * 1024 })

/** Gives a packer its next piece and counts it, waiting where the packer is behind. One that was stopped takes nothing. */
export async function pack(deflate: DeflateRaw, piece: Buffer | string, told: Told): Promise<void> {
  if (deflate.destroyed) return
  const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
  told.crc = crc32(bytes, told.crc)
  told.size += bytes.length
  if (!deflate.write(bytes)) await roomIn(deflate)
}

/** Pieces as they come out of a packer. @param told is complete when the last piece is out */
export async function* packed(content: Pieces, told: Told): AsyncGenerator<Buffer> {
  const deflate = startPacking()
  const feeding = feed(content, deflate, told)
  // Where the source fails, reading the other end fails with it; this only keeps the first from being unheard.
  feeding.catch((error: Error) => deflate.destroy(error))
  for await (const piece of deflate) {
    told.packed += (piece as Buffer).length
    yield piece as Buffer
  }
  await feeding
}

async function feed(content: Pieces, deflate: DeflateRaw, told: Told) {
  for await (const piece of content) {
    if (deflate.destroyed) return
    await pack(deflate, piece, told)
  }
  deflate.end()
}

const roomIn = (deflate: DeflateRaw) =>
  new Promise<void>((resolve) => {
    const done = () => {
      deflate.off('drain', done).off('close', done)
      resolve()
    }
    deflate.on('drain', done).on('close', done)
  })
