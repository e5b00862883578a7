import { describe, expect, it } from 'vitest'
import { countThemes } from '@/lib/analysis/count-themes'
import { listThemeAnswers } from '@/lib/analysis/frames/list-theme-answers'
import { listThemeEvents } from '@/lib/analysis/frames/list-theme-events'
import { mergeThemes } from '@/lib/analysis/frames/merge-themes'
import { splitTheme } from '@/lib/analysis/frames/split-theme'
import { takeFrameIntoUse } from '@/lib/analysis/frames/take-frame-into-use'
import { listThemes } from '@/lib/analysis/list-themes'
import { markQuote } from '@/lib/analysis/mark-quote'
import { removeTheme } from '@/lib/analysis/remove-theme'
import { setCoding } from '@/lib/analysis/set-coding'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { officer } from '@/tests/support/actors'
import { aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAnswerBy, auditOf, aTheme, aWorld } from '../world'

const { db } = await testDatabase()

const VIEW = { view: 'More officers on foot. Ask us in time.' }

/** Two themes; one answer has the first, one the second, one both: with a passage for each, and quotes in common. */
async function coded() {
  const world = await aWorld(db)
  const { ctx, consultation, theme: first } = world
  const second = await aTheme(db, consultation, 'Notice')
  const only = await anAnswerBy(db, consultation, { answers: VIEW })
  const both = await anAnswerBy(db, consultation, { answers: VIEW })
  const code = (responseId: string, themeId: string) =>
    setCoding(ctx, { responseId, question: 'view', themeId, on: true })
  await code(world.response.id, first.id)
  await code(only.id, second.id)
  await code(both.id, first.id)
  await code(both.id, second.id)
  const passage = { responseId: both.id, question: 'view', startsAt: 0, endsAt: 22 }
  await markQuote(ctx, { ...passage, themeId: first.id })
  const same = await markQuote(ctx, { ...passage, themeId: second.id })
  await db.quote.update({ where: { id: same.id }, data: { isChosen: true, publicText: 'More officers.' } })
  await markQuote(ctx, { ...passage, themeId: second.id, startsAt: 23, endsAt: 38 })
  const codings = await db.coding.findMany({ where: { responseId: both.id } })
  for (const { id, themeId } of codings) {
    const whole = { startsAt: 0, endsAt: 22, excerpt: 'More officers on foot.' }
    const own = { startsAt: 23, endsAt: 38, excerpt: 'Ask us in time.' }
    await db.codingSpan.create({ data: { codingId: id, ...whole } })
    if (themeId === second.id) await db.codingSpan.create({ data: { codingId: id, ...own } })
  }
  return { ...world, first, second, both, only }
}

describe('merging themes', () => {
  it('moves codings, passages and quotes without loss or doubles', async () => {
    const { ctx, consultation, first, second, both } = await coded()
    const { answers } = await mergeThemes(ctx, { intoId: first.id, themeIds: [second.id], why: 'One thing.' })
    expect(answers).toBe(2)
    expect(await db.coding.count({ where: { themeId: first.id } })).toBe(3)
    expect(await db.coding.count({ where: { themeId: second.id } })).toBe(0)
    const spans = await db.codingSpan.findMany({
      where: { coding: { responseId: both.id } },
      orderBy: { startsAt: 'asc' },
    })
    expect(spans.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [0, 22],
      [23, 38],
    ])
    const quotes = await db.quote.findMany({ where: { themeId: first.id }, orderBy: { startsAt: 'asc' } })
    expect(quotes.map(({ isChosen, publicText }) => [isChosen, publicText])).toEqual([
      [true, 'More officers.'],
      [false, 'Ask us in time.'],
    ])
    const input = { consultationId: consultation.id }
    expect((await countThemes(ctx, input)).themes).toMatchObject([{ themeId: first.id, responses: 3 }])
    expect((await listThemes(ctx, input)).removed).toMatchObject([
      { id: second.id, mergedInto: 'Time to answer' },
    ])
    const { events } = await listThemeEvents(ctx, { ...input, themeId: second.id })
    expect(events.find(({ what }) => what === 'merged')).toMatchObject({ why: 'One thing.' })
    expect(await auditOf(db, second.id, 'theme.merge')).toHaveLength(1)
  })

  it('is refused to officers, of itself, of what is gone or elsewhere, and without why once in use', async () => {
    const { ctx, consultation, first, second } = await coded()
    const merge = { intoId: first.id, themeIds: [second.id] }
    await expect(mergeThemes(aCtx(db, officer()), merge)).rejects.toThrow(NotAllowed)
    await expect(mergeThemes(ctx, { intoId: first.id, themeIds: [first.id] })).rejects.toThrow(InvalidInput)
    const other = await aWorld(db)
    await expect(mergeThemes(ctx, { intoId: first.id, themeIds: [other.theme.id] })).rejects.toThrow(NotFound)
    await takeFrameIntoUse(ctx, { consultationId: consultation.id })
    await expect(mergeThemes(ctx, merge)).rejects.toThrow(InvalidInput)
    await removeTheme(ctx, { themeId: second.id, why: 'Gone.' })
    await expect(mergeThemes(ctx, { ...merge, why: 'x' })).rejects.toThrow(Conflict)
    expect(await db.coding.count({ where: { themeId: second.id } })).toBe(2)
  })

  it('loses no coding that is made at the same moment', async () => {
    for (let i = 0; i < 5; i++) {
      const { ctx, first, second, response } = await coded()
      const code = { responseId: response.id, question: 'view', themeId: second.id, on: true }
      const [coding] = await Promise.allSettled([
        setCoding(ctx, code),
        mergeThemes(ctx, { intoId: first.id, themeIds: [second.id] }),
        mergeThemes(ctx, { intoId: second.id, themeIds: [first.id] }),
      ])
      // Either it was in time and went along, or the coder was told that the theme is gone.
      expect(['fulfilled', 'rejected']).toContain(coding.status)
      const left = await db.theme.findMany({ where: { id: { in: [first.id, second.id] }, removedAt: null } })
      expect(left).toHaveLength(1)
      const codings = await db.coding.findMany({ where: { themeId: { in: [first.id, second.id] } } })
      expect(new Set(codings.map(({ themeId }) => themeId))).toEqual(new Set([left[0]!.id]))
      expect(codings).toHaveLength(3)
    }
  })
})

