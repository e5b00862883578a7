import { describe, expect, it } from 'vitest'
import { addCommitment } from '@/lib/commitments/add-commitment'
import { getCommitment } from '@/lib/commitments/get-commitment'
import { listThemeChoices } from '@/lib/commitments/list-theme-choices'
import { moveAction } from '@/lib/commitments/move-action'
import { moveCommitment } from '@/lib/commitments/move-commitment'
import { removeCommitment } from '@/lib/commitments/remove-commitment'
import { updateCommitment } from '@/lib/commitments/update-commitment'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import type { ReportContent } from '@/lib/reports/content-types'
import { publishedReport } from '../../support/published-report'
import { anonymous, linkOfficerOf, officer, researcher } from '../../support/actors'
import { aConsultation, aCtx, CAMDEN } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aTheme, auditOf } from '../analysis/world'
import { aDraft, aMade, aReported, read } from './world'

const { db } = await testDatabase()
const asPublic = aCtx(db, anonymous)
const asResearcher = aCtx(db, researcher())

const words = (title = 'Give more time') => ({ title, whatWeWillDo: 'Twelve weeks.', leads: ['MPA'] })

describe('addCommitment', () => {
  it('begins a draft that staff see and the public does not', async () => {
    const { ctx, consultationId, theme } = await aReported(db)
    const input = { consultationId, ...words(), themeIds: [theme.id, theme.id] }
    const { id } = await addCommitment(ctx, input)
    const view = await read(asResearcher, id)
    expect(view).toMatchObject({ state: 'draft', number: null, standing: 'draft', leads: [{ code: 'MPA' }] })
    expect(view.lacks).toEqual(['Add at least one action first, with who does it and by when.'])
    expect(view.allowedMoves).toEqual([])
    await expect(read(asPublic, id)).rejects.toThrow(NotAllowed)
    expect((await read(aCtx(db, linkOfficerOf(CAMDEN)), id)).allowedEdits).toEqual([])
    const [row] = await auditOf(db, id, 'commitment.add')
    expect(row?.detail).toMatchObject({ consultationId, title: 'Give more time', themeIds: [theme.id] })
  })

  it('is the officers’, and not while people are still being asked', async () => {
    const { consultationId } = await aReported(db)
    await expect(addCommitment(asResearcher, { consultationId, ...words() })).rejects.toThrow(NotAllowed)
    const open = await aConsultation(db, { status: 'open' })
    const early = addCommitment(aCtx(db, officer()), { consultationId: open.id, ...words() })
    await expect(early).rejects.toThrow('once the consultation has closed')
  })

  it('is of one who leads the consultation or of all, and answers themes of it only', async () => {
    const { ctx, consultationId } = await aReported(db)
    const add = (over: object) => addCommitment(ctx, { consultationId, ...words(), ...over })
    await expect(add({ leads: ['GLA'] })).rejects.toThrow(InvalidInput)
    await expect(add({ leads: [] })).rejects.toThrow('Choose whose commitment it is')
    const other = await aConsultation(db, { status: 'analysing' })
    const stray = await aTheme(db, { id: other.id, status: 'analysing' }, 'Elsewhere', ['MPA'])
    await expect(add({ themeIds: [stray.id] })).rejects.toMatchObject({
      fields: { themeIds: 'One of these themes is not of this consultation.' },
    })
    await add({ leads: ['MPA', 'MPS'] })
  })
})

