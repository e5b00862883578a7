import { describe, expect, it } from 'vitest'
import { addTheme } from '@/lib/analysis/add-theme'
import { countThemes } from '@/lib/analysis/count-themes'
import { getTheme } from '@/lib/analysis/get-theme'
import { listThemes } from '@/lib/analysis/list-themes'
import { moveTheme } from '@/lib/analysis/move-theme'
import { removeTheme } from '@/lib/analysis/remove-theme'
import { restoreTheme } from '@/lib/analysis/restore-theme'
import { setCoding } from '@/lib/analysis/set-coding'
import { updateTheme } from '@/lib/analysis/update-theme'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, officer, researcher } from '../../support/actors'
import { aConsultation, aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aTheme, auditOf, aWorld } from './world'

const { db } = await testDatabase()
const ctx = aCtx(db, researcher())

const titles = async (consultationId: string) =>
  (await listThemes(ctx, { consultationId })).themes.map(({ title }) => title)

describe('adding a theme', () => {
  it('makes the code frame with the first one, and puts each at the end', async () => {
    const { id: consultationId } = await aConsultation(db, { status: 'open' })
    expect((await listThemes(ctx, { consultationId })).themes).toEqual([])
    const first = await addTheme(ctx, {
      consultationId,
      title: ' Time ',
      addressees: ['MPS'],
      includes: 'notice',
    })
    await addTheme(ctx, { consultationId, title: 'Money', addressees: ['MPA', 'MPS'] })
    const { themes } = await listThemes(ctx, { consultationId })
    expect(themes.map(({ title, addressedTo }) => [title, addressedTo])).toEqual([
      ['Time', 'To the MPS'],
      ['Money', 'To both'],
    ])
    const [row] = await auditOf(db, first.id, 'theme.add')
    expect(row).toMatchObject({ actorName: 'Rae Researcher', detail: { consultationId, title: 'Time' } })
  })

  it('two researchers at once make one code frame and two places', async () => {
    const { id: consultationId } = await aConsultation(db, { status: 'open' })
    await Promise.all(
      ['A', 'B', 'C', 'D'].map((title) => addTheme(ctx, { consultationId, title, addressees: ['MPA'] })),
    )
    const { themes } = await listThemes(ctx, { consultationId })
    expect(themes.map(({ title }) => title).toSorted()).toEqual(['A', 'B', 'C', 'D'])
    expect(await db.codeFrame.count({ where: { consultationId } })).toBe(1)
    const sorts = await db.theme.findMany({
      where: { codeFrame: { consultationId } },
      select: { sort: true },
    })
    expect(new Set(sorts.map(({ sort }) => sort)).size).toBe(4)
  })

  it('refuses a name that is taken, whatever its capitals, and one that is empty', async () => {
    const { id: consultationId } = await aConsultation(db, { status: 'open' })
    await addTheme(ctx, { consultationId, title: 'Time', addressees: ['MPA'] })
    const again = addTheme(ctx, { consultationId, title: 'TIME', addressees: ['MPA'] })
    await expect(again).rejects.toThrow(InvalidInput)
    await expect(addTheme(ctx, { consultationId, title: ' ', addressees: ['MPA'] })).rejects.toThrow(
      'Enter a name for the theme',
    )
  })

  it('is said to one of those who lead, or to all of them', async () => {
    const { id: consultationId } = await aConsultation(db, { status: 'open', leads: ['MPA'] })
    const add = (addressees: string[]) => addTheme(ctx, { consultationId, title: 'Time', addressees })
    await expect(add([])).rejects.toThrow('Choose to whom this is said')
    await expect(add(['MPS'])).rejects.toThrow(InvalidInput)
    await expect(add(['MPA'])).resolves.toBeDefined()
  })

  it.each(['draft', 'approved', 'archived', 'withdrawn'])('is refused while it is %s', async (status) => {
    const { id: consultationId } = await aConsultation(db, { status })
    await expect(addTheme(ctx, { consultationId, title: 'Time', addressees: ['MPA'] })).rejects.toThrow(
      NotAllowed,
    )
  })

  it('is refused to an officer, and hidden from the public while it is a draft', async () => {
    const open = await aConsultation(db, { status: 'open' })
    const input = { consultationId: open.id, title: 'Time', addressees: ['MPA'] }
    await expect(addTheme(aCtx(db, officer()), input)).rejects.toThrow(NotAllowed)
    const draft = await aConsultation(db, { status: 'draft' })
    await expect(addTheme(aCtx(db, anonymous), { ...input, consultationId: draft.id })).rejects.toThrow(
      NotFound,
    )
  })
})

