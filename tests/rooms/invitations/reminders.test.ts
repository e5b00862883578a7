import { describe, expect, it } from 'vitest'
import { chooseReminders } from '@/lib/bodies/choose-reminders'
import { getReminders } from '@/lib/bodies/get-reminders'
import { reminderToken } from '@/lib/bodies/reminder-token'
import { extendConsultation } from '@/lib/consultations/extend-consultation'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { addDays, calendarDate, londonDate } from '@/lib/core/london-time'
import { findLink } from '@/lib/invitations/find-link'
import { listReminders } from '@/lib/invitations/list-reminders'
import { nudgeBody } from '@/lib/invitations/nudge-body'
import { sendDueReminders } from '@/lib/invitations/send-due-reminders'
import { setReminders } from '@/lib/invitations/set-reminders'
import { recordResponded } from '@/lib/invitations/tally'
import { tellOfExtension } from '@/lib/invitations/tell-of-extension'
import { anonymous, coordinatorOf, memberOf, officer, researcher, system } from '@/tests/support/actors'
import { aBody, aCtx, aUser, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { aLaunchTo, lettersOf } from './asked-again'

const { db } = await testDatabase()
const boroughs = (await db.borough.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code)
const aBorough = () => boroughs.pop()!
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
const day = (days: number) => addDays(londonDate(NOW), days)
const asOfficer = (now = NOW) => aCtx(db, officer(), now)
const asSystem = (now = NOW) => aCtx(db, system, now)

describe('setting the days', () => {
  it('keeps them in order, once each, and says so in the audit', async () => {
    const { consultation, stageId } = await aLaunchTo(db, aBorough(), 1)
    await setReminders(asOfficer(), { consultationId: consultation.id, dates: [day(20), day(10), day(20)] })
    const rows = await db.reminder.findMany({ where: { stageId }, orderBy: { onDate: 'asc' } })
    expect(rows.map(({ onDate }) => calendarDate(onDate))).toEqual([day(10), day(20)])
    const events = await db.auditEvent.findMany({
      where: { action: 'reminder.set', subjectId: consultation.id },
    })
    expect(events).toHaveLength(1)
  })

  it('suggests a fortnight and three days before closing', async () => {
    const { consultation } = await aLaunchTo(db, aBorough(), 1)
    const view = await listReminders(asOfficer(), { consultationId: consultation.id })
    expect(view.suggested).toEqual([day(21), day(32)])
  })

  it.each([
    ['today', 0],
    ['after it closes', 36],
  ])('refuses a day that is %s', async (_, days) => {
    const { consultation } = await aLaunchTo(db, aBorough(), 1)
    const set = setReminders(asOfficer(), { consultationId: consultation.id, dates: [day(days)] })
    await expect(set).rejects.toThrow(InvalidInput)
  })

  it('is for officers, while it can still help', async () => {
    const { consultation } = await aLaunchTo(db, aBorough(), 1)
    const input = { consultationId: consultation.id, dates: [day(5)] }
    await expect(setReminders(aCtx(db, researcher()), input)).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'closed' } })
    await expect(setReminders(asOfficer(), input)).rejects.toThrow(NotAllowed)
  })
})

