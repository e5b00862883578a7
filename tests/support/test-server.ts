import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../lib/launch/embedded-postgres.mjs'
import { migrateDeploy } from '../../lib/launch/migrate.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

export type TestServer = {
  /** The superuser, in the database `postgres`: makes and drops the databases of test files. */
  adminUrl: string
  /** The role those databases belong to, as ordinary as the application's own. */
  role: string
  password: string
  /** A migrated database with the reference data, of which every test file gets a copy. */
  template: string
}

/**
 * Before all tests: a PostgreSQL server and the database that test files copy. SOUNDINGS_TEST_ADMIN_URL names a
 * server to use instead of one of our own (a superuser's URL), so that several runs may share one.
 */
export default async function setUp(project: TestProject) {
  const shared = process.env.SOUNDINGS_TEST_ADMIN_URL
  const own = shared ? undefined : await startScratchServer()
  const run = randomBytes(4).toString('hex')
  const password = randomBytes(12).toString('hex')
  const server = {
    adminUrl: shared || own!.adminUrl,
    role: `test_${run}`,
    password,
    template: `test_${run}_template`,
  }
  const tearDown = async () => {
    const leftovers = await databasesOf(server)
    const drops = leftovers.map((name) => `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await administer(server.adminUrl, [...drops, `DROP ROLE IF EXISTS ${server.role}`])
    await own?.remove()
  }
  await administer(server.adminUrl, [
    `CREATE ROLE ${server.role} LOGIN PASSWORD '${password}'`,
    `CREATE DATABASE ${server.template} OWNER ${server.role}`,
  ])
  try {
    await fillTemplate(databaseUrl(server, server.template))
  } catch (error) {
    await tearDown() // Vitest does not call it for a set-up that failed
    throw error
  }
  project.provide('testServer', server)
  return tearDown
}

async function startScratchServer() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'soundings-test-'))
  fs.chmodSync(dir, 0o755) // PostgreSQL may run as another user than we do
  // Nothing here needs to outlive a power cut, and tests are quicker for it.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']
  const server = await startEmbedded({ dir, settings })
  const remove = async () => {
    await server.stop()
    fs.rmSync(dir, { recursive: true, force: true })
  }
  return { adminUrl: server.adminUrl, remove }
}

async function fillTemplate(url: string) {
  await migrateDeploy(url)
  const { createDb } = await import('../../lib/core/db')
  const { loadReferenceData } = await import('../../prisma/reference-data')
  const db = createDb(url, 2)
  await loadReferenceData(db)
  // PostgreSQL copies a database only while nobody is connected to it.
  await db.$disconnect()
}

/** The URL by which the tests' own role reaches one of its databases. */
export function databaseUrl({ adminUrl, role, password }: TestServer, database: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = password
  url.pathname = `/${database}`
  return url.href
}

/** Runs statements as the superuser, one by one: databases are not made in transactions. */
export async function administer(adminUrl: string, statements: string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    for (const statement of statements) await admin.query(statement)
  } finally {
    await admin.end()
  }
}

async function databasesOf({ adminUrl, role }: TestServer): Promise<string[]> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE pg_get_userbyid(datdba) = $1',
      [role],
    )
    return rows.map((row) => row.datname)
  } finally {
    await admin.end()
  }
}
