import { describe, expect, it } from 'vitest'
import { audit, changes } from '@/lib/audit/audit'
import { auditDetail } from '@/lib/audit/audit-detail'
import { listAuditEvents } from '@/lib/audit/list-audit-events'
import type { Actor } from '@/lib/core/ctx'
import { NotAllowed } from '@/lib/core/errors'
import { aCtx } from '@/tests/support/builders'
import {
  administrator,
  anonymous,
  aUserActor,
  holderOf,
  linkOfficerOf,
  officer,
  researcher,
  system,
} from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'

const { db } = await testDatabase()
const ctx = aCtx(db, administrator())
const olu = officer({ name: 'Olu 100% Officer' })
// 23:30 UTC on 9 June is half past midnight on the 10th in London.
await audit(
  aCtx(db, olu, new Date('2026-06-09T23:30:00Z')),
  'body.create',
  { type: 'body', id: 'b-1' },
  { name: 'A' },
)
await audit(
  aCtx(db, olu, new Date('2026-06-10T22:59:00Z')),
  'body.update',
  { type: 'body', id: 'b-1' },
  changes({ name: 'A' }, { name: 'B' }),
)
await audit(aCtx(db, system, new Date('2026-06-11T08:00:00Z')), 'consultation.close', {
  type: 'consultation',
  id: 'c-1',
})

const actions = async (filter: Parameters<typeof listAuditEvents>[1]) =>
  (await listAuditEvents(ctx, filter)).events.map(({ action }) => action)

it('tells who did what, newest first', async () => {
  const list = await listAuditEvents(ctx, {})
  expect(list).toMatchObject({ total: 3, page: 1, pages: 1 })
  expect(list.actions).toEqual(['body.create', 'body.update', 'consultation.close'])
  expect(list.events[0]).toMatchObject({
    actorName: 'Soundings (test)',
    actorId: null,
    action: 'consultation.close',
  })
  expect(list.events[1]).toMatchObject({
    actorName: 'Olu 100% Officer',
    actorId: olu.userId,
    subjectType: 'body',
    subjectId: 'b-1',
    detail: [{ label: 'name', text: '“A” became “B”' }],
  })
})

it('filters by action, actor, subject and days in London', async () => {
  expect(await actions({ action: 'body.update' })).toEqual(['body.update'])
  expect(await actions({ action: 'body' })).toEqual(['body.update', 'body.create'])
  expect(await actions({ actor: 'olu 100%' })).toEqual(['body.update', 'body.create'])
  expect(await actions({ subject: 'b-1' })).toHaveLength(2)
  expect(await actions({ subject: 'consultation' })).toEqual(['consultation.close'])
  expect(await actions({ from: '2026-06-10', to: '2026-06-10' })).toEqual(['body.update', 'body.create'])
  expect(await actions({ to: '2026-06-09' })).toEqual([])
  expect(await actions({ from: 'yesterday', page: '0' })).toHaveLength(3)
})

describe('is for administrators only', () => {
  const others: [string, Actor][] = [
    ['an officer', officer()],
    ['a researcher', researcher()],
    ['a link officer', linkOfficerOf('E09000007')],
    ['a user who holds nothing', aUserActor()],
    ['the holder of a link', holderOf({ id: 'i-1' })],
    ['somebody not signed in', anonymous],
  ]
  for (const [who, actor] of others)
    it(`${who} may not read it`, async () => {
      await expect(listAuditEvents(aCtx(db, actor), {})).rejects.toBeInstanceOf(NotAllowed)
    })
})

it('says details in words', () => {
  expect(auditDetail({ contactsAdded: 2, reason: 'Merged', wardCode: [null, 'W1'], empty: [] })).toEqual([
    { label: 'contacts added', text: '2' },
    { label: 'reason', text: '“Merged”' },
    { label: 'ward code', text: 'nothing became “W1”' },
    { label: 'empty', text: 'nothing' },
  ])
  expect(auditDetail(null)).toEqual([])
})