describe('moveCommitment', () => {
  it('makes it, with a number, for everybody to read with what was said', async () => {
    const { ctx, id, number, theme } = await aMade(db)
    const view = await getCommitment(asPublic, { number })
    expect(view).toMatchObject({ id, state: 'made', standing: 'going-on', madeAt: ctx.now })
    expect(view.themes).toEqual([
      {
        themeId: theme.id,
        title: 'Time',
        figures: {
          ...{ edition: 1, isNewest: true, responses: 1, base: 2, ofPublic: null },
          byType: [expect.objectContaining({ count: 1, base: 2 })],
        },
      },
    ])
    expect(view.events.map(({ what }) => what)).toEqual(['made'])
    const [row] = await auditOf(db, id, 'commitment.make')
    expect(row?.detail).toMatchObject({ from: 'draft', to: 'made', number })
  })

  it('makes it only once the report is published', async () => {
    const { ctx, id, consultationId } = await aDraft(db, { isPublished: false })
    const make = () => moveCommitment(ctx, { commitmentId: id, version: 1, move: 'make' })
    await expect(make()).rejects.toThrow('Publish the report')
    expect((await read(ctx, id)).themes[0]?.figures).toBeNull()
    await publishedReport(ctx, { consultationId, whatChanged: '' })
    expect((await make()).state).toBe('made')
  })

  it('is kept when no action is open, and opened again with the reason', async () => {
    const { ctx, id, number, actionId } = await aMade(db)
    const keep = (version: number) => moveCommitment(ctx, { commitmentId: id, version, move: 'keep' })
    await expect(keep(2)).rejects.toThrow('is still to be done')
    await moveAction(ctx, { actionId, version: 1, move: 'finish' })
    expect(await keep(2)).toEqual({ state: 'kept', number })
    const reopen = { commitmentId: id, version: 3, move: 'reopen' } as const
    await expect(moveCommitment(ctx, reopen)).rejects.toThrow(InvalidInput)
    await moveCommitment(ctx, { ...reopen, why: 'It was cut back again.' })
    expect(await read(ctx, id)).toMatchObject({ state: 'made', keptAt: null })
  })

  it('is dropped with its reason, and so is what was still to be done; and taken up again', async () => {
    const { ctx, id, number } = await aMade(db)
    const drop = { commitmentId: id, version: 2, move: 'drop' } as const
    await expect(moveCommitment(ctx, drop)).rejects.toMatchObject({ fields: { why: expect.any(String) } })
    await moveCommitment(ctx, { ...drop, why: 'The money was not granted.' })
    expect(await getCommitment(asPublic, { number })).toMatchObject({
      standing: 'dropped',
      whyDropped: 'The money was not granted.',
      actions: [{ state: 'dropped', whyDropped: 'The money was not granted.' }],
    })
    await moveCommitment(ctx, { commitmentId: id, version: 3, move: 'take-up', why: 'It was granted.' })
    const after = await getCommitment(asPublic, { number })
    expect(after).toMatchObject({ state: 'made', whyDropped: '', droppedAt: null })
    // What is taken back stays to be read.
    expect(after.events.map(({ why }) => why)).toContain('The money was not granted.')
  })

  it('is the officers’, in the order of the table, and audited', async () => {
    const { ctx, id } = await aMade(db)
    const drop = { commitmentId: id, version: 2, move: 'drop', why: 'Because.' } as const
    await expect(moveCommitment(asResearcher, drop)).rejects.toThrow(NotAllowed)
    await expect(moveCommitment(asPublic, drop)).rejects.toThrow(NotAllowed)
    const wrong = moveCommitment(ctx, { commitmentId: id, version: 2, move: 'make' })
    await expect(wrong).rejects.toThrow('It cannot be made: it is made.')
    await moveCommitment(ctx, drop)
    const [row] = await auditOf(db, id, 'commitment.drop')
    expect(row?.detail).toMatchObject({ from: 'made', to: 'dropped', why: 'Because.' })
  })

  it('of two at one moment lets one through', async () => {
    const { ctx, id } = await aMade(db)
    const results = await Promise.allSettled([
      moveCommitment(ctx, { commitmentId: id, version: 2, move: 'drop', why: 'One.' }),
      moveCommitment(ctx, { commitmentId: id, version: 2, move: 'drop', why: 'Two.' }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')?.reason).toBeInstanceOf(Conflict)
  })

  it('numbers those made at one moment one after another', async () => {
    const drafts = await Promise.all([aDraft(db), aDraft(db), aDraft(db)])
    const made = await Promise.all(
      drafts.map(({ ctx, id }) => moveCommitment(ctx, { commitmentId: id, version: 1, move: 'make' })),
    )
    const [first = 0, ...rest] = made.map(({ number }) => number!).toSorted((a, b) => a - b)
    expect(rest).toEqual([first + 1, first + 2])
  })
})

describe('updateCommitment', () => {
  const over = (title: string) => ({ ...words(title), leads: ['MPA', 'MPS'] })

  it('changes a draft without more, and what is made with the reason, which everybody reads', async () => {
    const { ctx, id } = await aDraft(db)
    await updateCommitment(ctx, { commitmentId: id, version: 1, ...over('Twelve weeks') })
    expect(await read(ctx, id)).toMatchObject({ title: 'Twelve weeks', version: 2, events: [], themes: [] })
    const made = await aMade(db)
    const edit = { commitmentId: made.id, version: 2, ...over('Ten weeks') }
    await expect(updateCommitment(ctx, edit)).rejects.toMatchObject({ fields: { why: expect.any(String) } })
    await updateCommitment(ctx, { ...edit, why: 'The rules say ten.' })
    const view = await getCommitment(asPublic, { number: made.number })
    expect(view.events[0]).toMatchObject({ what: 'reworded', why: 'The rules say ten.' })
    const [row] = await auditOf(db, made.id, 'commitment.update')
    expect(row?.detail).toMatchObject({ changes: { title: ['Give more time', 'Ten weeks'] } })
  })

  it('tells the later of two who changed it', async () => {
    const { ctx, id } = await aDraft(db)
    const results = await Promise.allSettled(
      ['One', 'Two'].map((title) => updateCommitment(ctx, { commitmentId: id, version: 1, ...over(title) })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = results.find((result) => result.status === 'rejected')
    expect(String(refused?.reason)).toContain('Olu Officer changed this on 10 June 2026')
  })

  it('is the officers’, and not once it is settled', async () => {
    const { ctx, id } = await aMade(db)
    const edit = { commitmentId: id, version: 2, ...over('No'), why: 'So.' }
    await expect(updateCommitment(asResearcher, edit)).rejects.toThrow(NotAllowed)
    await moveCommitment(ctx, { commitmentId: id, version: 2, move: 'drop', why: 'So.' })
    await expect(updateCommitment(ctx, { ...edit, version: 3 })).rejects.toThrow('Take it up again first')
  })
})

describe('removeCommitment', () => {
  it('removes a draft, and nothing that was made', async () => {
    const { ctx, id } = await aDraft(db)
    await expect(removeCommitment(asResearcher, { commitmentId: id, version: 1 })).rejects.toThrow(NotAllowed)
    await expect(removeCommitment(ctx, { commitmentId: id, version: 9 })).rejects.toThrow(Conflict)
    await removeCommitment(ctx, { commitmentId: id, version: 1 })
    await expect(read(ctx, id)).rejects.toThrow(NotFound)
    expect(await auditOf(db, id, 'commitment.remove')).toHaveLength(1)
    const made = await aMade(db)
    const gone = removeCommitment(ctx, { commitmentId: made.id, version: 2 })
    await expect(gone).rejects.toThrow('stays to be read')
  })
})

it('a later edition’s figures are the ones that are said, and an earlier one’s where it leaves the theme out', async () => {
  const { ctx, id, consultationId, theme } = await aDraft(db)
  const { reportId, content } = await db.reportEdition.findFirstOrThrow({
    where: { report: { consultationId } },
  })
  const edition = async (number: number, json: object) =>
    db.reportEdition.create({
      data: { reportId, number, content: json, fingerprint: `${number}`, publishedAt: ctx.now },
    })
  const text = JSON.stringify(content)
  await edition(2, JSON.parse(text.replaceAll('"responses":1', '"responses":2')) as object)
  expect((await read(ctx, id)).themes[0]?.figures).toMatchObject({ edition: 2, isNewest: true, responses: 2 })
  await edition(3, JSON.parse(text.replaceAll(theme.id, '00000000-0000-4000-8000-000000000001')) as object)
  expect((await read(ctx, id)).themes[0]?.figures).toMatchObject({
    edition: 2,
    isNewest: false,
    responses: 2,
  })
  await db.theme.update({ where: { id: theme.id }, data: { removedAt: ctx.now } })
  const choices = await listThemeChoices(ctx, { consultationId })
  expect(choices).toMatchObject([{ id: theme.id, figures: { responses: 2 } }])
})

it('figures of few persons are not said, whatever an old edition holds', async () => {
  const { ctx, id, consultationId } = await aDraft(db)
  const publicFigures = async (ofPublic: number | null, publicBase: number | null) => {
    const edition = await db.reportEdition.findFirstOrThrow({ where: { report: { consultationId } } })
    const content = edition.content as unknown as ReportContent
    const sections = content.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.type === 'figure' && block.figure === 'theme'
          ? { ...block, theme: { ...block.theme, ofPublic } }
          : block,
      ),
    }))
    await db.reportEdition.update({
      where: { id: edition.id },
      data: { content: { ...content, publicBase, sections } as object },
    })
    return (await read(ctx, id)).themes[0]?.figures?.ofPublic
  }
  expect(await publicFigures(12, 40)).toBe(12)
  expect(await publicFigures(9, 40)).toBeNull()
  expect(await publicFigures(35, 40)).toBeNull()
  expect(await publicFigures(null, null)).toBeNull()
})
