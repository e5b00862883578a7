import { beforeEach, describe, expect, test } from 'vitest'
import { alertToken } from '@/lib/alerts/alert-token'
import { askForAlerts } from '@/lib/alerts/ask-for-alerts'
import { changeAlerts } from '@/lib/alerts/change-alerts'
import { confirmAlerts } from '@/lib/alerts/confirm-alerts'
import { findConfirmation } from '@/lib/alerts/find-confirmation'
import { getAlerts } from '@/lib/alerts/get-alerts'
import { removeExpiredAlerts } from '@/lib/alerts/remove-expired-alerts'
import { sendAlerts } from '@/lib/alerts/send-alerts'
import { stopAlerts } from '@/lib/alerts/stop-alerts'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, officer, system } from '../../support/actors'
import { aConsultation, aCtx, CAMDEN, HACKNEY, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const DAY = 86_400_000
const later = (days: number) => new Date(NOW.getTime() + days * DAY)
const asAnybody = (now = NOW) => aCtx(db, anonymous, now)
const asSystem = (now = NOW) => aCtx(db, system, now)
const all = ['opened', 'closing', 'reported'] as ('opened' | 'closing' | 'reported')[]

let n = 0
const anAddress = () => `reader-${++n}@example.org`
const lettersTo = (toAddress: string) =>
  db.mail.findMany({ where: { toAddress }, orderBy: [{ createdAt: 'asc' }, { subject: 'asc' }] })
const tokenIn = (text: string | null | undefined) => /confirm\/(\S+)/.exec(text ?? '')?.[1] ?? ''

async function aConfirmed(over: { kinds?: typeof all; boroughCodes?: string[] } = {}) {
  const email = anAddress()
  await askForAlerts(asAnybody(), { email, kinds: all, ...over })
  const { token } = await confirmAlerts(asAnybody(), {
    token: tokenIn((await lettersTo(email)).at(-1)?.text),
  })
  return { email, token, id: (await db.alert.findUniqueOrThrow({ where: { email } })).id }
}

beforeEach(async () => {
  await db.consultation.deleteMany()
  await db.alert.deleteMany()
})

describe('asking and confirming', () => {
  test('sends one letter, and nothing else before it is confirmed', async () => {
    const email = anAddress()
    await askForAlerts(asAnybody(), { email: ` ${email.toUpperCase()} `, kinds: all })
    await aConsultation(db, { status: 'open', now: later(1) })
    expect(await sendAlerts(asSystem(later(1)))).toBe(0)
    const [letter, ...more] = await lettersTo(email)
    expect(more).toEqual([])
    const token = tokenIn(letter?.text)
    expect(await db.alert.findUnique({ where: { email } })).not.toMatchObject({ confirmHash: token })
    // Reading the page confirms nothing, however often.
    expect(await findConfirmation(asAnybody(), { token })).toMatchObject({ email })
    expect(await findConfirmation(asAnybody(), { token })).toMatchObject({ email })
    await confirmAlerts(asAnybody(), { token })
    await expect(confirmAlerts(asAnybody(), { token })).rejects.toThrow(NotFound)
    const { id } = await db.alert.findUniqueOrThrow({ where: { email } })
    const events = await db.auditEvent.findMany({ where: { subjectType: 'alert', subjectId: id } })
    expect(events.map(({ action }) => action).sort()).toEqual(['alert.ask', 'alert.confirm'])
    expect(JSON.stringify(events.map(({ detail }) => detail))).not.toContain(email)
  })

  test('answers the same where the address is known, and changes nothing of it', async () => {
    const { email, token } = await aConfirmed()
    await expect(askForAlerts(asAnybody(), { email, kinds: ['opened'] })).resolves.toBeUndefined()
    expect((await getAlerts(asAnybody(), { token })).kinds).toEqual(all)
    expect((await lettersTo(email)).at(-1)?.text).toContain(`/alerts/${token}`)
  })

  test('stops writing after five letters in a quarter of an hour, and says nothing of it', async () => {
    const email = anAddress()
    for (let i = 0; i < 7; i++) await askForAlerts(asAnybody(), { email, kinds: all })
    expect(await lettersTo(email)).toHaveLength(5)
    await askForAlerts(asAnybody(later(1)), { email, kinds: all })
    expect(await lettersTo(email)).toHaveLength(6)
  })

  test('two who ask at once make one alert', async () => {
    const email = anAddress()
    await Promise.all([1, 2, 3].map(() => askForAlerts(asAnybody(), { email, kinds: all })))
    expect(await db.alert.count({ where: { email } })).toBe(1)
  })

  test('says what is missing', async () => {
    const ask = (over: object) => askForAlerts(asAnybody(), { email: anAddress(), kinds: all, ...over })
    await expect(ask({ email: 'nobody' })).rejects.toThrow('Enter an e-mail address')
    await expect(ask({ kinds: [] })).rejects.toThrow('Choose at least one')
    await expect(ask({ boroughCodes: ['X'] })).rejects.toThrow(InvalidInput)
  })
})

describe('changing and stopping', () => {
  test('changes what is chosen, and never over somebody else’s choice', async () => {
    const { token } = await aConfirmed()
    const { version } = await getAlerts(asAnybody(), { token })
    await changeAlerts(asAnybody(), { token, version, kinds: ['closing'], boroughCodes: [CAMDEN] })
    expect(await getAlerts(asAnybody(), { token })).toMatchObject({
      kinds: ['closing'],
      boroughCodes: [CAMDEN],
    })
    await expect(changeAlerts(asAnybody(), { token, version, kinds: all })).rejects.toThrow(Conflict)
  })

  test('deletes the address, and does nothing twice', async () => {
    const { token, id } = await aConfirmed()
    await stopAlerts(asAnybody(), { token })
    await stopAlerts(asAnybody(), { token })
    expect(await db.alert.count({ where: { id } })).toBe(0)
    await expect(getAlerts(asAnybody(), { token })).rejects.toThrow(NotFound)
    const events = await db.auditEvent.findMany({ where: { subjectId: id, action: 'alert.stop' } })
    expect(events).toHaveLength(1)
  })

  test('a token that is not ours opens nothing', async () => {
    const { id } = await aConfirmed()
    const forged = `${alertToken(id).slice(0, -2)}AA`
    await expect(getAlerts(asAnybody(), { token: forged })).rejects.toThrow(NotFound)
    await stopAlerts(asAnybody(), { token: forged })
    expect(await db.alert.count({ where: { id } })).toBe(1)
  })
})

describe('sendAlerts', () => {
  test('is done by the system alone', async () => {
    await expect(sendAlerts(aCtx(db, officer()))).rejects.toThrow(NotAllowed)
  })

  test('tells of each thing once, all that is new in one letter with a way to stop', async () => {
    const { email, token } = await aConfirmed()
    const now = later(1)
    await aConsultation(db, { status: 'open', title: 'Opened', now })
    await aConsultation(db, { status: 'open', title: 'Closing', now: later(-40), closesOn: '2026-06-15' })
    expect(await sendAlerts(asSystem(now))).toBe(1)
    expect(await sendAlerts(asSystem(now))).toBe(0)
    const letter = (await lettersTo(email)).at(-1)
    expect(letter).toMatchObject({ subject: '2 pieces of news from Soundings', kind: 'alert' })
    expect(letter?.text).toMatch(/Closes on 15 June 2026: Closing[^]*Open until .*: Opened/)
    expect(letter?.unsubscribeUrl).toContain(`/alerts/${token}`)
  })

  test('two workers at once write nobody twice', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => aConfirmed()))
    await aConsultation(db, { status: 'open', now: later(1) })
    const written = await Promise.all([1, 2, 3].map(() => sendAlerts(asSystem(later(1)))))
    expect(written.reduce((sum, each) => sum + each)).toBe(people.length)
    for (const { email } of people) expect(await lettersTo(email)).toHaveLength(2)
  })

  test('tells of chosen boroughs and kinds alone, and of nothing from before', async () => {
    const camden = await aConfirmed({ boroughCodes: [CAMDEN] })
    const hackney = await aConfirmed({ boroughCodes: [HACKNEY] })
    const reported = await aConfirmed({ kinds: ['reported'] })
    const now = later(1)
    const audiences = [{ bodyTypeCode: 'SNP', boroughCodes: [CAMDEN] }]
    await aConsultation(db, { status: 'open', now, audiences })
    await aConsultation(db, { status: 'open', title: 'Before', now: later(-3) })
    await sendAlerts(asSystem(now))
    expect((await lettersTo(camden.email)).at(-1)?.text).not.toContain('Before')
    for (const [{ email }, letters] of [
      [camden, 2],
      [hackney, 1],
      [reported, 1],
    ] as const)
      expect(await lettersTo(email)).toHaveLength(letters)
  })
})

