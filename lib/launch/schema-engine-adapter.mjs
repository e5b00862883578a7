// The database connection of lib/launch/schema-engine.mjs: @prisma/adapter-pg, with what it lacks for migrations.
import crypto from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** Shadow databases to drop before leaving: the engine does not always dispose of the one it asked for. */
const shadowDatabases = []

/** @param {string} url  connection fields one by one: given as a string, the adapter loses the shadow's name */
export function connectionFields(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const sslmode = searchParams.get('sslmode') ?? ''
  const wantsTls = ['require', 'verify-full', 'verify-ca', 'no-verify'].includes(sslmode)
  return {
    host: searchParams.get('host') ?? decodeURIComponent(hostname),
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: wantsTls ? { rejectUnauthorized: sslmode.startsWith('verify') } : false,
  }
}

export async function dropShadowDatabases() {
  for (const drop of shadowDatabases) await drop().catch(() => {})
}

export class MigrationAdapterFactory extends PrismaPg {
  constructor(url, shadowUrl) {
    // adapter-pg takes every instant for UTC
    const config = { ...connectionFields(url), max: 1, options: '-c timezone=UTC' }
    super(config, { schema: new URL(url).searchParams.get('schema') ?? undefined })
    this.connection = config
    this.shadowUrl = shadowUrl
  }

  async connect() {
    return mend(await super.connect())
  }

  async connectToShadowDb() {
    return this.shadowUrl ? this.emptiedShadow() : this.newShadow()
  }

  async emptiedShadow() {
    const adapter = await new MigrationAdapterFactory(this.shadowUrl).connect()
    await adapter.executeScript('DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public')
    return adapter
  }

  async newShadow() {
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    const admin = new pg.Client(this.connection)
    await admin.connect()
    await admin.query(`CREATE DATABASE "${database}" TEMPLATE template0`)
    const adapter = mend(await new PrismaPg({ ...this.connection, database }).connect())
    const disconnect = adapter.dispose.bind(adapter)
    let dropped
    adapter.dispose = () => {
      dropped ??= (async () => {
        await disconnect().catch(() => {})
        await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
        await admin.end()
      })()
      return dropped
    }
    shadowDatabases.push(adapter.dispose)
    return adapter
  }
}

// PostgreSQL's catalogue answers in types that adapter-pg refuses ("char", name[], int2vector, oid aliases): these are
// passed off as their plain relatives (text, text[]), which is how the native engine reads them.
const CHAR = 18
const PLAIN_TYPES = new Map([
  [CHAR, 25],
  [1003, 1009],
  [22, 25],
  [24, 25],
  [30, 25],
  [194, 25],
  [2205, 25],
  [2206, 25],
])

function mend(adapter) {
  const pool = adapter.underlyingDriver()
  const query = pool.query.bind(pool)
  const queryRaw = adapter.queryRaw.bind(adapter)
  const charColumns = new WeakMap()

  pool.query = async (...args) => {
    const result = await query(...args)
    if (result.rows && result.fields) {
      const isChar = result.fields.map((field) => field.dataTypeID === CHAR)
      charColumns.set(result.rows, isChar)
      for (const field of result.fields)
        field.dataTypeID = PLAIN_TYPES.get(field.dataTypeID) ?? field.dataTypeID
    }
    return result
  }
  adapter.queryRaw = async (request) => {
    const result = await queryRaw(request)
    charColumns.get(result.rows)?.forEach((isChar, column) => {
      if (isChar) result.columnTypes[column] = ColumnTypeEnum.Character
    })
    return result
  }
  // adapter-pg cuts a script at every semicolon, through functions and strings: send it whole.
  adapter.executeScript = async (sql) => {
    try {
      await query(sql)
    } catch (error) {
      throw asDriverError(error)
    }
  }
  return adapter
}

function asDriverError(error) {
  const { message, detail, column, hint } = error
  const known = {
    code: error.code ?? 'N/A',
    severity: error.severity ?? 'ERROR',
    message,
    detail,
    column,
    hint,
  }
  return new DriverAdapterError({
    kind: 'postgres',
    ...known,
    originalCode: error.code,
    originalMessage: message,
  })
}
