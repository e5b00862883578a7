import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmbedded, type EmbeddedPostgres } from '../../lib/launch/embedded-postgres.mjs'

let dir: string
let open: { stop(): Promise<void> }[]

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-launch-'))
  fs.chmodSync(dir, 0o755)
  open = []
})

afterEach(async () => {
  for (const each of open.toReversed()) await each.stop()
  fs.rmSync(dir, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedPostgres> {
  const database = await startEmbedded({ dir })
  open.push(database)
  return database
}

/** Another process that holds the database, as a running Soundings does. */
async function startElsewhere(): Promise<{ holder: ChildProcess; url: string; pid: number }> {
  const holder = spawn(process.execPath, [path.join(import.meta.dirname, 'hold-database.mjs'), dir])
  open.push({ stop: () => kill(holder) })
  const [said] = (await once(holder.stdout!, 'data')) as [Buffer]
  return { holder, ...(JSON.parse(said.toString()) as { url: string; pid: number }) }
}

async function kill(process: ChildProcess) {
  if (process.exitCode !== null || process.signalCode !== null) return
  const gone = once(process, 'exit')
  process.kill('SIGKILL')
  await gone
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded database', () => {
  it('gives the application an ordinary role that owns its database', async () => {
    const { url } = await start()
    const [role] = await query(
      url,
      `SELECT current_user AS name, rolsuper, rolcreaterole, rolcreatedb, pg_get_userbyid(datdba) AS owner
       FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    )
    const ordinary = { rolsuper: false, rolcreaterole: false, rolcreatedb: false }
    expect(role).toEqual({ name: 'soundings', owner: 'soundings', ...ordinary })
  })

  it('keeps its passwords from other users', async () => {
    await start()
    expect(fs.statSync(path.join(dir, 'passwords.json')).mode & 0o777).toBe(0o600)
  })

  it('survives the killing of its process, and a start right after, with everything that was written', async () => {
    const first = await startElsewhere()
    await query(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n')
    await kill(first.holder)
    const second = await start()
    expect(second.reused).toBe(false)
    expect(await query(second.url, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 1000 }])
  })

  it('survives the killing of the server itself', async () => {
    const first = await startElsewhere()
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
    process.kill(first.pid, 'SIGKILL')
    await kill(first.holder)
    const second = await start()
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
  })

  it('is shared with a living process, and left running for it', async () => {
    const first = await startElsewhere()
    const second = await startEmbedded({ dir })
    expect(second.reused).toBe(true)
    expect(second.url).toBe(first.url)
    await second.stop()
    expect(await query(first.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })

  it('is not misled by a pid file whose number is another program’s now', async () => {
    await (await start()).stop()
    fs.writeFileSync(
      path.join(dir, 'pgdata/postmaster.pid'),
      `${process.pid}\n${dir}\n0\n5432\n\n\n\nready\n`,
    )
    const { url, reused } = await start()
    expect(reused).toBe(false)
    expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })

  it('begins again where making it was interrupted', async () => {
    const half = path.join(dir, `pgdata.new-${process.pid}`)
    fs.mkdirSync(half)
    fs.writeFileSync(path.join(half, 'PG_VERSION'), '18\n')
    const { url } = await start()
    expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    expect(fs.existsSync(half)).toBe(false)
  })
})
