import { describe, expect, it } from 'vitest'
import { markQuote } from '@/lib/analysis/mark-quote'
import { removeTheme } from '@/lib/analysis/remove-theme'
import { setCoding } from '@/lib/analysis/set-coding'
import { answerHash } from '@/lib/responses/answer-hash'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, officer } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aResearcher, auditOf, aWorld, correct } from './world'

const { db } = await testDatabase()

async function coded() {
  const world = await aWorld(db)
  const on = { responseId: world.response.id, question: 'view', themeId: world.theme.id, on: true }
  return { ...world, on, off: { ...on, on: false } }
}

describe('giving a theme to an answer', () => {
  it('records who did it, for the answer as it was', async () => {
    const { on, coder, response, theme, ctx, consultation } = await coded()
    await setCoding(ctx, on)
    const rows = await db.coding.findMany({ where: { responseId: response.id } })
    expect(rows).toMatchObject([
      {
        questionName: 'view',
        themeId: theme.id,
        coderId: coder.userId,
        answerHash: answerHash('More officers on foot. Ask us in time.'),
      },
    ])
    const [row] = await auditOf(db, response.id, 'coding.set')
    expect(row?.detail).toEqual({ question: 'view', themeId: theme.id, consultationId: consultation.id })
  })

  it('is set, not toggled: two researchers who press the same key agree', async () => {
    const { on, response, ctx } = await coded()
    const other = aCtx(db, await aResearcher(db, 'Ron Researcher'))
    await Promise.all([setCoding(ctx, on), setCoding(other, on), setCoding(ctx, on)])
    expect(await db.coding.count({ where: { responseId: response.id } })).toBe(1)
    expect(await auditOf(db, response.id, 'coding.set')).toHaveLength(1)
  })

  it('can be taken back, once or twice', async () => {
    const { on, off, response, ctx } = await coded()
    await setCoding(ctx, on)
    await setCoding(ctx, off)
    await setCoding(ctx, off)
    expect(await db.coding.count({ where: { responseId: response.id } })).toBe(0)
    expect(await auditOf(db, response.id, 'coding.unset')).toHaveLength(1)
  })

  it('is confirmed for a corrected answer by setting it again', async () => {
    const { on, response, ctx } = await coded()
    await setCoding(ctx, on)
    await correct(db, response.id, { view: 'Fewer forms.' })
    await setCoding(ctx, on)
    const [row] = await db.coding.findMany({ where: { responseId: response.id } })
    expect(row?.answerHash).toBe(answerHash('Fewer forms.'))
  })

  it('stops where the answer was corrected while it was read', async () => {
    const { on, response, ctx } = await coded()
    const seen = answerHash('More officers on foot. Ask us in time.')
    await correct(db, response.id, { view: 'Fewer forms.' })
    await expect(setCoding(ctx, { ...on, answerHash: seen })).rejects.toThrow(Conflict)
    expect(await db.coding.count({ where: { responseId: response.id } })).toBe(0)
  })

  it('stays while a quote stands on it', async () => {
    const { on, off, response, ctx } = await coded()
    await markQuote(ctx, { ...on, startsAt: 0, endsAt: 4 })
    await expect(setCoding(ctx, off)).rejects.toThrow('Remove the quote first')
    expect(await db.coding.count({ where: { responseId: response.id } })).toBe(1)
  })

  it('never leaves a quote without its coding, when one is taken off as the other is marked', async () => {
    for (let i = 0; i < 8; i++) {
      const { on, off, response, ctx } = await coded()
      await setCoding(ctx, on)
      await Promise.allSettled([
        markQuote(ctx, { ...on, startsAt: 0, endsAt: 4 }),
        setCoding(aCtx(db, ctx.actor), off),
      ])
      const where = { responseId: response.id }
      const [quotes, codings] = await Promise.all([db.quote.count({ where }), db.coding.count({ where })])
      expect(quotes).toBeLessThanOrEqual(codings)
    }
  })

  it('is refused for a removed theme, an empty answer, and what is no text question', async () => {
    const { on, response, theme, ctx } = await coded()
    await expect(setCoding(ctx, { ...on, question: 'score' })).rejects.toThrow(NotFound)
    await correct(db, response.id, { view: '  ' })
    await expect(setCoding(ctx, on)).rejects.toThrow(InvalidInput)
    await removeTheme(ctx, { themeId: theme.id })
    await expect(setCoding(ctx, on)).rejects.toThrow('has been removed')
  })

  it('is refused for a theme of another consultation', async () => {
    const { on, ctx } = await coded()
    const { theme } = await aWorld(db)
    await expect(setCoding(ctx, { ...on, themeId: theme.id })).rejects.toThrow(NotFound)
  })

  it('is refused to officers and the public, and once it is archived', async () => {
    const { on, ctx, consultation } = await coded()
    await expect(setCoding(aCtx(db, officer()), on)).rejects.toThrow(NotAllowed)
    await expect(setCoding(aCtx(db, anonymous), on)).rejects.toThrow()
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(setCoding(ctx, on)).rejects.toThrow('archived')
  })

  it.each(['open', 'closed', 'reported'])('is allowed while it is %s', async (status) => {
    const { on, ctx, consultation } = await coded()
    await db.consultation.update({ where: { id: consultation.id }, data: { status } })
    await expect(setCoding(ctx, on)).resolves.toBeUndefined()
  })
})
