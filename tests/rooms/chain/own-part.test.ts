import { expect, it } from 'vitest'
import { getOwnPart } from '@/lib/chain/get-own-part'
import { listOwnParts } from '@/lib/chain/list-own-parts'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, holderOf, officer, researcher } from '../../support/actors'
import { aCtx, anInvitation } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aCodedConsultation, anAnsweredConsultation } from './world'

const { db } = await testDatabase()

it('an author reads the themes their words became, the words themselves and what will be done', async () => {
  const { cpeg, time, money, quote, commitmentNumber } = await anAnsweredConsultation(db, {
    refusals: ['A year'],
  })
  const own = await getOwnPart(aCtx(db, holderOf(cpeg.invitation)), { invitationId: cpeg.invitation.id })
  expect(own).toMatchObject({ edition: 1, responseNumber: null })
  expect(own?.themes).toMatchObject([
    {
      ...{ id: time.id, number: 1, title: 'Time', responses: 2, base: 2, questions: ['view'] },
      quotes: [{ id: quote.id, text: 'Give us time.' }],
      commitments: [{ number: commitmentNumber, title: 'Give more time', standing: 'going-on' }],
      refusals: [{ what: 'A year', why: 'There is no money for it.' }],
    },
    { id: money.id, number: 2, title: 'Money', quotes: [], commitments: [] },
  ])
})

it('only their own words are theirs: another who spoke of the same is given no quote', async () => {
  const { panel, time } = await anAnsweredConsultation(db)
  const own = await getOwnPart(aCtx(db, officer()), { invitationId: panel.invitation.id })
  expect(own?.themes).toMatchObject([{ id: time.id, quotes: [] }])
})

it('stands as it was when the edition was published, whatever is coded since', async () => {
  const { panel, time, money, code } = await anAnsweredConsultation(db)
  await code(panel.id, time.id, false)
  await code(panel.id, money.id)
  const own = await getOwnPart(aCtx(db, officer()), { invitationId: panel.invitation.id })
  expect(own?.themes.map(({ title }) => title)).toEqual(['Time'])
})

it('many are read at once, and who did not answer is not among them', async () => {
  const { consultation, consultationId, cpeg, panel, ctx } = await anAnsweredConsultation(db)
  const silent = await anInvitation(db, consultation)
  const ids = [cpeg.invitation.id, panel.invitation.id, silent.id]
  const parts = await listOwnParts(ctx, { consultationId, invitationIds: ids })
  expect([...parts!.keys()].sort()).toEqual([cpeg.invitation.id, panel.invitation.id].sort())
  expect(await getOwnPart(ctx, { invitationId: silent.id })).toBeNull()
})

it('there is none before the report is published', async () => {
  const { ctx, cpeg } = await aCodedConsultation(db)
  expect(await getOwnPart(ctx, { invitationId: cpeg.invitation.id })).toBeNull()
})

it('is nobody else’s to read', async () => {
  const { consultationId, cpeg, panel } = await anAnsweredConsultation(db)
  const invitationId = cpeg.invitation.id
  for (const actor of [anonymous, researcher(), holderOf(panel.invitation)])
    await expect(getOwnPart(aCtx(db, actor), { invitationId })).rejects.toThrow(NotAllowed)
  const input = { consultationId, invitationIds: [invitationId] }
  await expect(listOwnParts(aCtx(db, anonymous), input)).rejects.toThrow(NotAllowed)
  const none = { invitationId: '00000000-0000-4000-8000-000000000999' }
  await expect(getOwnPart(aCtx(db, officer()), none)).rejects.toThrow(NotFound)
})
