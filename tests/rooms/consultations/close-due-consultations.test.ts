import { expect, test } from 'vitest'
import { closeDueConsultations } from '@/lib/consultations/close-due-consultations'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { NotAllowed } from '@/lib/core/errors'
import { administrator, system } from '../../support/actors'
import { aConsultation } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf, ctxOf } from './verbs-support'

const { db } = await testDatabase()
const ctx = ctxOf(db)
const statusOf = async (id: string) => (await getConsultation(ctx(system), { id })).status

test('closes what is over in London, once, and leaves the rest', async () => {
  const due = await aConsultation(db, { status: 'open', closesOn: '2026-06-09' })
  const today = await aConsultation(db, { status: 'open', closesOn: '2026-06-10' })
  const approved = await aConsultation(db, { status: 'approved', closesOn: '2026-06-01' })
  // Half an hour before midnight in London it is still the 10th.
  const late = ctx(system, new Date('2026-06-10T22:30:00Z'))
  expect(await closeDueConsultations(late)).toBe(1)
  expect(await closeDueConsultations(late)).toBe(0)
  expect([await statusOf(due.id), await statusOf(today.id), await statusOf(approved.id)]).toEqual([
    'closed',
    'open',
    'approved',
  ])
  expect(await auditOf(db, due.id)).toMatchObject([
    { action: 'consultation.close', actorName: 'Soundings (test)', detail: { isEarly: false } },
  ])
  expect(await closeDueConsultations(ctx(system, new Date('2026-06-10T23:00:00Z')))).toBe(1)
  expect((await getConsultation(ctx(system), { id: today.id })).closedAt).toEqual(
    new Date('2026-06-10T23:00:00Z'),
  )
})

test('two processes at once close each of them once', async () => {
  const { id } = await aConsultation(db, { status: 'open', closesOn: '2026-06-01' })
  const counts = await Promise.all([closeDueConsultations(ctx(system)), closeDueConsultations(ctx(system))])
  expect(counts[0] + counts[1]).toBe(1)
  expect(await auditOf(db, id)).toHaveLength(1)
})

test('is nobody’s but the system’s', async () => {
  await expect(closeDueConsultations(ctx(administrator()))).rejects.toThrow(NotAllowed)
})
