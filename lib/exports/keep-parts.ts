import { createHash } from 'node:crypto'
import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import type { Ctx } from '../core/ctx'
import { poolUnder, processPool } from '../core/db'
import type { Pieces } from './files/packing'

/** Somebody stopped the making, or another process has begun it anew: this one ends and leaves everything as it is. */
export class NoLongerOurs extends Error {}

export type Kept = { bytes: number; sha256: string }

/** Bytes of a part before it is packed, if it is: text takes a tenth of the room then, and each part costs a commit. */
const PART = 1024 * 1024
const PART_TO_PACK = 4 * PART
const packed = promisify(gzip)

type Keeping = {
  exportId: string
  /** What tells this making from any other of the same file. */
  attempt: string
  pieces: Pieces
  /** Packs each part by itself: text takes a tenth of the room then. */
  packs: boolean
  /** After every part. */
  onPart: (bytes: number) => Promise<void>
}

/**
 * Keeps a file as it is made, in parts of about a megabyte, or of four that take less than one packed. While one part is packed and written, the next is made; never
 * more than two are held.
 * @throws NoLongerOurs
 */
export async function keepParts(
  ctx: Ctx,
  { exportId, attempt, pieces, packs, onPart }: Keeping,
): Promise<Kept> {
  const pool = poolUnder(ctx.db) ?? processPool()
  const hash = createHash('sha256')
  let held: Buffer[] = []
  let size = 0
  let bytes = 0
  const enough = packs ? PART_TO_PACK : PART
  let number = 0
  let writing: Promise<void> = Promise.resolve()
  const write = async (part: Buffer, number: number, bytes: number) => {
    const content = packs ? await packed(part, { level: 1 }) : part
    const { rowCount } = await pool.query(
      `INSERT INTO export_part (export_id, number, content)
       SELECT f.id, $2, $3 FROM export_file f
       WHERE f.id = $1 AND f.state = 'working' AND f.reached ->> 'attempt' = $4 FOR SHARE`,
      [exportId, number, content, attempt],
    )
    if (rowCount === 0) throw new NoLongerOurs()
    await onPart(bytes)
  }
  const handOver = async () => {
    await writing
    writing = write(Buffer.concat(held), number++, bytes)
    writing.catch(() => {}) // it is heard at the next part, or at the end
    held = []
    size = 0
  }
  for await (const piece of pieces) {
    const buffer = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
    hash.update(buffer)
    held.push(buffer)
    size += buffer.length
    bytes += buffer.length
    if (size >= enough) await handOver()
  }
  if (size > 0 || number === 0) await handOver()
  await writing
  return { bytes, sha256: hash.digest('hex') }
}
