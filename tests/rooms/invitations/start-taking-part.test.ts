import { describe, expect, it } from 'vitest'
import { hashToken } from '@/lib/auth/tokens'
import { InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { addDays, dateColumn, londonDate } from '@/lib/core/london-time'
import { countRequest } from '@/lib/invitations/count-request'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { getTakePart } from '@/lib/invitations/get-take-part'
import { removeAbandonedParticipants } from '@/lib/invitations/remove-abandoned-participants'
import { removeOldRateCounts } from '@/lib/invitations/remove-old-rate-counts'
import { startTakingPart } from '@/lib/invitations/start-taking-part'
import { submitResponse } from '@/lib/responses/submit-response'
import { anonymous, holderOf, officer, system } from '../../support/actors'
import { aConsultation, aCtx, aResponse, CAMDEN, HACKNEY, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const stranger = (now = NOW) => aCtx(db, anonymous, now)

async function anOpenLink(over: Parameters<typeof aConsultation>[1] = {}) {
  const consultation = await aConsultation(db, { status: 'open', ...over })
  await db.stage.update({ where: { id: consultation.stage.id }, data: { hasOpenLink: true } })
  return consultation
}

let house = 0
/** From an address of its own, so that tests do not hold one another up. */
async function start(slug: string, over: Partial<Parameters<typeof startTakingPart>[1]> = {}, now = NOW) {
  const address = `192.0.2.${++house}`
  const started = await startTakingPart(stranger(now), { slug, publication: 'anonymous', address, ...over })
  if (started.state !== 'started') throw new Error('too many')
  return started
}

describe('startTakingPart', () => {
  it('makes an invitation of a person with what they said and a link, and keeps neither who nor whence', async () => {
    const { id, slug, stage } = await anOpenLink()
    const ward = await db.ward.findFirstOrThrow({ where: { boroughCode: CAMDEN } })
    const { token, invitationId } = await start(slug, { boroughCode: CAMDEN, wardCode: ward.code })
    const made = await db.invitation.findUniqueOrThrow({
      where: { id: invitationId },
      include: { participant: true, links: true },
    })
    expect(made).toMatchObject({
      ...{ stageId: stage.id, purpose: 'person', bodyId: null, bodyTypeCode: null, boroughCode: null },
      participant: { boroughCode: CAMDEN, wardCode: ward.code, publication: 'anonymous', email: null },
      links: [{ role: 'public', tokenHash: hashToken(token), label: '' }],
    })
    const [row] = await db.auditEvent.findMany({ where: { action: 'participant.start', subjectId: id } })
    expect(row).toMatchObject({ actorKind: 'anonymous', actorId: null, detail: { invitationId } })
    expect(JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value))).not.toContain(
      '192.0.2',
    )
  })

  it('sends the address of their page to whoever gave one, and says until when it is kept', async () => {
    const { slug } = await anOpenLink({ closesOn: '2026-07-15' })
    const { token, invitationId } = await start(slug, { email: 'londoner@example.org' })
    const letter = await db.mail.findUniqueOrThrow({ where: { dedupeKey: `own-page:${invitationId}` } })
    expect(letter.text).toContain(`/respond/${token}`)
    expect(letter.text).toContain('delete it after 15 July 2027')
    const { keepUntil } = await db.participant.findUniqueOrThrow({ where: { invitationId } })
    expect(keepUntil).toEqual(dateColumn('2027-07-15'))
  })

  it('is refused where the public is not asked, before it opens and after it closed', async () => {
    const shut = await aConsultation(db, { status: 'open' })
    await expect(start(shut.slug)).rejects.toThrow(NotAllowed)
    await expect(getTakePart(stranger(), { slug: shut.slug })).rejects.toThrow(NotFound)
    const closed = await anOpenLink({ status: 'closed' })
    await expect(start(closed.slug)).rejects.toThrow('has closed')
    const late = await anOpenLink({ closesOn: '2026-06-09' })
    await expect(start(late.slug)).rejects.toThrow('has closed')
    const early = await anOpenLink({ opensOn: '2026-06-11' })
    await expect(start(early.slug)).rejects.toThrow('not opened yet')
    const draft = await anOpenLink({ status: 'draft' })
    await expect(start(draft.slug)).rejects.toThrow(NotFound)
    expect(await db.invitation.count({ where: { stageId: { in: [shut.stage.id, closed.stage.id] } } })).toBe(
      0,
    )
  })

  it('names what is wrong, and makes nothing of it', async () => {
    const { slug, stage } = await anOpenLink()
    const ward = await db.ward.findFirstOrThrow({ where: { boroughCode: HACKNEY } })
    await expect(start(slug, { boroughCode: 'E09999999' })).rejects.toThrow(InvalidInput)
    await expect(start(slug, { boroughCode: CAMDEN, wardCode: ward.code })).rejects.toThrow(InvalidInput)
    await expect(start(slug, { email: 'nobody' })).rejects.toThrow('e-mail address')
    await expect(start(slug, { website: 'http://spam.example' })).rejects.toThrow('Leave the field')
    await expect(startTakingPart(stranger(), { slug, publication: 'all' as 'full' })).rejects.toThrow(
      'Choose whether',
    )
    expect(await db.invitation.count({ where: { stageId: stage.id } })).toBe(0)
  })

  it('lets a school in and stops a program: sixty an hour from one address, and says when to come back', async () => {
    const { slug, stage } = await anOpenLink()
    const once = (now = NOW) =>
      startTakingPart(stranger(now), { slug, publication: 'none', address: '198.51.100.1' })
    const states = await Promise.all(Array.from({ length: 61 }, () => once()))
    expect(states.filter(({ state }) => state === 'started')).toHaveLength(60)
    expect(states.find(({ state }) => state === 'too-many')).toEqual({
      state: 'too-many',
      retryAt: new Date('2026-06-10T12:00:00Z'),
    })
    expect(await db.invitation.count({ where: { stageId: stage.id } })).toBe(60)
    expect((await once(new Date('2026-06-10T12:00:01Z'))).state).toBe('started')
    expect(
      (await startTakingPart(stranger(), { slug, publication: 'none', address: '198.51.100.2' })).state,
    ).toBe('started')
  })
})

