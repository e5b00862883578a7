import { describe, expect, it } from 'vitest'
import { inTransaction } from '@/lib/core/ctx'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { recordResponded, recordStarted } from '@/lib/invitations/tally'
import { anonymous, system } from '../../support/actors'
import { aBody, aConsultation, aCtx, anInvitation, CAMDEN, HACKNEY, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()

const tallyOf = (stageId: string) => db.responseTally.findMany({ where: { stageId } })
const sum = (rows: { started: number; responded: number; respondedAdded: number }[]) => ({
  started: rows.reduce((total, row) => total + row.started, 0),
  responded: rows.reduce((total, row) => total + row.responded, 0),
  respondedAdded: rows.reduce((total, row) => total + row.respondedAdded, 0),
})

describe('counting who started and responded', () => {
  it('notes the first time only', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const invitation = await anInvitation(db, consultation)
    const later = new Date(NOW.getTime() + 60_000)
    await recordStarted(aCtx(db, system), invitation)
    await recordStarted(aCtx(db, system, later), invitation)
    await recordResponded(aCtx(db, system, later), invitation)
    await recordResponded(aCtx(db, system, new Date(later.getTime() + 1)), invitation)
    expect(await db.invitation.findUnique({ where: { id: invitation.id } })).toMatchObject({
      startedAt: NOW,
      respondedAt: later,
    })
    expect(sum(await tallyOf(consultation.stage.id))).toEqual({ started: 1, responded: 1, respondedAdded: 0 })
  })

  it('counts a response that nobody saw begin as started too', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const invitation = await anInvitation(db, consultation)
    await recordResponded(aCtx(db, system), invitation)
    expect(sum(await tallyOf(consultation.stage.id))).toEqual({ started: 1, responded: 1, respondedAdded: 0 })
  })

  it('counts what was asked after launch apart', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const invitation = await anInvitation(db, consultation)
    await db.invitation.update({ where: { id: invitation.id }, data: { isAddition: true } })
    await recordResponded(aCtx(db, system), invitation)
    expect(sum(await tallyOf(consultation.stage.id))).toEqual({ started: 1, responded: 1, respondedAdded: 1 })
  })

  it('counts by the day in London, not in UTC', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const invitation = await anInvitation(db, consultation)
    await recordStarted(aCtx(db, system, new Date('2026-06-10T23:30:00Z')), invitation)
    const [row] = await tallyOf(consultation.stage.id)
    expect(row?.onDate).toEqual(new Date('2026-06-11T00:00:00Z'))
  })

  it('counts nothing that is undone', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const invitation = await anInvitation(db, consultation)
    const undone = inTransaction(aCtx(db, system), async (ctx) => {
      await recordResponded(ctx, invitation)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await tallyOf(consultation.stage.id)).toEqual([])
  })

  it('sums right under 32 writers at once, each starting and responding in one transaction, some twice', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const invitations = []
    for (let i = 0; i < 96; i++) {
      const body = await aBody(db, { boroughCode: i % 3 ? CAMDEN : HACKNEY })
      invitations.push(await anInvitation(db, consultation, { bodyId: body.id }))
    }
    const queue = [...invitations, ...invitations.slice(0, 32)]
    const writer = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const invitation = next
        await inTransaction(aCtx(db, system), async (ctx) => {
          await recordStarted(ctx, invitation)
          await recordResponded(ctx, invitation)
        })
      }
    }
    await Promise.all(Array.from({ length: 32 }, writer))
    const rows = await tallyOf(consultation.stage.id)
    expect(sum(rows)).toEqual({ started: 96, responded: 96, respondedAdded: 0 })
    expect(sum(rows.filter(({ boroughCode }) => boroughCode === HACKNEY)).responded).toBe(32)
    expect(new Set(rows.map(({ slot }) => slot)).size).toBeGreaterThan(1)
    const { total } = await getResponseRates(aCtx(db, anonymous), { slug: consultation.slug })
    expect(total).toMatchObject({ invited: 96, responded: 96, rate: 1 })
  })
})
