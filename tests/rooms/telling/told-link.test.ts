import { describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { getMail } from '@/lib/mail/get-mail'
import { chooseNews } from '@/lib/telling/choose-news'
import { getTelling } from '@/lib/telling/get-telling'
import { getTold } from '@/lib/telling/get-told'
import { giveFeedback } from '@/lib/telling/give-feedback'
import { previewLetters } from '@/lib/telling/preview-letters'
import { tellOfActions } from '@/lib/telling/tell-of-actions'
import { administrator, anonymous, linkOfficerOf, officer, researcher, system } from '../../support/actors'
import { aCtx, CAMDEN } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { aReportTold, DAY, finish, tokenIn, writeAll } from './world'

const { db } = await testDatabase()
const stranger = aCtx(db, anonymous)
const asOfficer = aCtx(db, officer())

describe('the page behind the link', () => {
  it('shows their own part first, and whether what is told of came of it', async () => {
    const world = await aReportTold(db)
    const [letter] = await world.to(world.panelEmail)
    const view = await getTold(stranger, { token: tokenIn(letter!.text) })
    expect(view).toMatchObject({ isPerson: false, hearsMore: true, feedback: null })
    expect(view.parts).toHaveLength(1)
    expect(view.parts[0]).toMatchObject({ body: world.panel.body.name, feedsMatter: false })
    expect(view.parts[0]!.part!.themes.map(({ title }) => title)).toEqual(['Time'])

    const { at } = await finish(db, world)
    const late = new Date(at.getTime() + DAY)
    await tellOfActions(aCtx(db, system, late))
    await writeAll(db, world.consultationId, late)
    const [, second] = await world.to(world.panelEmail)
    const later = await getTold(stranger, { token: tokenIn(second!.text) })
    expect(later.matter).toMatchObject({ kind: 'action-done', action: 'Write it into the rules' })
    expect(later.parts[0]!.feedsMatter).toBe(true)
  })

  it('of one address that answered twice has both', async () => {
    const world = await aReportTold(db)
    const [letter] = await world.to(world.jo)
    const view = await getTold(stranger, { token: tokenIn(letter!.text) })
    expect(view).toMatchObject({ isPerson: true, keepUntil: '2027-06-10' })
    expect(view.parts.map(({ body }) => body)).toEqual([null, null])
  })

  it('is not there for another token, nor once it has expired', async () => {
    const world = await aReportTold(db)
    const [letter] = await world.to(world.jo)
    await expect(getTold(stranger, { token: 'x' })).rejects.toThrow(NotFound)
    await expect(getTold(stranger, { token: 'x'.repeat(43) })).rejects.toThrow(NotFound)
    const after = aCtx(db, anonymous, new Date('2027-06-11T00:00:01Z'))
    await expect(getTold(after, { token: tokenIn(letter!.text) })).rejects.toThrow(NotFound)
  })

  it('its letter to a person is not for officers to read in the outbox', async () => {
    const world = await aReportTold(db)
    const [letter] = await world.to(world.jo)
    expect(await getMail(asOfficer, { id: letter!.id })).toMatchObject({ isPrivate: true, text: null })
    expect(await getMail(aCtx(db, administrator()), { id: letter!.id })).toMatchObject({ isPrivate: false })
  })
})

describe('news of later steps', () => {
  it('stop with one click, for a body as for a person, and can be had again', async () => {
    const world = await aReportTold(db)
    const tokens = await Promise.all(
      [world.jo, world.panelEmail].map(async (address) => tokenIn((await world.to(address))[0]!.text)),
    )
    for (const token of tokens) await chooseNews(stranger, { token, wantsNews: false })
    await chooseNews(stranger, { token: tokens[0]!, wantsNews: false })
    expect((await getTold(stranger, { token: tokens[1]! })).hearsMore).toBe(false)
    const { at } = await finish(db, world)
    const late = new Date(at.getTime() + DAY)
    await tellOfActions(aCtx(db, system, late))
    await writeAll(db, world.consultationId, late)
    expect(await world.to(world.jo)).toHaveLength(1)
    expect(await world.to(world.panelEmail)).toHaveLength(1)
    expect(await world.to(world.cpegEmail)).toHaveLength(2)
    await chooseNews(stranger, { token: tokens[1]!, wantsNews: true })
    expect((await getTold(stranger, { token: tokens[1]! })).hearsMore).toBe(true)
    const rows = await auditOf(db, world.consultationId, 'telling.stop-news')
    expect(JSON.stringify(rows.map(({ detail }) => detail))).not.toContain('jo')
  })

  it('come to an address left under the old promise where its reader asks for them', async () => {
    const world = await aReportTold(db)
    const token = tokenIn((await world.to(world.sam))[0]!.text)
    expect((await getTold(stranger, { token })).hearsMore).toBe(false)
    await chooseNews(stranger, { token, wantsNews: true })
    const { at } = await finish(db, world)
    const late = new Date(at.getTime() + DAY)
    await tellOfActions(aCtx(db, system, late))
    await writeAll(db, world.consultationId, late)
    expect(await world.to(world.sam)).toHaveLength(2)
  })

  it('need a link that works', async () => {
    await expect(chooseNews(stranger, { token: 'x'.repeat(43), wantsNews: false })).rejects.toThrow(NotFound)
  })
})

describe('the two questions', () => {
  it('are answered once a link, may be changed, and lead back to nobody', async () => {
    const world = await aReportTold(db)
    const token = tokenIn((await world.to(world.panelEmail))[0]!.text)
    await giveFeedback(stranger, { token, isClear: 'no', wouldAgain: 'yes' })
    await giveFeedback(stranger, { token, isClear: 'partly', wouldAgain: 'yes' })
    expect((await getTold(stranger, { token })).feedback).toEqual({ isClear: 'partly', wouldAgain: 'yes' })
    const rows = await db.reportFeedback.findMany({ where: { consultationId: world.consultationId } })
    expect(rows).toHaveLength(1)
    const audited = await auditOf(db, world.consultationId, 'telling.feedback')
    const kept = JSON.stringify([rows, audited.map(({ id: _, ...row }) => row)])
    const told = await db.told.findMany({ where: { telling: { consultationId: world.consultationId } } })
    for (const { tokenHash, addressHash, id } of told)
      for (const secret of [tokenHash, addressHash, id, token]) expect(kept).not.toContain(secret)
    await expect(
      giveFeedback(stranger, { token: 'x'.repeat(43), isClear: 'no', wouldAgain: 'no' }),
    ).rejects.toThrow(NotFound)
  })

  it('are counted for staff, bodies and persons apart, persons under ten hidden', async () => {
    const world = await aReportTold(db)
    const { consultationId } = world
    const token = tokenIn((await world.to(world.panelEmail))[0]!.text)
    await giveFeedback(stranger, { token, isClear: 'yes', wouldAgain: 'perhaps' })
    const persons = (n: number, isClear: string, from: number) => ({
      data: Array.from({ length: n }, (_, i) => ({
        ...{ consultationId, linkHash: `${consultationId}-${from + i}`, respondentKind: 'public', isClear },
        ...{ wouldAgain: 'yes', onDate: new Date('2026-06-10') },
      })),
    })
    await db.reportFeedback.createMany(persons(9, 'yes', 0))
    const { feedback } = await getTelling(aCtx(db, researcher()), { consultationId })
    expect(feedback.bodies).toMatchObject({
      answers: 1,
      letters: 2,
      isClear: [{ value: 'yes', count: 1 }, {}, {}],
    })
    expect(feedback.persons).toBeNull()
    await db.reportFeedback.createMany(persons(20, 'partly', 9))
    const more = (await getTelling(asOfficer, { consultationId })).feedback.persons
    expect(more?.answers).toBe(29)
    // Nine said yes and nobody no: neither figure is given, nor the one that would tell them.
    expect(more?.isClear.filter(({ count }) => count !== null)).toEqual([])
  })
})

describe('the page of staff', () => {
  it('shows what was told, and letters as they would read', async () => {
    const world = await aReportTold(db)
    const { consultationId } = world
    const page = await getTelling(asOfficer, { consultationId })
    expect(page.tellings).toMatchObject([{ kind: 'report', title: 'Edition 1 of the report', letters: 4 }])
    expect(page.editionToTell).toEqual([])
    await finish(db, world)
    const previews = await previewLetters(asOfficer, { consultationId })
    expect(previews.map(({ label }) => label)).toEqual([
      expect.stringContaining(', of the report'),
      'To a member of the public, of the report',
      'To a body, of what is done or dropped',
      'To a member of the public, of what is done or dropped',
    ])
    expect(previews[0]!.text).toContain('Theme 1: Time.')
  })

  it.each([
    ['a link officer', linkOfficerOf(CAMDEN)],
    ['the public', anonymous],
  ])('is not for %s', async (_who, actor) => {
    const { consultationId } = await aReportTold(db)
    await expect(getTelling(aCtx(db, actor), { consultationId })).rejects.toThrow(NotAllowed)
    await expect(previewLetters(aCtx(db, actor), { consultationId })).rejects.toThrow(NotAllowed)
  })
})
