import { describe, expect, it } from 'vitest'
import { setReturnAddress } from '@/lib/consultations/set-return-address'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { givePaperCodes } from '@/lib/invitations/give-paper-codes'
import { readPaperCode } from '@/lib/invitations/paper-code'
import { coordinatorOf, holderOf, officer, researcher } from '@/tests/support/actors'
import { aBody, aConsultation, aCtx, anInvitation, CAMDEN, HACKNEY } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'

const { db } = await testDatabase()

describe('the code on a paper form', () => {
  it('is given when it is first printed, and stays', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const one = await anInvitation(db, consultation)
    const two = await anInvitation(db, consultation)
    const invitationIds = [one.id, two.id]
    const codes = await givePaperCodes(aCtx(db, officer()), { invitationIds })
    expect(new Set(codes.values()).size).toBe(2)
    const code = codes.get(one.id)!
    expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/)
    expect(readPaperCode(code.toLowerCase().replace('-', ' '))).toBe(code)
    const again = await givePaperCodes(aCtx(db, holderOf(one)), { invitationIds: [one.id] })
    expect(again.get(one.id)).toBe(code)
    const rows = { action: 'invitation.paper-code', subjectId: { in: invitationIds } }
    expect(await db.auditEvent.count({ where: rows })).toBe(2)
  })

  it('is not for researchers, other boroughs, or another body’s link; a preview has none', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const { id } = await anInvitation(db, consultation)
    const other = await anInvitation(db, consultation)
    const give = (actor: Parameters<typeof aCtx>[1]) =>
      givePaperCodes(aCtx(db, actor), { invitationIds: [id] })
    await expect(give(researcher())).rejects.toThrow(NotAllowed)
    await expect(give(holderOf(other))).rejects.toThrow(NotAllowed)
    const led = (boroughCode: string) => aBody(db, { type: 'CPEG', boroughCode })
    await expect(give(coordinatorOf(await led(HACKNEY)))).rejects.toThrow(NotAllowed)
    expect((await give(coordinatorOf(await led(CAMDEN)))).get(id)).toBeTruthy()
    await db.invitation.update({ where: { id }, data: { purpose: 'preview' } })
    await expect(give(officer())).rejects.toThrow(NotFound)
  })
})

describe('where paper is sent back to', () => {
  it('is set by officers as long as paper may come, and recorded', async () => {
    const { id } = await aConsultation(db, { status: 'open' })
    const set = (actor = officer(), where = id) =>
      setReturnAddress(aCtx(db, actor), { id: where, returnAddress: '10 Dean Farrar Street\nLondon' })
    await expect(set(researcher())).rejects.toThrow(NotAllowed)
    await set()
    expect(await db.consultation.findUniqueOrThrow({ where: { id } })).toMatchObject({
      returnAddress: '10 Dean Farrar Street\nLondon',
    })
    const where = { action: 'consultation.set-return-address', subjectId: id }
    expect(await db.auditEvent.count({ where })).toBe(1)
    const reported = await aConsultation(db, { status: 'reported' })
    await expect(set(officer(), reported.id)).rejects.toThrow(NotAllowed)
  })
})
