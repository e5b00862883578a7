import { describe, expect, test } from 'vitest'
import { getConsultation } from '@/lib/consultations/get-consultation'
import { setOpenLink } from '@/lib/consultations/set-open-link'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, researcher } from '../../support/actors'
import { aConsultation } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { anOfficer, auditOf, ctxOf, UNKNOWN_ID } from './verbs-support'

const { db } = await testDatabase()
const ctx = ctxOf(db)
const boss = await anOfficer(db)
const wanted = { hasOpenLink: true, asksEquality: false }

describe('setOpenLink', () => {
  test.each(['draft', 'approved', 'open'])(
    'opens a consultation that is %s, and the audit says so',
    async (status) => {
      const { id } = await aConsultation(db, { status })
      await setOpenLink(ctx(boss), { id, ...wanted })
      expect((await getConsultation(ctx(boss), { id })).stage).toMatchObject(wanted)
      expect(await auditOf(db, id)).toMatchObject([
        {
          action: 'consultation.set-open-link',
          detail: { hasOpenLink: [false, true], asksEquality: [true, false] },
        },
      ])
    },
  )

  test('changes and records nothing where it is so already', async () => {
    const { id } = await aConsultation(db)
    await setOpenLink(ctx(boss), { id, hasOpenLink: false, asksEquality: true })
    expect(await auditOf(db, id)).toEqual([])
    expect((await getConsultation(ctx(boss), { id })).version).toBe(1)
  })

  test('is for officers', async () => {
    const { id } = await aConsultation(db, { status: 'open' })
    await expect(setOpenLink(ctx(researcher()), { id, ...wanted })).rejects.toThrow(NotAllowed)
    await expect(setOpenLink(ctx(anonymous), { id, ...wanted })).rejects.toThrow(NotAllowed)
    await expect(setOpenLink(ctx(boss), { id: UNKNOWN_ID, ...wanted })).rejects.toThrow(NotFound)
  })

  test.each(['closed', 'analysing', 'reported', 'withdrawn'])('is refused once it is %s', async (status) => {
    const { id } = await aConsultation(db, { status })
    await expect(setOpenLink(ctx(boss), { id, ...wanted })).rejects.toThrow('takes no more answers')
  })
})
