import { describe, expect, it } from 'vitest'
import { moveAction } from '@/lib/commitments/move-action'
import { moveCommitment } from '@/lib/commitments/move-commitment'
import { Conflict, NotAllowed } from '@/lib/core/errors'
import { getTelling } from '@/lib/telling/get-telling'
import { holdBackEvent } from '@/lib/telling/hold-back-event'
import { tellOfActions } from '@/lib/telling/tell-of-actions'
import { tellOfEdition } from '@/lib/telling/tell-of-edition'
import { tellOfEvent } from '@/lib/telling/tell-of-event'
import { anonymous, officer, researcher, system } from '../../support/actors'
import { aCtx, NOW } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { anEdition } from '../chain/world'
import { aReportTold, aTold, DAY, finish, writeAll } from './world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())

const subjects = (letters: { toAddress: string; subject: string }[]) =>
  letters.filter(({ subject }) => subject.startsWith('News')).map(({ toAddress }) => toAddress)

describe('an action is done', () => {
  it('is told a day later, once: to bodies that fed it, and to persons who hear of later steps', async () => {
    const world = await aReportTold(db)
    const { consultationId, letters, cpegEmail, panelEmail, jo, to } = world
    const { at } = await finish(db, world)
    const early = new Date(at.getTime() + DAY - 1)
    await tellOfActions(aCtx(db, system, early))
    await writeAll(db, consultationId, early)
    expect(subjects(await letters())).toEqual([])

    const late = new Date(at.getTime() + DAY)
    await Promise.all([tellOfActions(aCtx(db, system, late)), tellOfActions(aCtx(db, system, late))])
    await writeAll(db, consultationId, late)
    await tellOfActions(aCtx(db, system, late))
    await writeAll(db, consultationId, late)
    // Sam left an address for one letter, and got it.
    expect(subjects(await letters()).sort()).toEqual([cpegEmail, panelEmail, jo].sort())
    const [, letter] = await to(panelEmail)
    expect(letter!.text).toContain('Done: Write it into the rules')
    expect(letter!.text).toContain('“Give more time”')
    const begun = await auditOf(db, consultationId, 'telling.begin')
    expect(begun.map(({ detail }) => (detail as { kind: string }).kind)).toEqual(['report', 'action-done'])
  })

  it('is not told to a body that said nothing on it', async () => {
    const world = await aReportTold(db)
    await db.editionCoding.deleteMany({ where: { responseId: world.panel.id } })
    const { at } = await finish(db, world)
    const late = new Date(at.getTime() + DAY)
    await tellOfActions(aCtx(db, system, late))
    await writeAll(db, world.consultationId, late)
    expect(subjects(await world.letters())).not.toContain(world.panelEmail)
  })

  it('taken back within the day, nobody hears of it', async () => {
    const world = await aReportTold(db)
    const { at, actionId } = await finish(db, world)
    const { version } = await db.commitmentAction.findUniqueOrThrow({ where: { id: actionId } })
    await moveAction(aCtx(db, officer(), at), { actionId, version, move: 'reopen', why: 'A slip' })
    await tellOfActions(aCtx(db, system, new Date(at.getTime() + DAY)))
    expect(await world.tellings()).toHaveLength(1)
  })

  it('is not told by itself where the report was not told from here', async () => {
    const world = await aTold(db)
    const { at } = await finish(db, world)
    await tellOfActions(aCtx(db, system, new Date(at.getTime() + DAY)))
    expect(await world.tellings()).toEqual([])
    const page = await getTelling(asOfficer, { consultationId: world.consultationId })
    expect(page.waiting).toMatchObject([{ dueAt: null, toTell: { bodies: 2, people: 2, persons: 1 } }])
  })

  it('is told at once where an officer says so, and held back where one says that', async () => {
    const world = await aReportTold(db)
    const { consultationId } = world
    await finish(db, world)
    const { waiting } = await getTelling(asOfficer, { consultationId })
    const event = { consultationId, eventId: waiting[0]!.eventId }
    for (const actor of [researcher(), anonymous]) {
      await expect(tellOfEvent(aCtx(db, actor), event)).rejects.toThrow(NotAllowed)
      await expect(holdBackEvent(aCtx(db, actor), event)).rejects.toThrow(NotAllowed)
    }
    await tellOfEvent(asOfficer, event)
    await expect(tellOfEvent(asOfficer, event)).rejects.toThrow(Conflict)
    await expect(holdBackEvent(asOfficer, event)).rejects.toThrow(Conflict)
    await writeAll(db, consultationId)
    expect(subjects(await world.letters())).toHaveLength(3)
  })

  it('held back, it is never told', async () => {
    const world = await aReportTold(db)
    const { consultationId } = world
    const { at } = await finish(db, world)
    const { waiting } = await getTelling(asOfficer, { consultationId })
    await holdBackEvent(asOfficer, { consultationId, eventId: waiting[0]!.eventId })
    await tellOfActions(aCtx(db, system, new Date(at.getTime() + DAY)))
    await writeAll(db, consultationId)
    expect(subjects(await world.letters())).toEqual([])
    expect(await auditOf(db, consultationId, 'telling.hold-back')).toHaveLength(1)
  })

  it('a commitment that is dropped is told with why', async () => {
    const world = await aReportTold(db)
    const { consultationId, commitmentId, to, cpegEmail } = world
    const { version } = await db.commitment.findUniqueOrThrow({ where: { id: commitmentId } })
    const at = new Date(NOW.getTime() + 1000)
    const why = 'The budget was cut.'
    await moveCommitment(aCtx(db, officer(), at), { commitmentId, version, move: 'drop', why })
    const late = new Date(at.getTime() + DAY)
    await tellOfActions(aCtx(db, system, late))
    await writeAll(db, consultationId, late)
    const [, letter] = await to(cpegEmail)
    expect(letter!.text).toContain('will not be done')
    expect(letter!.text).toContain('Why: The budget was cut.')
  })
})

