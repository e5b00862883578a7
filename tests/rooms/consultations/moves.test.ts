import { describe, expect, test } from 'vitest'
import { approveConsultation } from '@/lib/consultations/approve-consultation'
import { archiveConsultation } from '@/lib/consultations/archive-consultation'
import { closeConsultation } from '@/lib/consultations/close-consultation'
import { extendConsultation } from '@/lib/consultations/extend-consultation'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { moveConsultation } from '@/lib/consultations/move-consultation'
import { returnToDraft } from '@/lib/consultations/return-to-draft'
import { startAnalysis } from '@/lib/consultations/start-analysis'
import { withdrawConsultation } from '@/lib/consultations/withdraw-consultation'
import { inTransaction, type Ctx } from '@/lib/core/ctx'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, researcher } from '../../support/actors'
import { aConsultation, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { anOfficer, auditOf, ctxOf, UNKNOWN_ID } from './verbs-support'

const { db } = await testDatabase()
const ctx = ctxOf(db)
const boss = await anOfficer(db, 'Other Officer')
const stateOf = async (id: string) => getConsultation(ctx(boss), { id })

type Verb = (ctx: Ctx, id: string) => Promise<void>
const VERBS: [string, Verb, string, string, string][] = [
  [
    'approveConsultation',
    (c, id) => approveConsultation(c, { id }),
    'draft',
    'approved',
    'consultation.approve',
  ],
  ['returnToDraft', (c, id) => returnToDraft(c, { id }), 'approved', 'draft', 'consultation.return-to-draft'],
  [
    'extendConsultation',
    (c, id) => extendConsultation(c, { id, closesOn: '2026-08-01', reason: 'Meetings are later.' }),
    'open',
    'open',
    'consultation.extend',
  ],
  [
    'closeConsultation',
    (c, id) => closeConsultation(c, { id, reason: 'All have answered.' }),
    'open',
    'closed',
    'consultation.close',
  ],
  [
    'startAnalysis',
    (c, id) => startAnalysis(c, { id }),
    'closed',
    'analysing',
    'consultation.start-analysis',
  ],
  [
    'archiveConsultation',
    (c, id) => archiveConsultation(c, { id }),
    'reported',
    'archived',
    'consultation.archive',
  ],
  [
    'withdrawConsultation',
    (c, id) => withdrawConsultation(c, { id, reason: 'The law changed.' }),
    'open',
    'withdrawn',
    'consultation.withdraw',
  ],
]

describe.each(VERBS)('%s', (_, verb, from, to, action) => {
  test(`leads from ${from} to ${to}, once, with an audit row`, async () => {
    const { id } = await aConsultation(db, { status: from })
    await verb(ctx(boss), id)
    expect((await stateOf(id)).status).toBe(to)
    expect((await auditOf(db, id)).map((event) => event.action)).toEqual([action])
  })

  test('is refused to those who may not, and leaves no trace', async () => {
    const { id } = await aConsultation(db, { status: from })
    const outsider = from === 'closed' ? ctx(anonymous) : ctx(researcher())
    await expect(verb(outsider, id)).rejects.toThrow(NotAllowed)
    expect((await stateOf(id)).status).toBe(from)
    expect(await auditOf(db, id)).toEqual([])
  })

  test('is refused in the wrong state', async () => {
    const { id } = await aConsultation(db, { status: 'archived' })
    await expect(verb(ctx(boss), id)).rejects.toThrow(/It cannot be .*: it is archived\./)
    expect(await auditOf(db, id)).toEqual([])
  })

  test('finds nothing where there is nothing', async () => {
    await expect(verb(ctx(boss), UNKNOWN_ID)).rejects.toThrow(NotFound)
  })

  test('of two at the same moment leaves one in the record', async () => {
    const { id } = await aConsultation(db, { status: from })
    const both = await Promise.allSettled([verb(ctx(boss), id), verb(ctx(boss), id)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await auditOf(db, id)).toHaveLength(1)
  })
})

describe('approving', () => {
  test('by the author is refused', async () => {
    const author = await anOfficer(db)
    const { id } = await aConsultation(db, { authorId: author.userId })
    await expect(approveConsultation(ctx(author), { id })).rejects.toThrow(
      'Somebody other than its author has to approve it. Ask another officer.',
    )
  })

  test('keeps who and when; returning to draft takes it back', async () => {
    const { id } = await aConsultation(db)
    await approveConsultation(ctx(boss), { id })
    expect(await stateOf(id)).toMatchObject({ approvedByName: 'Other Officer', approvedAt: NOW })
    await returnToDraft(ctx(boss), { id, reason: 'A date is wrong.' })
    expect(await stateOf(id)).toMatchObject({ approvedAt: null, approvedByName: undefined })
  })

  test('of something that was changed after it was read is a conflict', async () => {
    const { id } = await aConsultation(db)
    await db.consultation.update({ where: { id }, data: { version: { increment: 1 } } })
    await expect(approveConsultation(ctx(boss), { id, version: 1 })).rejects.toThrow(Conflict)
  })
})

describe('extending', () => {
  const reason = 'Meetings are later.'

  test('moves the last day and keeps the old one with the reason', async () => {
    const { id } = await aConsultation(db, { status: 'open', closesOn: '2026-07-01' })
    await extendConsultation(ctx(boss), { id, closesOn: '2026-07-15', reason })
    const { stage } = await stateOf(id)
    expect(stage.closesOn).toBe('2026-07-15')
    expect(stage.extensions).toMatchObject([
      { fromClosesOn: '2026-07-01', toClosesOn: '2026-07-15', reason, at: NOW },
    ])
  })

  test('needs a later day, before the decision, and a reason', async () => {
    const { id } = await aConsultation(db, { status: 'open', closesOn: '2026-07-01' })
    const to = (closesOn: string, why = reason) =>
      extendConsultation(ctx(boss), { id, closesOn, reason: why })
    await expect(to('2026-07-01')).rejects.toThrow(InvalidInput)
    await expect(to('2027-07-01')).rejects.toMatchObject({ fields: { closesOn: /before the decision/ } })
    await expect(to('2026-07-15', ' ')).rejects.toThrow('Enter the reason')
    await expect(to('')).rejects.toThrow('Enter a real date')
  })
})

describe('closing', () => {
  test('before the last day is over needs a reason, and is then now', async () => {
    const { id } = await aConsultation(db, { status: 'open', closesOn: '2026-07-01' })
    await expect(closeConsultation(ctx(boss), { id })).rejects.toMatchObject({
      fields: { reason: 'Enter the reason: people were told that they have until 1 July 2026' },
    })
    await closeConsultation(ctx(boss), { id, reason: 'All have answered.' })
    expect((await stateOf(id)).closedAt).toEqual(NOW)
  })

  test('after it needs none, and is when the day ended in London', async () => {
    const { id } = await aConsultation(db, { status: 'open', closesOn: '2026-06-01' })
    await closeConsultation(ctx(boss), { id })
    expect((await stateOf(id)).closedAt).toEqual(new Date('2026-06-01T23:00:00Z'))
  })
})

describe('withdrawing', () => {
  test('keeps the reason, for the public too where it was launched', async () => {
    const { id } = await aConsultation(db, { status: 'open' })
    await withdrawConsultation(ctx(boss), { id, reason: 'The law changed.' })
    const seen = await getConsultation(ctx(anonymous), { id })
    expect(seen).toMatchObject({ status: 'withdrawn', withdrawnReason: 'The law changed.', withdrawnAt: NOW })
  })

  test('of a draft leaves it out of the public’s sight', async () => {
    const { id } = await aConsultation(db)
    await withdrawConsultation(ctx(boss), { id, reason: 'Not needed.' })
    await expect(getConsultation(ctx(anonymous), { id })).rejects.toThrow(NotFound)
  })
})

describe('moveConsultation', () => {
  const move = async (id: string, action: 'launch' | 'report') => {
    const before = await stateOf(id)
    return inTransaction(ctx(boss), (inside) => moveConsultation(inside, before, action))
  }

  test('launching sets the instant and freezes what is asked', async () => {
    const { id } = await aConsultation(db, { status: 'approved' })
    expect(await move(id, 'launch')).toMatchObject({ status: 'open', version: 2 })
    expect(await stateOf(id)).toMatchObject({ launchedAt: NOW, questionnaire: { frozen: true } })
  })

  test('reporting again keeps when it was first reported', async () => {
    const { id } = await aConsultation(db, { status: 'analysing' })
    await move(id, 'report')
    const before = await stateOf(id)
    const later = ctx(boss, new Date('2026-12-01T12:00:00Z'))
    await inTransaction(later, (inside) => moveConsultation(inside, before, 'report'))
    expect((await stateOf(id)).reportedAt).toEqual(NOW)
  })

  test('from what it no longer is is a conflict', async () => {
    const { id } = await aConsultation(db, { status: 'approved' })
    const before = await stateOf(id)
    await move(id, 'launch')
    const again = inTransaction(ctx(boss), (inside) => moveConsultation(inside, before, 'launch'))
    await expect(again).rejects.toThrow(Conflict)
  })

  test('outside a transaction is a fault', async () => {
    const { id } = await aConsultation(db, { status: 'approved' })
    await expect(moveConsultation(ctx(boss), await stateOf(id), 'launch')).rejects.toThrow('transaction')
  })
})
