import { gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import type { Ctx } from '../core/ctx'
import { poolUnder, processPool } from '../core/db'

const unpacked = promisify(gunzip)

/**
 * A file's bytes out of its parts, one part at a time, whichever process made them.
 * @param isPacked whether the parts are gzip of their own
 * @throws when a part is gone: the file expired while it was read, and the reader must not take it for whole
 */
export async function* readParts(ctx: Ctx, exportId: string, isPacked: boolean): AsyncGenerator<Buffer> {
  const pool = poolUnder(ctx.db) ?? processPool()
  const { rows: counted } = await pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM export_part WHERE export_id = $1',
    [exportId],
  )
  for (let number = 0; number < (counted[0]?.n ?? 0); number++) {
    const { rows } = await pool.query<{ content: Buffer }>(
      'SELECT content FROM export_part WHERE export_id = $1 AND number = $2',
      [exportId, number],
    )
    const content = rows[0]?.content
    if (!content) throw new Error(`part ${number} of the file ${exportId} is gone`)
    yield isPacked ? await unpacked(content) : content
  }
}
