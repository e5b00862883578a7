import { describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { addInvitation } from '@/lib/invitations/add-invitation'
import { getResponseRates } from '@/lib/invitations/get-response-rates'
import { listUninvitedBodies } from '@/lib/invitations/list-uninvited-bodies'
import { recordResponded } from '@/lib/invitations/tally'
import { anonymous, officer, researcher, system } from '../../support/actors'
import { aBody, aConsultation, aCtx, anInvitation, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'

const { db } = await testDatabase()
const reason = 'The panel was set up after launch.'

describe('asking one more body after launch', () => {
  it('counts it beside the frozen denominator, writes to it and notes it in the ledger', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    await anInvitation(db, consultation)
    const body = await aBody(db)
    const ctx = aCtx(db, officer())
    const { invitationId, hasLetter } = await addInvitation(ctx, {
      ...{ consultationId: consultation.id, bodyId: body.id, reason },
    })
    expect(hasLetter).toBe(true)
    const invitation = await db.invitation.findUniqueOrThrow({
      where: { id: invitationId },
      include: { links: true },
    })
    expect(invitation).toMatchObject({ isAddition: true, additionReason: reason, links: [{}] })
    expect(await db.mail.count({ where: { subjectId: invitationId } })).toBe(1)
    expect(await db.engagementContact.count({ where: { bodyId: body.id } })).toBe(1)
    await recordResponded(aCtx(db, system), { id: invitationId })
    const { total } = await getResponseRates(aCtx(db, anonymous), { slug: consultation.slug })
    expect(total).toMatchObject({ invited: 1, added: 1, responded: 0, respondedAdded: 1, rate: 0 })
    const audit = await db.auditEvent.findMany({ where: { subjectId: consultation.id } })
    expect(audit).toMatchObject([{ action: 'invitation.add', detail: { bodyId: body.id, reason } }])
  })

  it('asks a body without an address all the same', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const body = await aBody(db, { email: null })
    const added = await addInvitation(aCtx(db, officer()), {
      ...{ consultationId: consultation.id, bodyId: body.id, reason },
    })
    expect(added.hasLetter).toBe(false)
  })

  it('is refused for a body that was asked already, also by two at once', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const body = await aBody(db)
    const input = { consultationId: consultation.id, bodyId: body.id, reason }
    const add = () => addInvitation(aCtx(db, officer()), input)
    const outcomes = await Promise.allSettled([add(), add()])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.map((outcome) => outcome.reason)).toEqual([expect.any(Conflict)])
    await expect(add()).rejects.toThrow(Conflict)
    const [counted] = await db.denominator.findMany({ where: { stageId: consultation.stage.id } })
    expect(counted).toMatchObject({ invited: 0, added: 1 })
  })

  it('wants a reason, and a body that is there and not closed', async () => {
    const { id: consultationId } = await aConsultation(db, { status: 'open' })
    const body = await aBody(db)
    const ctx = aCtx(db, officer())
    await expect(addInvitation(ctx, { consultationId, bodyId: body.id, reason: ' ' })).rejects.toThrow(
      /Say why/,
    )
    const nobody = '00000000-0000-4000-8000-000000000000'
    await expect(addInvitation(ctx, { consultationId, bodyId: nobody, reason })).rejects.toThrow(InvalidInput)
    await db.body.update({ where: { id: body.id }, data: { closedAt: NOW } })
    await expect(addInvitation(ctx, { consultationId, bodyId: body.id, reason })).rejects.toThrow(
      InvalidInput,
    )
  })

  it('is for officers, and only while the consultation is open', async () => {
    const body = await aBody(db)
    for (const status of ['approved', 'closed', 'withdrawn']) {
      const { id: consultationId } = await aConsultation(db, { status })
      const late = addInvitation(aCtx(db, officer()), { consultationId, bodyId: body.id, reason })
      await expect(late).rejects.toThrow(NotAllowed)
    }
    const { id: consultationId } = await aConsultation(db, { status: 'open' })
    const input = { consultationId, bodyId: body.id, reason }
    await expect(addInvitation(aCtx(db, researcher()), input)).rejects.toThrow(NotAllowed)
    const unknown = { ...input, consultationId: body.id }
    await expect(addInvitation(aCtx(db, officer()), unknown)).rejects.toThrow(NotFound)
  })
})

describe('bodies that could still be asked', () => {
  it('are found by words of name and borough; those asked or closed are left out', async () => {
    const consultation = await aConsultation(db, { status: 'open' })
    const asked = await aBody(db, { name: 'Findable asked panel' })
    await anInvitation(db, consultation, { bodyId: asked.id })
    const closed = await aBody(db, { name: 'Findable closed panel' })
    await db.body.update({ where: { id: closed.id }, data: { closedAt: NOW } })
    await aBody(db, { name: 'Findable open panel' })
    const find = (search: string) =>
      listUninvitedBodies(aCtx(db, officer()), { consultationId: consultation.id, search })
    expect((await find('findable camden')).bodies).toMatchObject([
      { name: 'Findable open panel', borough: 'Camden' },
    ])
    expect(await find('findable hackney')).toEqual({ bodies: [], count: 0 })
  })
})