describe('changing a theme', () => {
  it('keeps the newer of two edits and tells the other', async () => {
    const { theme, consultation } = await aWorld(db)
    const change = { themeId: theme.id, version: 1, title: 'Notice', addressees: ['MPA', 'MPS'] }
    await updateTheme(ctx, change)
    await expect(updateTheme(ctx, { ...change, title: 'Other' })).rejects.toThrow(Conflict)
    const { theme: after } = await getTheme(ctx, { themeId: theme.id })
    expect(after).toMatchObject({ title: 'Notice', version: 2, addressees: ['MPA', 'MPS'] })
    const [row] = await auditOf(db, theme.id, 'theme.update')
    expect(row?.detail).toMatchObject({
      consultationId: consultation.id,
      changes: { title: ['Time to answer', 'Notice'] },
    })
  })

  it('is refused to an officer and once it is archived', async () => {
    const { theme, consultation } = await aWorld(db)
    const change = { themeId: theme.id, version: 1, title: 'Notice', addressees: ['MPA'] }
    await expect(updateTheme(aCtx(db, officer()), change)).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(updateTheme(ctx, change)).rejects.toThrow('archived')
  })
})

describe('ordering themes', () => {
  it('moves one place, and stays at the end', async () => {
    const { consultation, theme } = await aWorld(db)
    const b = await aTheme(db, consultation, 'B')
    const c = await aTheme(db, consultation, 'C')
    await moveTheme(ctx, { themeId: c.id, direction: 'up' })
    expect(await titles(consultation.id)).toEqual(['Time to answer', 'C', 'B'])
    await moveTheme(ctx, { themeId: theme.id, direction: 'up' })
    await moveTheme(ctx, { themeId: b.id, direction: 'down' })
    expect(await titles(consultation.id)).toEqual(['Time to answer', 'C', 'B'])
    expect(await auditOf(db, c.id, 'theme.move')).toHaveLength(1)
    expect(await auditOf(db, b.id, 'theme.move')).toHaveLength(0)
  })

  it('is refused to an officer and for a removed theme', async () => {
    const { theme } = await aWorld(db)
    const move = { themeId: theme.id, direction: 'up' as const }
    await expect(moveTheme(aCtx(db, officer()), move)).rejects.toThrow(NotAllowed)
    await removeTheme(ctx, { themeId: theme.id })
    await expect(moveTheme(ctx, move)).rejects.toThrow(Conflict)
  })
})

describe('removing and restoring a theme', () => {
  it('keeps its codings, which count again once it is back', async () => {
    const { consultation, theme, response } = await aWorld(db)
    const { id: consultationId } = consultation
    await setCoding(ctx, { responseId: response.id, question: 'view', themeId: theme.id, on: true })
    await removeTheme(ctx, { themeId: theme.id })
    expect((await countThemes(ctx, { consultationId })).themes).toEqual([])
    expect((await listThemes(ctx, { consultationId })).removed).toMatchObject([
      { id: theme.id, responses: 1 },
    ])
    await expect(removeTheme(ctx, { themeId: theme.id })).rejects.toThrow(Conflict)

    await restoreTheme(ctx, { themeId: theme.id })
    expect((await countThemes(ctx, { consultationId })).themes).toMatchObject([{ responses: 1 }])
    await expect(restoreTheme(ctx, { themeId: theme.id })).rejects.toThrow(Conflict)
    expect(await auditOf(db, theme.id, 'theme.remove')).toHaveLength(1)
    expect(await auditOf(db, theme.id, 'theme.restore')).toHaveLength(1)
  })

  it('does not bring back a name that another theme has by now', async () => {
    const { consultation, theme } = await aWorld(db)
    await removeTheme(ctx, { themeId: theme.id })
    await aTheme(db, consultation, 'Time to answer')
    await expect(restoreTheme(ctx, { themeId: theme.id })).rejects.toThrow(InvalidInput)
  })

  it('is refused to an officer and once it is archived', async () => {
    const { consultation, theme } = await aWorld(db)
    const asOfficer = aCtx(db, officer())
    await expect(removeTheme(asOfficer, { themeId: theme.id })).rejects.toThrow(NotAllowed)
    await removeTheme(ctx, { themeId: theme.id })
    await expect(restoreTheme(asOfficer, { themeId: theme.id })).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(restoreTheme(ctx, { themeId: theme.id })).rejects.toThrow('archived')
  })
})