describe('the reminders of a day', () => {
  const due = async (panels: number) => {
    const launched = await aLaunchTo(db, aBorough(), panels)
    await setReminders(asOfficer(), { consultationId: launched.consultation.id, dates: [day(10)] })
    return launched
  }

  it('go only to those who have neither answered nor declined nor stopped them', async () => {
    const { stageId, bodies, of } = await due(4)
    const [answered, declined, stopped, silent] = bodies
    await recordResponded(asSystem(), { id: of(answered!).id })
    await db.invitation.update({ where: { id: of(declined!).id }, data: { declinedAt: NOW } })
    await db.contact.updateMany({ where: { bodyId: stopped!.id }, data: { noRemindersSince: NOW } })
    await sendDueReminders(asSystem(inDays(10)))
    const letters = await lettersOf(db, stageId, 'reminder')
    expect(letters.map(({ to }) => to)).toEqual([silent!.contacts[0]!.email])
    const [letter] = letters
    expect(letter!.text).toContain('So far 1 of the 4 ')
    const token = letter!.text.match(/\/respond\/([\w-]+)/)![1]!
    expect(await findLink({ db }, token)).toMatchObject({ invitationId: of(silent!).id, state: 'usable' })
    const sent = await db.auditEvent.findMany({ where: { action: 'reminder.send', subjectId: stageId } })
    expect(sent).toMatchObject([{ detail: { letters: 1 }, actorKind: 'system' }])
  })

  it('are in the language that the body answers in, and so is their link', async () => {
    const { stageId, bodies, of } = await due(2)
    const { id: invitationId } = of(bodies[0]!)
    await db.invitationLink.updateMany({ where: { invitationId }, data: { locale: 'cy' } })
    await sendDueReminders(asSystem(inDays(10)))
    const letters = await lettersOf(db, stageId, 'reminder')
    const welsh = letters.find((letter) => letter.invitationId === invitationId)!
    expect(welsh.text).toContain('Beth amser yn ôl gofynasom am farn')
    expect(welsh.text).not.toContain('You can answer')
    expect(letters.find((letter) => letter !== welsh)!.text).toContain('You can answer until')
    const token = welsh.text.match(/\/respond\/([\w-]+)/)![1]!
    expect(await findLink({ db }, token)).toMatchObject({ locale: 'cy' })
  })

  it('do not go before their day, and go once however often and by how many they are sent', async () => {
    const { stageId } = await due(3)
    await sendDueReminders(asSystem(inDays(9)))
    expect(await lettersOf(db, stageId, 'reminder')).toHaveLength(0)
    const now = inDays(10)
    await Promise.all([1, 2, 3].map(() => sendDueReminders(asSystem(now))))
    await sendDueReminders(asSystem(now))
    expect(await lettersOf(db, stageId, 'reminder')).toHaveLength(3)
    const [reminder] = await db.reminder.findMany({ where: { stageId } })
    expect(reminder).toMatchObject({ sentAt: now, letters: 3 })
  })

  it('are written in batches', async () => {
    const { stageId } = await due(60)
    await sendDueReminders(asSystem(inDays(11)))
    expect(await lettersOf(db, stageId, 'reminder')).toHaveLength(60)
  })

  it('are the system’s to send', async () => {
    await expect(sendDueReminders(aCtx(db, researcher()))).rejects.toThrow(NotAllowed)
  })
})

describe('no more reminders', () => {
  it('by the link of a letter, and again by the same link; each is in the audit', async () => {
    const body = await aBody(db)
    const token = reminderToken(body.contacts[0]!.id)
    const stranger = aCtx(db, anonymous)
    expect(await getReminders(stranger, token)).toMatchObject({ wantsReminders: true, bodyName: body.name })
    await chooseReminders(stranger, { token, wanted: false })
    await chooseReminders(stranger, { token, wanted: false })
    expect(await getReminders(stranger, token)).toMatchObject({ wantsReminders: false })
    await chooseReminders(stranger, { token, wanted: true })
    expect(await getReminders(stranger, token)).toMatchObject({ wantsReminders: true })
    const events = await db.auditEvent.findMany({ where: { subjectId: body.id }, orderBy: { at: 'asc' } })
    expect(events.map(({ action }) => action).sort()).toEqual([
      'contact.stop-reminders',
      'contact.want-reminders',
    ])
  })

  it('not by a link that is not ours', async () => {
    const body = await aBody(db)
    const real = reminderToken(body.contacts[0]!.id)
    const forged = (real[0] === 'A' ? 'B' : 'A') + real.slice(1)
    for (const token of [forged, 'x', ''.padEnd(43, 'A')])
      await expect(getReminders(aCtx(db, anonymous), token)).rejects.toThrow(NotFound)
  })
})

