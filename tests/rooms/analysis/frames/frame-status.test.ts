import { describe, expect, it } from 'vitest'
import { addTheme } from '@/lib/analysis/add-theme'
import { freezeCodeFrame } from '@/lib/analysis/frames/freeze-code-frame'
import { getCodeFrame } from '@/lib/analysis/frames/get-code-frame'
import { getDifferences } from '@/lib/analysis/frames/get-differences'
import { listThemeEvents } from '@/lib/analysis/frames/list-theme-events'
import { reopenCodeFrame } from '@/lib/analysis/frames/reopen-code-frame'
import { takeFrameIntoUse } from '@/lib/analysis/frames/take-frame-into-use'
import { moveTheme } from '@/lib/analysis/move-theme'
import { listThemes } from '@/lib/analysis/list-themes'
import { removeTheme } from '@/lib/analysis/remove-theme'
import { restoreTheme } from '@/lib/analysis/restore-theme'
import { setCoding } from '@/lib/analysis/set-coding'
import { updateTheme } from '@/lib/analysis/update-theme'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { officer } from '@/tests/support/actors'
import { aConsultation, aCtx, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { auditOf, aTheme, aWorld } from '../world'

const { db } = await testDatabase()

const frameOf = (consultationId: string) => db.codeFrame.findFirstOrThrow({ where: { consultationId } })

describe('a code frame in use', () => {
  it('asks for a reason for each change, and keeps who made it, what it was and why', async () => {
    const { consultation, theme, coder } = await aWorld(db)
    const { id: consultationId } = consultation
    const ctx = aCtx(db, coder, new Date(NOW.getTime() + 60_000))
    const later = aCtx(db, coder, new Date(NOW.getTime() + 120_000))
    await updateTheme(ctx, { themeId: theme.id, version: 1, title: 'Time', addressees: ['MPA'] })
    await takeFrameIntoUse(ctx, { consultationId })
    const change = { themeId: theme.id, version: 2, title: 'Notice', addressees: ['MPA'], heading: 'How' }
    await expect(updateTheme(ctx, change)).rejects.toThrow(InvalidInput)
    await expect(addTheme(ctx, { consultationId, title: 'Money', addressees: ['MPA'] })).rejects.toThrow(
      InvalidInput,
    )
    await expect(removeTheme(ctx, { themeId: theme.id })).rejects.toThrow(InvalidInput)
    await updateTheme(later, { ...change, why: 'People say notice.' })
    const { events } = await listThemeEvents(ctx, { consultationId, themeId: theme.id })
    expect(events.map(({ what, why, by }) => [what, why, by])).toEqual([
      ['changed', 'People say notice.', coder.name],
      ['changed', '', coder.name],
      ['added', '', null],
    ])
    expect(events[0]!.fields).toEqual([
      { name: 'Name', before: 'Time', after: 'Notice' },
      { name: 'Heading', before: 'nothing', after: 'How' },
    ])
    expect(await auditOf(db, (await frameOf(consultationId)).id, 'code-frame.use')).toHaveLength(1)
    await expect(takeFrameIntoUse(ctx, { consultationId })).rejects.toThrow(Conflict)
  })

  it('remembers what was removed, put back and moved', async () => {
    const { ctx, consultation, theme } = await aWorld(db)
    const other = await aTheme(db, consultation, 'Other')
    await moveTheme(ctx, { themeId: other.id, direction: 'up' })
    await removeTheme(ctx, { themeId: theme.id, why: 'Nobody says it.' })
    await restoreTheme(ctx, { themeId: theme.id, why: 'Somebody does.' })
    const { events } = await listThemeEvents(ctx, { consultationId: consultation.id })
    expect(new Set(events.map(({ what }) => what))).toEqual(
      new Set(['restored', 'removed', 'moved', 'added']),
    )
  })

  it('is not taken into use empty, by officers, or once archived', async () => {
    const { id: consultationId } = await aConsultation(db, { status: 'analysing' })
    const { ctx, consultation } = await aWorld(db)
    await expect(takeFrameIntoUse(ctx, { consultationId })).rejects.toThrow(InvalidInput)
    const input = { consultationId: consultation.id }
    await expect(takeFrameIntoUse(aCtx(db, officer()), input)).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(takeFrameIntoUse(ctx, input)).rejects.toThrow(NotAllowed)
    await expect(freezeCodeFrame(ctx, input)).rejects.toThrow(NotAllowed)
  })
})

describe('headings', () => {
  it('keep their themes together, and order stays among them', async () => {
    const { ctx, consultation, theme } = await aWorld(db)
    const { id: consultationId } = consultation
    const add = (title: string, heading: string) =>
      addTheme(ctx, { consultationId, title, heading, addressees: ['MPA'] })
    const b = await add('B', 'Streets')
    await add('C', '')
    const d = await add('D', 'Streets')
    const titles = async () => (await listThemes(ctx, { consultationId })).themes.map(({ title }) => title)
    expect(await titles()).toEqual(['Time to answer', 'C', 'B', 'D'])
    await moveTheme(ctx, { themeId: b.id, direction: 'up' })
    expect(await titles()).toEqual(['Time to answer', 'C', 'B', 'D'])
    await moveTheme(ctx, { themeId: d.id, direction: 'up' })
    expect(await titles()).toEqual(['Time to answer', 'C', 'D', 'B'])
    const words = { title: 'Time to answer', addressees: ['MPA'], heading: 'Streets' }
    await updateTheme(ctx, { themeId: theme.id, version: 1, ...words })
    expect(await titles()).toEqual(['Time to answer', 'D', 'B', 'C'])
  })
})

describe('a frozen code frame', () => {
  it('refuses changes, is coded against, and keeps an edition that can be checked', async () => {
    const { ctx, consultation, theme, response, coder } = await aWorld(db)
    const { id: consultationId } = consultation
    expect(await freezeCodeFrame(ctx, { consultationId, note: 'For the first hundred.' })).toEqual({
      edition: 1,
      isNew: true,
    })
    const change = { themeId: theme.id, version: 1, title: 'Notice', addressees: ['MPA'], why: 'x' }
    await expect(updateTheme(ctx, change)).rejects.toThrow('frozen')
    await expect(removeTheme(ctx, { themeId: theme.id, why: 'x' })).rejects.toThrow(NotAllowed)
    await expect(
      addTheme(ctx, { consultationId, title: 'N', addressees: ['MPA'], why: 'x' }),
    ).rejects.toThrow(NotAllowed)
    await expect(moveTheme(ctx, { themeId: theme.id, direction: 'up' })).rejects.toThrow(NotAllowed)
    await expect(freezeCodeFrame(ctx, { consultationId })).rejects.toThrow(Conflict)
    await setCoding(ctx, { responseId: response.id, question: 'view', themeId: theme.id, on: true })
    const { editions, consultation: seen } = await getCodeFrame(ctx, { consultationId })
    expect(seen).toMatchObject({ frame: 'frozen' })
    expect(seen.allowedActions).not.toContain('edit-themes')
    expect(editions).toMatchObject([
      { number: 1, note: 'For the first hundred.', isWhole: true, themes: 1, frozenBy: coder.name },
    ])
    const [row] = await auditOf(db, (await frameOf(consultationId)).id, 'code-frame.freeze')
    expect(row?.detail).toMatchObject({ edition: 1, sha256: editions[0]!.sha256 })

    const tampered = { themes: [{ ...change, id: theme.id }] }
    await db.codeFrameEdition.updateMany({ where: { number: 1 }, data: { content: tampered } })
    expect((await getCodeFrame(ctx, { consultationId })).editions).toMatchObject([{ isWhole: false }])
  })

  it('is opened again for a next edition, which differs from the first as it was changed', async () => {
    const { ctx, consultation, theme } = await aWorld(db)
    const { id: consultationId } = consultation
    await freezeCodeFrame(ctx, { consultationId })
    await reopenCodeFrame(ctx, { consultationId, why: 'A hundred more came.' })
    // Nothing changed: the first edition stands.
    expect(await freezeCodeFrame(ctx, { consultationId })).toEqual({ edition: 1, isNew: false })
    await reopenCodeFrame(ctx, { consultationId, why: 'And more.' })
    const words = { title: 'Notice', addressees: ['MPA', 'MPS'], why: 'Both are meant.' }
    await updateTheme(ctx, { themeId: theme.id, version: 1, ...words })
    const added = { consultationId, title: 'Money', addressees: ['MPA'], why: 'New.' }
    await addTheme(ctx, added)
    expect(await freezeCodeFrame(ctx, { consultationId })).toEqual({ edition: 2, isNew: true })
    const differences = await getDifferences(ctx, { consultationId, from: 1, to: 2 })
    expect(differences).toMatchObject({
      added: [{ title: 'Money' }],
      removed: [],
      changed: [
        {
          title: 'Notice',
          fields: [
            { field: 'Name', before: 'Time to answer', after: 'Notice' },
            { field: 'Said to', before: 'MPA', after: 'MPA and MPS' },
          ],
        },
      ],
      isReordered: false,
    })
    expect((await getDifferences(ctx, { consultationId, from: 2 })).changed).toEqual([])
    const frame = await frameOf(consultationId)
    expect(await auditOf(db, frame.id, 'code-frame.reopen')).toHaveLength(2)
    await reopenCodeFrame(ctx, { consultationId, why: 'Again.' })
    await expect(reopenCodeFrame(ctx, { consultationId, why: 'Twice.' })).rejects.toThrow(Conflict)
    await expect(reopenCodeFrame(aCtx(db, officer()), { consultationId, why: 'I may not.' })).rejects.toThrow(
      NotAllowed,
    )
  })
})
