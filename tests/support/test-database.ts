import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { createDb, type PrismaClient } from '@/lib/core/db'
import { administer, databaseUrl } from './test-server'

export type TestDatabase = { db: PrismaClient; url: string }

/**
 * A database for this test file alone: real PostgreSQL, migrated, with the reference data, dropped when the file is
 * done. Call it once, at the top of the file:
 *
 *     const { db } = await testDatabase()
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `${server.role}_${randomBytes(4).toString('hex')}`
  await administer(server.adminUrl, [
    `CREATE DATABASE ${name} TEMPLATE ${server.template} OWNER ${server.role}`,
  ])
  const url = databaseUrl(server, name)
  const db = createDb(url)
  afterAll(async () => {
    await db.$disconnect()
    await administer(server.adminUrl, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`])
  })
  return { db, url }
}
