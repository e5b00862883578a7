import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { migrateDeploy } from '../../lib/launch/migrate.mjs'
import { administer, databaseUrl } from '../support/test-server'

const server = inject('testServer')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-migrations-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Empty, unlike testDatabase(), whose migrations are applied. Dropped with the tests' role. */
async function emptyDatabase(): Promise<string> {
  const name = `${server.role}_${randomBytes(4).toString('hex')}`
  await administer(server.adminUrl, [`CREATE DATABASE ${name} OWNER ${server.role}`])
  return databaseUrl(server, name)
}

function writeMigration(name: string, sql: string) {
  fs.mkdirSync(path.join(folder, name), { recursive: true })
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function recorded(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ migration_name: string; finished: boolean }>(
    'SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY started_at',
  )
  await client.end()
  return rows
}

describe('migrateDeploy', () => {
  it('applies every migration once, in order', async () => {
    const url = await emptyDatabase()
    const applied = await migrateDeploy(url)
    expect(applied[0]).toBe('20261121000000_first')
    expect(applied).toEqual(applied.toSorted())
    expect(await migrateDeploy(url)).toEqual([])
  })

  it('lets two that start together share the work', async () => {
    const url = await emptyDatabase()
    const [one, other] = await Promise.all([migrateDeploy(url), migrateDeploy(url)])
    const names = (await recorded(url)).map((row) => row.migration_name)
    expect([...one, ...other].toSorted()).toEqual(names.toSorted())
  })

  it('undoes a migration that fails, says which, and goes no further until it is repaired', async () => {
    writeMigration('1_good', 'CREATE TABLE good (n int)')
    writeMigration('2_bad', 'CREATE TABLE half (n int); CREATE TABLE good (n int)')
    const url = await emptyDatabase()
    await expect(migrateDeploy(url, folder)).rejects.toThrow('Migration 2_bad failed')
    await expect(migrateDeploy(url, folder)).rejects.toThrow('2_bad failed earlier')
    expect(await recorded(url)).toEqual([
      { migration_name: '1_good', finished: true },
      { migration_name: '2_bad', finished: false },
    ])
  })
})
