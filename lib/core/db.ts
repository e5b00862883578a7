import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from './generated/prisma/client'

export { Prisma } from './generated/prisma/client'
export type { PrismaClient } from './generated/prisma/client'

/** What verbs are handed: the client, or the transaction they run in. */
export type Db = PrismaClient | Prisma.TransactionClient

const shared = globalThis as unknown as { soundingsPool?: pg.Pool; soundingsDb?: PrismaClient }

function poolOf(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    // adapter-pg reads and writes timestamps as if the session were in UTC: make it so, or times shift.
    options: '-c timezone=UTC',
  })
  // A connection that the server ends while idle must not end the process; the pool makes a new one.
  pool.on('error', (error) => console.error('database connection lost:', error.message))
  return pool
}

/**
 * Put first in a raw statement that is run very often: each connection plans it once and keeps the plan. Not for
 * statements whose text differs from call to call; their plans would pile up.
 */
export const PREPARED = Prisma.raw('/* prepared */')

const names = new Map<string, string>()

/** A statement without a name is planned anew each time. */
function statementNameGenerator({ sql }: { sql: string }): string {
  if (!sql.startsWith('/* prepared */')) return ''
  let name = names.get(sql)
  if (!name) names.set(sql, (name = createHash('md5').update(sql).digest('hex')))
  return name
}

const pools = new WeakMap<object, pg.Pool>()

/** The pool under a client; undefined for the client of a transaction, which holds one connection of it. */
export function poolUnder(db: Db): pg.Pool | undefined {
  return pools.get(db)
}

function clientOver(pool: pg.Pool, disposeExternalPool: boolean): PrismaClient {
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool, statementNameGenerator }),
  })
  pools.set(client, pool)
  return client
}

/** A client of its own for `url`; the caller disconnects it. */
export function createDb(url: string, max = 8): PrismaClient {
  return clientOver(poolOf(url, max), true)
}

/** This process's pool, for what streams (COPY) and cannot go through Prisma. */
export function processPool(): pg.Pool {
  shared.soundingsPool ??= poolOf(process.env.DATABASE_URL ?? '', Number(process.env.DATABASE_POOL ?? 16))
  return shared.soundingsPool
}

/** This process's client. Only doors and the worker reach for it; verbs get theirs from `ctx`. */
export function processDb(): PrismaClient {
  return (shared.soundingsDb ??= clientOver(processPool(), false))
}
