import { expect, it } from 'vitest'
import { ZodError } from 'zod'
import { askBody } from '@/lib/compiles/ask-body'
import { getCompileDesk } from '@/lib/compiles/get-compile-desk'
import { listBodiesToAsk } from '@/lib/compiles/list-bodies-to-ask'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { submitResponse } from '@/lib/responses/submit-response'
import { holderOf, memberOf, officer } from '@/tests/support/actors'
import { aBody, HACKNEY } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { aBorough, auditOf, later } from './world'

const { db } = await testDatabase()
const reason = 'They know the custody suite.'

it('a body of the directory is asked after launch, written to, and its answer comes to the desk', async () => {
  const { ctx, invitationId, group, consultation } = await aBorough(db)
  const visitors = await aBody(db, { type: 'ICVP', name: 'ICV panel, Camden' })
  expect((await listBodiesToAsk(ctx(), { invitationId })).bodies.map(({ id }) => id)).toContain(visitors.id)
  const asked = await askBody(ctx(), { invitationId, bodyId: visitors.id, reason })
  expect(asked).toMatchObject({ hasLetter: true })
  const made = await db.invitation.findUniqueOrThrow({ where: { id: asked.invitationId } })
  expect(made).toMatchObject({ isAddition: true, askedByBodyId: group.id, additionReason: reason })
  const letter = await db.mail.findFirstOrThrow({ where: { subjectId: made.id } })
  expect(letter.text).toContain('Camden group has asked for you to be invited')
  expect(await auditOf(db, 'invitation.ask-body', consultation.id)).toHaveLength(1)
  await submitResponse(ctx(holderOf(made), later(1)), { answers: { why: 'Cells are full.' } })
  const { answers } = await getCompileDesk(ctx(undefined, later(2)), { invitationId, question: 'why' })
  expect(answers.find(({ isAskedByGroup }) => isAskedByGroup)).toMatchObject({ text: 'Cells are full.' })
  await expect(askBody(ctx(), { invitationId, bodyId: visitors.id, reason })).rejects.toThrow(Conflict)
})

it('a new body is named with its kind and contact, and enters the directory once', async () => {
  const { ctx, invitationId } = await aBorough(db)
  const named = { invitationId, name: 'IAG Camden', bodyTypeCode: 'IAG', reason }
  await expect(askBody(ctx(), named)).rejects.toThrow(ZodError)
  const whole = { ...named, contactName: 'Ada', contactEmail: 'ada@example.org' }
  await askBody(ctx(), whole)
  const body = await db.body.findFirstOrThrow({ where: { name: 'IAG Camden' }, include: { contacts: true } })
  expect(body.contacts).toMatchObject([{ name: 'Ada', isMain: true }])
  expect(await auditOf(db, 'body.create', body.id)).toHaveLength(1)
  await expect(askBody(ctx(), { ...whole, name: 'iag camden' })).rejects.toThrow(InvalidInput)
})

it('is for who leads the group, while the consultation is open, and for the own borough', async () => {
  const { ctx, invitationId, group } = await aBorough(db)
  const elsewhere = await aBody(db, { type: 'IAG', boroughCode: HACKNEY })
  await expect(askBody(ctx(), { invitationId, bodyId: elsewhere.id, reason })).rejects.toThrow(InvalidInput)
  const here = await aBody(db, { type: 'IAG' })
  for (const actor of [memberOf(group), officer()])
    await expect(askBody(ctx(actor), { invitationId, bodyId: here.id, reason })).rejects.toThrow(NotAllowed)
  const closed = await aBorough(db, { status: 'closed' })
  await expect(
    askBody(closed.ctx(), { invitationId: closed.invitationId, bodyId: here.id, reason }),
  ).rejects.toThrow(NotAllowed)
})
