import { describe, expect, test } from 'vitest'
import { getConsultation, getConsultationBySlug } from '@/lib/consultations/get-consultation'
import { getManagedConsultation } from '@/lib/consultations/get-managed-consultation'
import { STATUSES } from '@/lib/consultations/lifecycle'
import { listConsultations } from '@/lib/consultations/list-consultations'
import { listManagedConsultations } from '@/lib/consultations/list-managed-consultations'
import { slugOf } from '@/lib/consultations/slug'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import {
  administrator,
  anonymous,
  chairOf,
  holderOf,
  linkOfficerOf,
  officer,
  researcher,
  system,
} from '../../support/actors'
import { aConsultation, anInvitation, CAMDEN, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { ctxOf } from './verbs-support'

const { db } = await testDatabase()
const ctx = ctxOf(db)

const made = new Map<string, string>()
for (const status of STATUSES)
  made.set(status, (await aConsultation(db, { status, title: `It is ${status}`, slug: status })).id)
// Withdrawn before anybody was asked.
const unseen = await aConsultation(db, { status: 'withdrawn', slug: 'unseen' })
await db.consultation.update({ where: { id: unseen.id }, data: { launchedAt: null } })
const asked = await aConsultation(db, { status: 'open', slug: 'asked', title: 'Café “survey”' })
const invitation = await anInvitation(db, asked)

const LAUNCHED = ['archived', 'analysing', 'asked', 'closed', 'open', 'reported', 'withdrawn']
const slugsFor = async (actor: Parameters<typeof ctx>[0]) =>
  (await listConsultations(ctx(actor))).items.map(({ slug }) => slug).toSorted()

describe('who sees which consultation', () => {
  test.each([
    ['an administrator', administrator()],
    ['an officer', officer()],
    ['a researcher', researcher()],
    ['the system', system],
  ])('%s sees all', async (_, actor) => {
    expect(await slugsFor(actor)).toEqual([...LAUNCHED, 'approved', 'draft', 'unseen'].toSorted())
  })

  test('a link officer sees all but drafts and what never became more', async () => {
    expect(await slugsFor(linkOfficerOf(CAMDEN))).toEqual([...LAUNCHED, 'approved'].toSorted())
  })

  test('the public and members of bodies see what was launched, withdrawn or not', async () => {
    expect(await slugsFor(anonymous)).toEqual(LAUNCHED.toSorted())
    expect(await slugsFor(chairOf(invitation.body))).toEqual(LAUNCHED.toSorted())
  })

  test('the holder of a link sees the one it invites to', async () => {
    expect(await slugsFor(holderOf(invitation))).toEqual(['asked'])
  })

  test('what is out of sight and what is not there look the same', async () => {
    const draft = getConsultation(ctx(anonymous), { id: made.get('draft')! })
    await expect(draft).rejects.toThrow(new NotFound('We could not find that consultation.'))
    await expect(getConsultation(ctx(anonymous), { id: 'not-an-id' })).rejects.toThrow(
      new NotFound('We could not find that consultation.'),
    )
    await expect(getConsultationBySlug(ctx(anonymous), { slug: 'draft' })).rejects.toThrow(NotFound)
    expect((await getConsultationBySlug(ctx(anonymous), { slug: 'open' })).id).toBe(made.get('open'))
  })
})

describe('one consultation', () => {
  test('tells the public no names of staff and offers them nothing to do', async () => {
    const view = await getConsultationBySlug(ctx(anonymous), { slug: 'open' })
    expect(view).not.toHaveProperty('authorName')
    expect(view.allowedActions).toEqual([])
    expect(view).toMatchObject({
      status: 'open',
      stage: { closesOn: '2026-07-15' },
      launchedAt: NOW,
      lacks: [],
    })
  })

  test('tells officers what they may do next', async () => {
    const view = await getConsultationBySlug(ctx(officer()), { slug: 'approved' })
    expect(view.allowedActions).toEqual([
      'launch',
      'return-to-draft',
      'withdraw',
      'edit-open-link',
      'announce',
    ])
  })

  test('has a staff’s side that only staff read', async () => {
    const id = made.get('open')!
    await expect(getManagedConsultation(ctx(anonymous), { id })).rejects.toThrow(NotAllowed)
    await expect(listManagedConsultations(ctx(chairOf(invitation.body)))).rejects.toThrow(NotAllowed)
    expect((await getManagedConsultation(ctx(researcher()), { id })).id).toBe(id)
    expect((await listManagedConsultations(ctx(researcher()))).canCreate).toBe(false)
    expect((await listManagedConsultations(ctx(officer()))).canCreate).toBe(true)
  })
})

describe('the list', () => {
  test('narrows by status and by words, whatever their case', async () => {
    const list = (input: object) => listConsultations(ctx(officer()), input)
    expect((await list({ status: 'draft' })).items.map(({ slug }) => slug)).toEqual(['draft'])
    expect((await list({ status: ['draft', 'approved'] })).total).toBe(2)
    expect((await list({ search: 'SURVEY' })).items.map(({ slug }) => slug)).toEqual(['asked'])
    expect((await list({ search: '100%_' })).total).toBe(0)
  })

  test('comes in pages, and a page too far is the last', async () => {
    for (let i = 0; i < 20; i++) await aConsultation(db, { status: 'archived', title: 'Many of these' })
    const first = await listConsultations(ctx(anonymous))
    expect(first).toMatchObject({ page: 1, pages: 2, total: 27 })
    expect(first.items).toHaveLength(25)
    const last = await listConsultations(ctx(anonymous), { page: 99 })
    expect(last).toMatchObject({ page: 2, items: [{}, {}] })
  })
})

test('an address is made of plain letters', () => {
  expect(slugOf('What do Londoners’ groups – née “CPEGs” – think?')).toBe(
    'what-do-londoners-groups-nee-cpegs-think',
  )
  expect(slugOf('???')).toBe('consultation')
  expect(slugOf('x'.repeat(300))).toHaveLength(80)
})
