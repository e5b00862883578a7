import { describe, expect, it } from 'vitest'
import { addSpan } from '@/lib/analysis/desk/add-span'
import { removeSpan } from '@/lib/analysis/desk/remove-span'
import { setMark } from '@/lib/analysis/desk/set-mark'
import { getDesk } from '@/lib/analysis/get-desk'
import { setCoding } from '@/lib/analysis/set-coding'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { answerHash } from '@/lib/responses/answer-hash'
import { officer } from '../../../support/actors'
import { aCtx } from '../../../support/builders'
import { testDatabase } from '../../../support/test-database'
import { aResearcher, auditOf, aWorld, correct } from '../world'

const { db } = await testDatabase()
const TEXT = 'More officers on foot. Ask us in time.'
const NOTHING = { stance: null, isEvidence: false }

async function atADesk() {
  const world = await aWorld(db)
  const answer = { responseId: world.response.id, question: 'view' }
  const desk = (filters: object = {}) =>
    getDesk(world.ctx, {
      consultationId: world.consultation.id,
      at: { responseId: world.response.id, question: 'view' },
      ...filters,
    })
  const archive = () =>
    db.consultation.update({ where: { id: world.consultation.id }, data: { status: 'archived' } })
  return { ...world, answer, desk, archive }
}

describe('a coded passage', () => {
  it('stands in the answer with its theme, which the answer has as a whole', async () => {
    const { ctx, answer, theme, desk, response } = await atADesk()
    const added = await addSpan(ctx, { ...answer, themeId: theme.id, startsAt: 22, endsAt: TEXT.length })
    expect(added).toEqual({ startsAt: 23, endsAt: 38, excerpt: 'Ask us in time.', isNew: true })
    expect((await desk()).answer).toMatchObject({
      codings: [{ themeId: theme.id }],
      spans: [{ themeId: theme.id, startsAt: 23, excerpt: 'Ask us in time.', isStale: false }],
    })
    const [event] = await auditOf(db, response.id, 'coding.span')
    expect(event?.detail).toMatchObject({ startsAt: 23, endsAt: 38 })
    expect(JSON.stringify(event?.detail)).not.toContain('Ask us')
    expect(await addSpan(ctx, { ...answer, themeId: theme.id, startsAt: 23, endsAt: 38 })).toMatchObject({
      isNew: false,
    })
    await correct(db, response.id, { view: 'Fewer forms.' })
    expect((await desk()).answer?.spans).toMatchObject([{ isStale: true }])
  })

  it('is taken off once, and the theme stays', async () => {
    const { ctx, answer, theme, response } = await atADesk()
    const span = { ...answer, themeId: theme.id, startsAt: 0, endsAt: 13 }
    await addSpan(ctx, span)
    await removeSpan(ctx, span)
    await expect(removeSpan(ctx, span)).rejects.toThrow(Conflict)
    expect(await db.coding.count({ where: { responseId: response.id } })).toBe(1)
    expect(await auditOf(db, response.id, 'coding.remove-span')).toHaveLength(1)
  })

  it('is refused where it is not what was selected, and to those who may not code', async () => {
    const { ctx, answer, theme, archive } = await atADesk()
    const span = { ...answer, themeId: theme.id, startsAt: 0, endsAt: 13 }
    await expect(addSpan(ctx, { ...span, excerpt: 'Fewer' })).rejects.toThrow(InvalidInput)
    await expect(addSpan(ctx, { ...span, endsAt: 999 })).rejects.toThrow(InvalidInput)
    await expect(addSpan(ctx, { ...span, answerHash: answerHash('x') })).rejects.toThrow(Conflict)
    await expect(addSpan(aCtx(db, officer()), span)).rejects.toThrow(NotAllowed)
    await addSpan(ctx, span)
    await archive()
    await expect(addSpan(ctx, { ...span, endsAt: 8 })).rejects.toThrow('archived')
    await expect(removeSpan(ctx, span)).rejects.toThrow(NotAllowed)
  })
})

describe('position and evidence', () => {
  it('are kept with who said so, and can be filtered by', async () => {
    const { ctx, answer, desk, response } = await atADesk()
    await setMark(ctx, { ...answer, stance: 'against', isEvidence: true, seen: NOTHING })
    expect((await desk()).answer?.mark).toEqual({
      ...{ stance: 'against', isEvidence: true },
      ...{ by: 'Rae Researcher', changedSince: false },
    })
    expect((await desk({ stance: 'against' })).listed).toBe(1)
    expect((await desk({ stance: 'for' })).listed).toBe(0)
    expect((await desk({ evidence: true })).listed).toBe(1)
    const [event] = await auditOf(db, response.id, 'answer.mark')
    expect(event?.detail).toMatchObject({ stance: 'against', isEvidence: true })
    await correct(db, response.id, { view: 'Fewer forms.' })
    expect((await desk()).answer?.mark.changedSince).toBe(true)
  })

  it('never overwrite what another said unseen; two who say the same agree', async () => {
    const { ctx, answer, response } = await atADesk()
    const ron = aCtx(db, await aResearcher(db, 'Ron Researcher'))
    const given = { ...answer, isEvidence: false, seen: NOTHING }
    await setMark(ctx, { ...given, stance: 'for' })
    await setMark(ron, { ...given, stance: 'for' })
    await expect(setMark(ron, { ...given, stance: 'against' })).rejects.toThrow(Conflict)
    await setMark(ron, { ...given, stance: 'against', seen: { stance: 'for', isEvidence: false } })
    const [row] = await db.answerMark.findMany({ where: { responseId: response.id } })
    expect(row).toMatchObject({ position: 'against' })
    expect(await auditOf(db, response.id, 'answer.mark')).toHaveLength(2)
  })

  it('are refused for an empty or corrected answer, and to those who may not code', async () => {
    const { ctx, answer, response, archive } = await atADesk()
    const given = { ...answer, stance: 'for' as const, isEvidence: false, seen: NOTHING }
    await expect(setMark(ctx, { ...given, answerHash: answerHash('x') })).rejects.toThrow(Conflict)
    await expect(setMark(aCtx(db, officer()), given)).rejects.toThrow(NotAllowed)
    await correct(db, response.id, { view: ' ' })
    await expect(setMark(ctx, given)).rejects.toThrow(InvalidInput)
    await archive()
    await expect(setMark(ctx, given)).rejects.toThrow('archived')
  })
})

describe('the search', () => {
  it.each([
    ['asking', ['Ask']],
    ['"on foot"', ['foot']],
    ['officers time', ['officers', 'time']],
    ['n foot. A', ['n foot. A']],
  ])('marks %s where it stands', async (search, words) => {
    const { desk } = await atADesk()
    const { answer, listed } = await desk({ search })
    expect(listed).toBe(1)
    expect(answer!.hits.map(({ startsAt, endsAt }) => TEXT.slice(startsAt, endsAt))).toEqual(words)
  })

  it('finds codings too where a theme is asked for as well', async () => {
    const { desk, ctx, answer, theme } = await atADesk()
    await setCoding(ctx, { ...answer, themeId: theme.id, on: true })
    expect((await desk({ search: 'officer', themeId: theme.id })).listed).toBe(1)
    expect((await desk({ search: 'bicycle', themeId: theme.id })).listed).toBe(0)
  })
})