describe('splitting a theme', () => {
  it('gives the answers that were chosen to a new theme after it, with their passages and quotes', async () => {
    const { ctx, consultation, first, second, both, response } = await coded()
    const list = await listThemeAnswers(ctx, { themeId: second.id })
    expect(list.total).toBe(2)
    const chosen = list.answers.find(({ key }) => key === `${both.id}~view`)!
    expect(chosen).toMatchObject({ quotes: 2, passages: ['More officers on foot.', 'Ask us in time.'] })
    const part = { themeId: second.id, title: 'Short notice', answers: [chosen.key], why: 'Two things.' }
    const { themeId, answers } = await splitTheme(ctx, part)
    expect(answers).toBe(1)
    const input = { consultationId: consultation.id }
    const { themes } = await listThemes(ctx, input)
    expect(themes.map(({ title }) => title)).toEqual(['Time to answer', 'Notice', 'Short notice'])
    expect(await db.theme.findUnique({ where: { id: themeId } })).toMatchObject({ splitFromId: second.id })
    expect(await db.quote.count({ where: { themeId } })).toBe(2)
    expect(await db.codingSpan.count({ where: { coding: { themeId } } })).toBe(2)
    expect(await db.coding.count({ where: { themeId: second.id } })).toBe(1)
    expect(await auditOf(db, second.id, 'theme.split')).toHaveLength(1)
    const { events } = await listThemeEvents(ctx, { ...input, themeId })
    expect(events[0]).toMatchObject({ what: 'split', why: 'Two things.' })

    // More of them go to a theme that is there; what has both already stays single.
    const more = { themeId: first.id, intoId: themeId, answers: [`${both.id}~view`, `${response.id}~view`] }
    expect(await splitTheme(ctx, more)).toMatchObject({ themeId, answers: 2 })
    expect(await db.coding.count({ where: { themeId } })).toBe(2)
    expect(await db.coding.count({ where: { themeId: first.id } })).toBe(0)
  })

  it('is refused to officers, without a name, into itself, and of what is gone', async () => {
    const { ctx, first, second, both } = await coded()
    const answers = [`${both.id}~view`]
    const part = { themeId: second.id, title: 'New', answers }
    await expect(splitTheme(aCtx(db, officer()), part)).rejects.toThrow(NotAllowed)
    await expect(splitTheme(ctx, { ...part, title: '' })).rejects.toThrow(InvalidInput)
    await expect(splitTheme(ctx, { ...part, title: 'time to ANSWER' })).rejects.toThrow(InvalidInput)
    await expect(splitTheme(ctx, { ...part, intoId: second.id })).rejects.toThrow(InvalidInput)
    await expect(splitTheme(ctx, { ...part, intoId: first.id, answers: [] })).rejects.toThrow(InvalidInput)
    await removeTheme(ctx, { themeId: second.id })
    await expect(splitTheme(ctx, part)).rejects.toThrow(Conflict)
  })
})
