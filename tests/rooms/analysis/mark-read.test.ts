import { describe, expect, it } from 'vitest'
import { countProgress } from '@/lib/analysis/count-progress'
import { markRead } from '@/lib/analysis/mark-read'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { chairOf, officer, system } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aResearcher, auditOf, aWorld, correct } from './world'

const { db } = await testDatabase()

describe('marking an answer as read', () => {
  it('counts for the reader, and for anybody', async () => {
    const { ctx, response, consultation } = await aWorld(db)
    const other = aCtx(db, await aResearcher(db, 'Ron'))
    const answer = { responseId: response.id, question: 'view' }
    const progress = async (c = ctx) => countProgress(c, { consultationId: consultation.id })
    expect(await progress()).toMatchObject({ total: 2, readByMe: 0, readByAnybody: 0 })
    await markRead(ctx, answer)
    await markRead(ctx, answer)
    expect(await progress()).toMatchObject({ readByMe: 1, readByAnybody: 1 })
    expect(await progress(other)).toMatchObject({ readByMe: 0, readByAnybody: 1 })
    expect(await auditOf(db, response.id, 'answer.read')).toHaveLength(1)
    await markRead(ctx, { ...answer, read: false })
    expect(await progress()).toMatchObject({ readByMe: 0, readByAnybody: 0 })
    expect(await auditOf(db, response.id, 'answer.unread')).toHaveLength(1)
  })

  it('no longer counts once the answer is corrected, and does again when it is read again', async () => {
    const { ctx, response, consultation } = await aWorld(db)
    const answer = { responseId: response.id, question: 'view' }
    const read = async () => (await countProgress(ctx, { consultationId: consultation.id })).readByMe
    await markRead(ctx, answer)
    await correct(db, response.id, { view: 'Other words.', more: 'Nothing else.' })
    expect(await read()).toBe(0)
    await markRead(ctx, answer)
    expect(await read()).toBe(1)
  })

  it('is for people of the staff, while the consultation is under analysis', async () => {
    const { response, consultation } = await aWorld(db)
    const answer = { responseId: response.id, question: 'view' }
    await expect(markRead(aCtx(db, officer()), answer)).resolves.toBeUndefined()
    await expect(markRead(aCtx(db, system), answer)).rejects.toThrow(NotAllowed)
    await expect(markRead(aCtx(db, chairOf(response.body)), answer)).rejects.toThrow(NotAllowed)
    await expect(markRead(aCtx(db, officer()), { ...answer, question: 'no' })).rejects.toThrow(NotFound)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(markRead(aCtx(db, officer()), answer)).rejects.toThrow(NotAllowed)
  })
})
