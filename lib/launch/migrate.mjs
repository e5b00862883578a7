// Applies prisma/migrations as `prisma migrate deploy` does (its table, its checksums, its lock), by `pg` alone:
// Prisma's own command needs an engine that is a download of its own. Prisma's tools read the result as theirs.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
const PRISMA_LOCK = 72707369 // the number Prisma locks by, so that its own tools and we wait for one another
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/**
 * @param {string} url
 * @param {string} [folder]
 * @returns {Promise<string[]>} the names of the migrations applied now
 */
export async function migrateDeploy(url, folder = MIGRATIONS) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]) // released when the connection ends
    await client.query(TABLE)
    const done = await appliedMigrations(client)
    const applied = []
    for (const migration of readMigrations(folder)) {
      const checksum = done.get(migration.name)
      if (checksum === undefined) {
        await apply(client, migration)
        applied.push(migration.name)
      } else if (checksum !== migration.checksum) {
        console.warn(`Migration ${migration.name} was edited after it was applied to this database.`)
      }
    }
    return applied
  } finally {
    await client.end()
  }
}

async function appliedMigrations(client) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const failed = rows.filter((row) => !row.finished_at).map((row) => row.migration_name)
  if (failed.length) {
    throw new Error(
      `Migration ${failed.join(', ')} failed earlier: repair it, then run prisma migrate resolve.`,
    )
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

function readMigrations(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return entries
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'))
      return {
        name,
        sql: sql.toString('utf8'),
        checksum: crypto.createHash('sha256').update(sql).digest('hex'),
      }
    })
}

async function apply(client, { name, sql, checksum }) {
  const id = crypto.randomUUID()
  const begun = 'INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)'
  await client.query(begun, [id, checksum, name])
  try {
    await client.query(sql) // one message of many statements is one transaction to PostgreSQL, as with Prisma
    const finished =
      'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1'
    await client.query(finished, [id])
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    const logs = `${error.code}: ${error.message}`
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, logs])
    throw new Error(`Migration ${name} failed: ${error.message}`, { cause: error })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.env.DATABASE_URL) {
    console.error('DATABASE_URL is not set: node lib/launch/with-database.mjs node lib/launch/migrate.mjs')
    process.exit(1)
  }
  const applied = await migrateDeploy(process.env.DATABASE_URL)
  console.log(applied.length ? `Applied ${applied.join(', ')}` : 'The database is up to date.')
}
