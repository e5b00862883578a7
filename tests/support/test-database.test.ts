import { describe, expect, it } from 'vitest'
import { testDatabase } from './test-database'

const { db, url } = await testDatabase()

describe('the database of a test file', () => {
  it('is migrated and has the reference data', async () => {
    expect(await db.borough.count()).toBeGreaterThan(30)
    expect(await db.bodyType.count()).toBeGreaterThan(2)
  })

  it('has nobody in it yet', async () => {
    expect(await db.user.count()).toBe(0)
    expect(await db.consultation.count()).toBe(0)
  })

  it('belongs to an ordinary role, as in use', async () => {
    const [role] = await db.$queryRaw<{ rolsuper: boolean; rolcreaterole: boolean }[]>`
      SELECT rolsuper, rolcreaterole FROM pg_roles WHERE rolname = current_user`
    expect(role).toEqual({ rolsuper: false, rolcreaterole: false })
  })

  it('is not shared with another file', async () => {
    const other = await testDatabase()
    await other.db.leadOrganisation.deleteMany()
    expect(other.url).not.toBe(url)
    expect(await db.leadOrganisation.count()).toBeGreaterThan(0)
  })
})
