import { describe, expect, test } from 'vitest'
import { announceConsultation } from '@/lib/consultations/announce-consultation'
import { getConsultationBySlug } from '@/lib/consultations/get-consultation'
import { returnToDraft } from '@/lib/consultations/return-to-draft'
import { withdrawAnnouncement } from '@/lib/consultations/withdraw-announcement'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, researcher } from '../../support/actors'
import { aConsultation } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { anOfficer, auditOf, ctxOf } from './verbs-support'

const { db } = await testDatabase()
const ctx = ctxOf(db)
const boss = await anOfficer(db)
const asPublic = ctx(anonymous)

describe('announceConsultation', () => {
  test('shows what is approved to everybody, and the audit says so', async () => {
    const { id, slug } = await aConsultation(db, { status: 'approved' })
    await expect(getConsultationBySlug(asPublic, { slug })).rejects.toThrow(NotFound)
    await announceConsultation(ctx(boss), { id })
    expect(await getConsultationBySlug(asPublic, { slug })).toMatchObject({
      status: 'approved',
      isAnnounced: true,
    })
    expect(await auditOf(db, id)).toMatchObject([
      { action: 'consultation.announce', detail: { opensOn: '2026-06-03', closesOn: '2026-07-15' } },
    ])
    await expect(announceConsultation(ctx(boss), { id })).rejects.toThrow('It is announced already.')
  })

  test('is for officers, and only of what is approved', async () => {
    const { id } = await aConsultation(db, { status: 'approved' })
    await expect(announceConsultation(ctx(researcher()), { id })).rejects.toThrow(NotAllowed)
    const draft = await aConsultation(db)
    await expect(announceConsultation(ctx(boss), { id: draft.id })).rejects.toThrow('Only what is approved')
    const open = await aConsultation(db, { status: 'open' })
    await expect(announceConsultation(ctx(boss), { id: open.id })).rejects.toThrow('not open yet')
  })

  test('ends where the consultation goes back to draft', async () => {
    const { id, slug } = await aConsultation(db, { status: 'approved' })
    await announceConsultation(ctx(boss), { id })
    await returnToDraft(ctx(boss), { id, reason: 'The questions are to be mended.' })
    await expect(getConsultationBySlug(asPublic, { slug })).rejects.toThrow(NotFound)
    expect(await db.consultation.findUnique({ where: { id } })).toMatchObject({ isAnnounced: false })
  })
})

describe('withdrawAnnouncement', () => {
  test('makes it the staff’s again, with the reason in the audit', async () => {
    const { id, slug } = await aConsultation(db, { status: 'approved' })
    await expect(withdrawAnnouncement(ctx(boss), { id, reason: 'Too soon' })).rejects.toThrow('not announced')
    await announceConsultation(ctx(boss), { id })
    await expect(withdrawAnnouncement(ctx(researcher()), { id, reason: 'Too soon' })).rejects.toThrow(
      NotAllowed,
    )
    await withdrawAnnouncement(ctx(boss), { id, reason: 'Too soon' })
    await expect(getConsultationBySlug(asPublic, { slug })).rejects.toThrow(NotFound)
    expect((await auditOf(db, id)).at(-1)).toMatchObject({
      action: 'consultation.withdraw-announcement',
      detail: { reason: 'Too soon' },
    })
  })
})