describe('a later edition', () => {
  it('goes to those not told yet, or to those told before, as an officer decides', async () => {
    const world = await aReportTold(db)
    const { consultationId, consultation, letters, cpegEmail, panelEmail, jo } = world
    await anEdition(db, world)
    await expect(
      tellOfEdition(aCtx(db, researcher()), { consultationId, edition: 2, whom: 'not-yet' }),
    ).rejects.toThrow(NotAllowed)
    await expect(tellOfEdition(asOfficer, { consultationId, edition: 1, whom: 'not-yet' })).rejects.toThrow(
      Conflict,
    )
    const late = `late-${consultation.slug}@example.org`
    await aPersonsResponse(db, consultation, { email: late })
    const { editionToTell } = await getTelling(asOfficer, { consultationId })
    expect(editionToTell).toEqual([
      { whom: 'not-yet', toTell: { bodies: 0, people: 0, persons: 1 } },
      { whom: 'told-before', toTell: { bodies: 2, people: 2, persons: 1 } },
    ])
    await tellOfEdition(asOfficer, { consultationId, edition: 2, whom: 'not-yet' })
    await writeAll(db, consultationId)
    await tellOfEdition(asOfficer, { consultationId, edition: 2, whom: 'told-before' })
    await expect(
      tellOfEdition(asOfficer, { consultationId, edition: 2, whom: 'told-before' }),
    ).rejects.toThrow(Conflict)
    await writeAll(db, consultationId)
    const second = (await letters()).filter(({ subject }) => subject.includes('edition 2'))
    // Whoever was told of edition 2 as new is not told of it again, and Sam's one letter was the first.
    expect(second.map(({ toAddress }) => toAddress).sort()).toEqual([cpegEmail, panelEmail, jo, late].sort())
  })

  it('cannot be told before there is a report', async () => {
    const world = await aTold(db)
    await db.consultation.update({ where: { id: world.consultationId }, data: { status: 'analysing' } })
    const wanted = { consultationId: world.consultationId, edition: 1, whom: 'not-yet' as const }
    await expect(tellOfEdition(asOfficer, wanted)).rejects.toThrow('before the report is published')
  })
})