describe('removeExpiredAlerts', () => {
  test('deletes what was not confirmed in a week', async () => {
    const email = anAddress()
    await askForAlerts(asAnybody(), { email, kinds: all })
    expect(await removeExpiredAlerts(asSystem(later(7)))).toEqual({ removed: 0, asked: 0 })
    expect(await removeExpiredAlerts(asSystem(later(8)))).toEqual({ removed: 1, asked: 0 })
    await expect(removeExpiredAlerts(asAnybody())).rejects.toThrow(NotAllowed)
  })

  test('asks anew after a year: silence ends it, and the button goes on', async () => {
    const silent = await aConfirmed()
    const keen = await aConfirmed()
    expect(await removeExpiredAlerts(asSystem(later(366)))).toEqual({ removed: 0, asked: 2 })
    expect(await removeExpiredAlerts(asSystem(later(367)))).toEqual({ removed: 0, asked: 0 })
    const token = tokenIn((await lettersTo(keen.email)).at(-1)?.text)
    await confirmAlerts(asAnybody(later(370)), { token })
    expect(await removeExpiredAlerts(asSystem(later(400)))).toEqual({ removed: 1, asked: 0 })
    expect(await db.alert.count({ where: { email: silent.email } })).toBe(0)
    expect(await db.alert.count({ where: { email: keen.email } })).toBe(1)
  })
})