describe('counting requests', () => {
  it('keeps no address, and forgets salt and counts after two days', async () => {
    const day = new Date('2026-03-01T10:00:00Z')
    await countRequest(stranger(day), { what: 'test', address: '203.0.113.99', limit: 1 })
    const rows = await db.rateCount.findMany({ where: { windowStart: day } })
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('203.0.113')
    await removeOldRateCounts(aCtx(db, system, new Date('2026-03-02T03:00:00Z')))
    expect(await db.rateCount.count({ where: { windowStart: day } })).toBe(1)
    await removeOldRateCounts(aCtx(db, system, new Date('2026-03-03T03:00:00Z')))
    expect(await db.rateCount.count({ where: { windowStart: day } })).toBe(0)
    expect(await db.dailySalt.count({ where: { day: dateColumn('2026-03-01') } })).toBe(0)
    await expect(removeOldRateCounts(aCtx(db, officer()))).rejects.toThrow(NotAllowed)
  })

  it('gives the same address another key on another day', async () => {
    for (const day of ['2026-04-01', '2026-04-02'])
      await countRequest(stranger(new Date(`${day}T10:00:00Z`)), {
        what: 'day',
        address: '203.0.113.5',
        limit: 1,
      })
    const keys = await db.rateCount.findMany({
      where: { windowStart: { gte: new Date('2026-04-01'), lt: new Date('2026-04-03') } },
    })
    expect(new Set(keys.map(({ key }) => key)).size).toBe(2)
  })
})

describe('persons and bodies', () => {
  it('are never added up: the rates are those of bodies, and persons stand beside them', async () => {
    const consultation = await anOpenLink()
    await aResponse(db, consultation)
    const before = await getResponseRates(stranger(), { slug: consultation.slug })
    const { invitationId } = await start(consultation.slug, { boroughCode: CAMDEN })
    await submitResponse(aCtx(db, holderOf({ id: invitationId })), { answers: { view: 'As a Londoner.' } })
    const after = await getResponseRates(stranger(), { slug: consultation.slug })
    expect(after.public).toEqual({ hasAny: true, started: null, responded: null })
    expect({ ...after, public: before.public }).toEqual(before)
    expect(before.public).toEqual({ hasAny: false, started: null, responded: null })
  })

  it('are shown from ten upwards, and those who began only where ten did not go on', async () => {
    const { id, slug } = await anOpenLink()
    const { id: stageId } = await db.stage.findFirstOrThrow({ where: { consultationId: id } })
    const key = { stageId, bodyTypeCode: 'public', onDate: new Date('2026-04-01') }
    const counted = async (started: number, responded: number) => {
      await db.responseTally.deleteMany({ where: { stageId } })
      await db.responseTally.create({ data: { ...key, started, responded } })
      return (await getResponseRates(stranger(), { slug })).public
    }
    expect(await counted(12, 9)).toEqual({ hasAny: true, started: null, responded: null })
    expect(await counted(19, 10)).toEqual({ hasAny: true, started: null, responded: 10 })
    expect(await counted(20, 10)).toEqual({ hasAny: true, started: 20, responded: 10 })
  })
})

describe('removeAbandonedParticipants', () => {
  it('takes away who never wrote anything, and addresses whose date has passed; answers stay', async () => {
    const consultation = await anOpenLink({ closesOn: '2026-06-20' })
    const empty = await start(consultation.slug)
    const answered = await start(consultation.slug, { email: 'kept@example.org' })
    const holder = holderOf({ id: answered.invitationId })
    await submitResponse(aCtx(db, holder), { answers: { view: 'I stay.' } })
    const soon = aCtx(db, system, new Date(NOW.getTime() + 6 * 86_400_000))
    await removeAbandonedParticipants(soon)
    expect(await db.invitation.count({ where: { id: empty.invitationId } })).toBe(1)
    const week = aCtx(db, system, new Date(NOW.getTime() + 8 * 86_400_000))
    expect((await removeAbandonedParticipants(week)).participants).toBeGreaterThanOrEqual(1)
    expect(await db.invitation.count({ where: { id: empty.invitationId } })).toBe(0)
    const later = aCtx(db, system, new Date(`${addDays(londonDate(NOW), 800)}T03:00:00Z`))
    await removeAbandonedParticipants(later)
    expect(await db.participant.findUnique({ where: { invitationId: answered.invitationId } })).toMatchObject(
      {
        email: null,
        keepUntil: null,
      },
    )
    expect(await db.response.count({ where: { invitationId: answered.invitationId } })).toBe(1)
    expect(await db.auditEvent.count({ where: { action: 'participant.expire' } })).toBeGreaterThan(0)
    await expect(removeAbandonedParticipants(aCtx(db, officer()))).rejects.toThrow(NotAllowed)
  })
})
