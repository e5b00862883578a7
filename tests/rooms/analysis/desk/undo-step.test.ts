import { describe, expect, it } from 'vitest'
import { addSpan } from '@/lib/analysis/desk/add-span'
import { removeSpan } from '@/lib/analysis/desk/remove-span'
import { setMark } from '@/lib/analysis/desk/set-mark'
import { undoStep } from '@/lib/analysis/desk/undo-step'
import { markQuote } from '@/lib/analysis/mark-quote'
import { markRead } from '@/lib/analysis/mark-read'
import { removeQuote } from '@/lib/analysis/remove-quote'
import { removeTheme } from '@/lib/analysis/remove-theme'
import { setCoding } from '@/lib/analysis/set-coding'
import { Conflict, NotAllowed } from '@/lib/core/errors'
import { linkOfficerOf } from '../../../support/actors'
import { aCtx, CAMDEN, NOW } from '../../../support/builders'
import { testDatabase } from '../../../support/test-database'
import { aResearcher, auditOf, aWorld } from '../world'

const { db } = await testDatabase()

const NOTHING = { stance: null, isEvidence: false }

/** Each call happens a second after the one before, as people work. */
async function atADesk() {
  const world = await aWorld(db)
  let seconds = 0
  const next = (actor = world.ctx.actor) => aCtx(db, actor, new Date(NOW.getTime() + 1000 * ++seconds))
  const answer = { responseId: world.response.id, question: 'view' }
  const on = { ...answer, themeId: world.theme.id, on: true }
  const undo = (actor = world.ctx.actor) => undoStep(next(actor), { consultationId: world.consultation.id })
  const where = { responseId: world.response.id }
  const state = async () => ({
    codings: await db.coding.findMany({ where, orderBy: { id: 'asc' } }),
    spans: await db.codingSpan.findMany({ where: { coding: where } }),
    quotes: await db.quote.findMany({ where }),
    marks: await db.answerMark.findMany({ where }),
    readings: await db.reading.findMany({ where }),
  })
  return { ...world, next, answer, on, undo, state }
}

describe('undo at the desk', () => {
  it('takes back step after step, each exactly as it stood, and says which', async () => {
    const { next, on, answer, undo, state, response } = await atADesk()
    const states = [await state()]
    const after = async (work: Promise<unknown>) => {
      await work
      states.push(await state())
    }
    await after(setCoding(next(), on))
    await after(addSpan(next(), { ...on, startsAt: 0, endsAt: 13 }))
    await after(markQuote(next(), { ...on, startsAt: 23, endsAt: 38 }))
    await after(setMark(next(), { ...answer, stance: 'for', isEvidence: false, seen: NOTHING }))
    await after(markRead(next(), answer))
    const titles: string[] = []
    for (const expected of states.slice(0, -1).reverse()) {
      titles.push((await undo()).undone!.title)
      expect(await state()).toEqual(expected)
    }
    expect(titles).toEqual([
      'Marked as read',
      'Position: for',
      'Marked a quote for “Time to answer”',
      'Coded a passage to “Time to answer”',
      'Coded “Time to answer”',
    ])
    expect(await undo()).toEqual({ undone: null })
    expect(await auditOf(db, response.id, 'desk.undo')).toHaveLength(5)
  })

  it('brings back what was taken off: the coding with its passages and who gave it, and a quote', async () => {
    const { next, on, undo, state, answer } = await atADesk()
    await addSpan(next(), { ...on, startsAt: 0, endsAt: 13 })
    const { id: quoteId } = await markQuote(next(), { ...on, startsAt: 23, endsAt: 38 })
    const before = await state()
    await removeQuote(next(), { quoteId })
    const between = await state()
    const ron = await aResearcher(db, 'Ron Researcher')
    await setCoding(next(ron), { ...on, on: false })
    expect((await state()).spans).toEqual([])
    expect((await undo(ron)).undone).toMatchObject({ at: answer })
    expect(await state()).toEqual(between)
    await undo()
    expect(await state()).toEqual(before)
    await removeSpan(next(), { ...on, startsAt: 0, endsAt: 13 })
    await undo()
    expect(await state()).toEqual(before)
  })

  it('is each reader’s own', async () => {
    const { next, on, undo } = await atADesk()
    await setCoding(next(), on)
    expect(await undo(await aResearcher(db, 'Ron Researcher'))).toEqual({ undone: null })
  })

  it('refuses where somebody has changed it since, and leaves theirs', async () => {
    const { next, on, answer, undo, state } = await atADesk()
    const ron = await aResearcher(db, 'Ron Researcher')
    await setCoding(next(), on)
    await addSpan(next(ron), { ...on, startsAt: 0, endsAt: 13 })
    const theirs = await state()
    await expect(undo()).rejects.toThrow(Conflict)
    expect(await state()).toEqual(theirs)
    const mark = { ...answer, stance: 'for' as const, isEvidence: false }
    await setMark(next(), { ...mark, seen: NOTHING })
    await setMark(next(ron), { ...mark, stance: 'against', seen: { stance: 'for', isEvidence: false } })
    await expect(undo()).rejects.toThrow('somebody has changed it since')
  })

  it('refuses where the theme is gone or the consultation archived, and to link officers', async () => {
    const { next, on, theme, undo, consultation, ctx } = await atADesk()
    await setCoding(next(), on)
    const lin = aCtx(db, linkOfficerOf(CAMDEN))
    await expect(undoStep(lin, { consultationId: consultation.id })).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(undo()).rejects.toThrow('archived')
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'analysing' } })
    await removeTheme(ctx, { themeId: theme.id })
    await expect(undo()).rejects.toThrow(Conflict)
  })

  it('keeps no step of what changed nothing', async () => {
    const { next, on, undo } = await atADesk()
    await setCoding(next(), on)
    await setCoding(next(), on)
    await undo()
    expect(await undo()).toEqual({ undone: null })
  })
})
