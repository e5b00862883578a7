import { describe, expect, it } from 'vitest'
import { addTheme } from '@/lib/analysis/add-theme'
import { carryOverThemes } from '@/lib/analysis/frames/carry-over-themes'
import { freezeCodeFrame } from '@/lib/analysis/frames/freeze-code-frame'
import { listCarrySources } from '@/lib/analysis/frames/list-carry-sources'
import { reopenCodeFrame } from '@/lib/analysis/frames/reopen-code-frame'
import { listThemes } from '@/lib/analysis/list-themes'
import { updateTheme } from '@/lib/analysis/update-theme'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, officer } from '@/tests/support/actors'
import { aConsultation, aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, aWorld } from '../world'

const { db } = await testDatabase()

/** An earlier consultation with an edition that has two themes, one of them renamed since; and a new one. */
async function twoConsultations(leads?: string[]) {
  const { ctx, consultation: earlier, theme } = await aWorld(db)
  const money = await addTheme(ctx, {
    consultationId: earlier.id,
    ...{ title: 'Money', addressees: ['MPS'], includes: 'grants', excludes: 'pay', heading: 'Means' },
  })
  await freezeCodeFrame(ctx, { consultationId: earlier.id })
  await reopenCodeFrame(ctx, { consultationId: earlier.id, why: 'To rename.' })
  const words = {
    title: 'Grants',
    addressees: ['MPS'],
    includes: 'grants',
    heading: 'Means',
    why: 'Clearer.',
  }
  await updateTheme(ctx, { themeId: money.id, version: 1, ...words })
  const later = await aConsultation(db, { status: 'open', leads })
  return { ctx, earlier, later, theme, money, ids: [theme.id, money.id] }
}

describe('carrying themes over from another consultation', () => {
  it('brings definitions, headings and addressees of the edition that was chosen', async () => {
    const { ctx, earlier, later, money, ids } = await twoConsultations()
    const from = { consultationId: later.id, fromId: earlier.id, edition: 1 }
    const { chosen } = await listCarrySources(ctx, from)
    expect(chosen!.themes.map(({ title, agrees, there }) => [title, agrees, there])).toEqual([
      ['Time to answer', true, ''],
      ['Money', true, ''],
    ])
    expect(await carryOverThemes(ctx, { ...from, themeIds: ids })).toEqual({ carried: 2, there: 0 })
    const { themes } = await listThemes(ctx, { consultationId: later.id })
    expect(themes).toMatchObject([
      { title: 'Time to answer', addressees: ['MPA'] },
      { title: 'Money', addressees: ['MPS'], includes: 'grants', excludes: 'pay', heading: 'Means' },
    ])
    const row = await db.theme.findFirstOrThrow({
      where: { id: themes[1]!.id },
      include: { codeFrame: true },
    })
    expect(row).toMatchObject({ carriedFromId: money.id })
    expect(await auditOf(db, row.codeFrameId, 'code-frame.carry-over')).toHaveLength(1)
    expect(await db.themeEvent.count({ where: { themeId: row.id, what: 'carried' } })).toBe(1)
  })

  it('never makes a double, not of what was renamed since, nor of a name that is there', async () => {
    const { ctx, earlier, later, ids } = await twoConsultations()
    const from = { consultationId: later.id, fromId: earlier.id }
    await addTheme(ctx, { consultationId: later.id, title: 'TIME to answer', addressees: ['MPA'] })
    expect(await carryOverThemes(ctx, { ...from, edition: 1, themeIds: ids })).toEqual({
      carried: 1,
      there: 1,
    })
    // The frame as it stands calls it “Grants”, and it is the same theme.
    expect(await carryOverThemes(ctx, { ...from, themeIds: ids })).toEqual({ carried: 0, there: 2 })
    const { chosen } = await listCarrySources(ctx, from)
    expect(chosen!.themes[1]!.there).toBe('It was carried over before, as “Money”.')
    expect((await listThemes(ctx, { consultationId: later.id })).themes).toHaveLength(2)
  })

  it('says it to all who lead here where those it was said to do not', async () => {
    const { ctx, earlier, later, ids } = await twoConsultations(['MPA'])
    const from = { consultationId: later.id, fromId: earlier.id }
    await carryOverThemes(ctx, { ...from, themeIds: ids })
    const { themes } = await listThemes(ctx, { consultationId: later.id })
    expect(themes.map(({ addressees }) => addressees)).toEqual([['MPA'], ['MPA']])
    const { chosen } = await listCarrySources(ctx, from)
    expect(chosen!.themes.map(({ agrees }) => agrees)).toEqual([true, false])
  })

  it('is refused to officers, while frozen, and of what may not be read', async () => {
    const { ctx, earlier, later, ids } = await twoConsultations()
    const wanted = { consultationId: later.id, fromId: earlier.id, themeIds: ids }
    await expect(carryOverThemes(aCtx(db, officer()), wanted)).rejects.toThrow(NotAllowed)
    await expect(listCarrySources(aCtx(db, anonymous), wanted)).rejects.toThrow(NotAllowed)
    await expect(carryOverThemes(ctx, { ...wanted, edition: 9 })).rejects.toThrow(NotFound)
    await carryOverThemes(ctx, wanted)
    await freezeCodeFrame(ctx, { consultationId: later.id })
    await expect(carryOverThemes(ctx, wanted)).rejects.toThrow(NotAllowed)
  })
})
