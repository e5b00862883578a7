import { describe, expect, it } from 'vitest'
import { demonstrationState } from '../../lib/launch/demonstration.mjs'
import { testDatabase } from '../support/test-database'

describe('before the demonstration is written, the launcher finds', () => {
  it('an empty database: to be written', async () => {
    const { url } = await testDatabase()
    expect(await demonstrationState(url)).toBe('empty')
  })

  it('one with consultations of its own: to be left alone', async () => {
    const { db, url } = await testDatabase()
    await db.consultation.create({ data: { slug: 'ours', title: 'Ours' } })
    expect(await demonstrationState(url)).toBe('other')
  })

  it('a half-written one: to be begun again', async () => {
    const { db, url } = await testDatabase()
    await demonstrationState(url)
    await db.$executeRaw`INSERT INTO launch.demonstration DEFAULT VALUES`
    await db.consultation.create({ data: { slug: 'half', title: 'Half' } })
    expect(await demonstrationState(url)).toBe('interrupted')
  })

  it('a written one: to be left as people have made it since', async () => {
    const { db, url } = await testDatabase()
    await demonstrationState(url)
    await db.$executeRaw`INSERT INTO launch.demonstration (finished_at) VALUES (now())`
    expect(await demonstrationState(url)).toBe('finished')
  })
})
