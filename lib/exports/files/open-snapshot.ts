import { to as copyTo } from 'pg-copy-streams'
import type { Ctx } from '../../core/ctx'
import { poolUnder, processPool } from '../../core/db'

/** One moment of the database: whatever is read through it belongs together, however long it takes. */
export type Snapshot = {
  /** Rows of a short read, as objects. */
  rows<Row>(sql: string): Promise<Row[]>
  /** What a COPY ... TO STDOUT writes, in pieces that do not end with rows. One at a time. */
  copy(sql: string): AsyncGenerator<Buffer>
  /** How many rows the COPYs have read so far, for a progress bar. */
  rowsRead(): Promise<number>
  close(): Promise<void>
}

/**
 * What PostgreSQL may hold at once to put rows together. With its usual 4 MB it writes all the answers to disk to join them
 * to who gave them, which takes longer than everything else.
 */
const WORK_MEMORY = '64MB'

/** Opens a snapshot on a connection of its own; the caller closes it. */
export async function openSnapshot(ctx: Ctx): Promise<Snapshot> {
  const pool = poolUnder(ctx.db) ?? processPool()
  const client = await pool.connect()
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await client.query(`SET LOCAL work_mem = '${WORK_MEMORY}'`)
  const { rows: own } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const pid = own[0]!.pid
  let before = 0
  let isCopying = false
  return {
    rows: async <Row>(sql: string) => (await client.query(sql)).rows as Row[],
    async *copy(sql) {
      const stream = client.query(copyTo(sql, { highWaterMark: 256 * 1024 }))
      isCopying = true
      for await (const piece of stream) yield piece as Buffer
      isCopying = false
      before += stream.rowCount
    },
    async rowsRead() {
      if (!isCopying) return before
      const { rows } = await pool.query<{ n: string }>(
        'SELECT tuples_processed::text AS n FROM pg_stat_progress_copy WHERE pid = $1',
        [pid],
      )
      return before + Number(rows[0]?.n ?? 0)
    },
    async close() {
      // In the middle of a COPY nothing else can be said on the connection: it is closed, which ends the query.
      if (isCopying) return client.release(true)
      await client.query('ROLLBACK').catch(() => {})
      client.release()
    },
  }
}