describe('an extension', () => {
  it('tells all who were asked but those who declined, once, with the new day and the reason', async () => {
    const { consultation, stageId, bodies, of } = await aLaunchTo(db, aBorough(), 3)
    await recordResponded(asSystem(), { id: of(bodies[0]!).id })
    await db.invitation.update({ where: { id: of(bodies[1]!).id }, data: { declinedAt: NOW } })
    await extendConsultation(asOfficer(), {
      id: consultation.id,
      closesOn: day(50),
      reason: 'Many meet in August.',
    })
    const { id: extensionId } = await db.extension.findFirstOrThrow({ where: { stageId } })
    const jobs = await db.$queryRaw<{ data: unknown }[]>`
      SELECT data FROM pgboss.job WHERE name = 'tell-of-extension' AND data->>'extensionId' = ${extensionId}`
    expect(jobs).toHaveLength(1)
    await tellOfExtension(asSystem(), { extensionId })
    await tellOfExtension(asSystem(), { extensionId })
    const letters = await lettersOf(db, stageId, 'extension')
    expect(letters).toHaveLength(2)
    for (const { text } of letters) {
      expect(text).toContain('Many meet in August.')
      expect(text).toMatch(/\/respond\//)
    }
    expect(letters.filter(({ text }) => text.includes('has answered already'))).toHaveLength(1)
  })
})

describe('asking once more by hand', () => {
  const led = async () => {
    const boroughCode = aBorough()
    const launched = await aLaunchTo(db, boroughCode, 2)
    const group = await aBody(db, { type: 'CPEG', boroughCode, name: 'The borough’s own group' })
    const { id: userId } = await aUser(db)
    return { ...launched, group, userId }
  }

  it('a co-ordinator asks a panel of the borough in the group’s name, once a week', async () => {
    const { stageId, invitations, group, userId, consultation } = await led()
    const asking = (now = NOW) => aCtx(db, { ...coordinatorOf(group), userId }, now)
    const invitationId = invitations[0]!.id
    await nudgeBody(asking(), { invitationId, note: 'It would help us.' })
    const [letter] = await lettersOf(db, stageId, 'nudge')
    expect(letter!.text).toContain('The borough’s own group')
    expect(letter!.text).toContain('It would help us.')
    await expect(nudgeBody(asking(inDays(6)), { invitationId })).rejects.toThrow(Conflict)
    await nudgeBody(asking(inDays(8)), { invitationId })
    expect(await lettersOf(db, stageId, 'nudge')).toHaveLength(2)
    const events = await db.auditEvent.findMany({
      where: { action: 'invitation.nudge', subjectId: consultation.id },
    })
    expect(events).toHaveLength(2)
  })

  it('not a panel that has answered, nor one that stopped reminders', async () => {
    const { invitations } = await led()
    await recordResponded(asSystem(), { id: invitations[0]!.id })
    await expect(nudgeBody(asOfficer(), { invitationId: invitations[0]!.id })).rejects.toThrow(Conflict)
    await db.contact.updateMany({
      where: { bodyId: invitations[1]!.bodyId! },
      data: { noRemindersSince: NOW },
    })
    await expect(nudgeBody(asOfficer(), { invitationId: invitations[1]!.id })).rejects.toThrow(NotAllowed)
  })

  it('nobody else: not a plain member, another borough’s co-ordinator, a researcher', async () => {
    const { invitations, group } = await led()
    const invitationId = invitations[0]!.id
    const elsewhere = await aBody(db, { type: 'CPEG', boroughCode: aBorough() })
    for (const actor of [memberOf(group), coordinatorOf(elsewhere)])
      await expect(nudgeBody(aCtx(db, actor), { invitationId })).rejects.toThrow(NotFound)
    await expect(nudgeBody(aCtx(db, researcher()), { invitationId })).rejects.toThrow(NotAllowed)
  })

  it('not once it has closed', async () => {
    const { invitations, consultation } = await led()
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'closed' } })
    await expect(nudgeBody(asOfficer(), { invitationId: invitations[0]!.id })).rejects.toThrow(NotAllowed)
  })
})
