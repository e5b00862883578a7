import { randomUUID } from 'node:crypto'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pack, startPacking, type Told } from './packing'

const PIECE = 256 * 1024

/** A file that is already packed, and is to go into a ZIP as it is. */
export type Packed = Told & { pieces: AsyncIterable<Buffer> }

/** Text that is written while other files are streamed and is wanted after them. */
export type Aside = {
  write(text: string): Promise<void>
  /** All that was written. Nothing can be written after it. */
  take(): Promise<Packed>
  /** Gives the room back; it may be called at any time, and more than once. */
  close(): Promise<void>
}

/**
 * Keeps text aside, packed, so that two files of a ZIP can be made from one reading. It lies in a file of the operating
 * system's temporary folder that only this user can open and that has lost its name already where the system allows it:
 * nothing stays behind when the process is killed. In memory it would grow with what there is.
 * @throws the file system's error, from `write` or `take`, where there is no room
 */
export async function setAside(): Promise<Aside> {
  const path = join(tmpdir(), `soundings-aside-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  // Windows lets go of the name only when the file is closed.
  await rm(path, { force: true }).catch(() => {})
  const deflate = startPacking()
  const told: Told = { crc: 0, size: 0, packed: 0 }
  let failed: unknown = null
  let isOpen = true
  const keep = async () => {
    for await (const piece of deflate) {
      told.packed += (piece as Buffer).length
      await file.appendFile(piece as Buffer)
    }
  }
  const kept = keep().catch((error: unknown) => {
    failed = error
    deflate.destroy()
  })
  return {
    async write(text) {
      await pack(deflate, text, told)
      if (failed) throw failed
    },
    async take() {
      if (!failed) deflate.end()
      await kept
      if (failed) throw failed
      return { ...told, pieces: piecesOf(file) }
    },
    async close() {
      if (!isOpen) return
      isOpen = false
      deflate.destroy()
      await kept
      await file.close()
      await rm(path, { force: true })
    },
  }
}

/** Its own reading instead of a stream: one that must not close the file never ends. */
async function* piecesOf(file: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE), 0, PIECE, position)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    position += bytesRead
  }
}
