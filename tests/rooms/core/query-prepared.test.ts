import { describe, expect, it } from 'vitest'
import { Prisma } from '@/lib/core/db'
import { inTransaction } from '@/lib/core/ctx'
import { queryPrepared } from '@/lib/core/query-prepared'
import { anonymous } from '@/tests/support/actors'
import { aCtx, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'

const { db } = await testDatabase()

const EVERY_KIND = Prisma.sql`
  SELECT ${'2026-03-29'}::date AS day, ${NOW}::timestamptz AS instant, ${JSON.stringify({ a: [1, null] })}::jsonb AS json, ${7}::int AS number,
    ${null}::text AS nothing, ${'=1+1 ’'}::text AS text, ${true}::boolean AS yes`

describe('a prepared statement', () => {
  it('gives the same rows straight over the pool and in a transaction', async () => {
    const ctx = aCtx(db, anonymous)
    const straight = await queryPrepared(db, EVERY_KIND)
    const within = await inTransaction(ctx, (ctx) => queryPrepared(ctx.db, EVERY_KIND))
    expect(straight).toEqual(within)
    expect(straight[0]).toMatchObject({ day: new Date('2026-03-29T00:00:00Z'), instant: NOW })
  })

  it('in a transaction sees what that wrote, and goes with it', async () => {
    const ctx = aCtx(db, anonymous)
    const work = inTransaction(ctx, async (ctx) => {
      await queryPrepared(ctx.db, Prisma.sql`INSERT INTO daily_salt (day, salt) VALUES (${NOW}::date, 'x')`)
      expect(await ctx.db.dailySalt.count()).toBe(1)
      throw new Error('never mind')
    })
    await expect(work).rejects.toThrow('never mind')
    expect(await db.dailySalt.count()).toBe(0)
  })

  it('takes a day as that day, wherever the process runs', async () => {
    const day = new Date('2026-06-01T00:00:00Z')
    const [row] = await queryPrepared<{ day: string }>(db, Prisma.sql`SELECT ${day}::date::text AS day`)
    expect(row).toEqual({ day: '2026-06-01' })
  })
})
