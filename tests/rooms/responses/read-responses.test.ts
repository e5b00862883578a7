import { beforeAll, describe, expect, it } from 'vitest'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { getResponse } from '@/lib/responses/get-response'
import { listResponses } from '@/lib/responses/list-responses'
import { submitResponse } from '@/lib/responses/submit-response'
import {
  administrator,
  anonymous,
  holderOf,
  linkOfficerOf,
  memberOf,
  officer,
  researcher,
} from '@/tests/support/actors'
import { aBody, aConsultation, aCtx, anInvitation, CAMDEN, HACKNEY, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'

const { db } = await testDatabase()

async function twoBoroughs() {
  const consultation = await aConsultation(db, { status: 'open' })
  const submit = async (boroughCode: string, name: string, type = 'SNP') => {
    const body = await aBody(db, { boroughCode, name, type })
    const invitation = await anInvitation(db, consultation, { bodyId: body.id })
    const ctx = aCtx(db, holderOf(invitation))
    const { reference } = await submitResponse(ctx, { answers: { view: `The view of ${name}` } })
    return { body, invitation, reference }
  }
  const camden = await submit(CAMDEN, 'Bloomsbury panel')
  const hackney = await submit(HACKNEY, 'Hackney group', 'CPEG')
  return { consultation, camden, hackney, consultationId: consultation.id }
}

let world: Awaited<ReturnType<typeof twoBoroughs>>
beforeAll(async () => {
  world = await twoBoroughs()
})

const namesFor = async (actor: Parameters<typeof aCtx>[1], over: object = {}) => {
  const list = await listResponses(aCtx(db, actor), {
    consultationId: world.consultationId,
    ...over,
    page: 1,
  })
  return list.items.map(({ bodyName }) => bodyName).sort()
}

describe('going through the responses', () => {
  it.each([
    ['an officer', officer()],
    ['a researcher', researcher()],
    ['an administrator', administrator()],
  ])('%s sees all of them', async (_, actor) => {
    expect(await namesFor(actor)).toEqual(['Bloomsbury panel', 'Hackney group'])
  })

  it('a link officer sees those of their boroughs', async () => {
    expect(await namesFor(linkOfficerOf(CAMDEN))).toEqual(['Bloomsbury panel'])
    expect(await namesFor(linkOfficerOf())).toEqual([])
  })

  it('nobody else may', async () => {
    for (const actor of [anonymous, memberOf(world.camden.body), holderOf(world.camden.invitation)])
      await expect(namesFor(actor)).rejects.toThrow(NotAllowed)
  })

  it('finds by name, by reference however it is typed, by kind and by borough', async () => {
    expect(await namesFor(officer(), { search: 'bloomsBURY' })).toEqual(['Bloomsbury panel'])
    const typed = world.hackney.reference.replace('-', ' ').toLowerCase()
    expect(await namesFor(officer(), { search: typed })).toEqual(['Hackney group'])
    expect(await namesFor(officer(), { bodyType: 'CPEG' })).toEqual(['Hackney group'])
    expect(await namesFor(officer(), { borough: CAMDEN })).toEqual(['Bloomsbury panel'])
    expect(await namesFor(officer(), { search: '%' })).toEqual([])
  })
})

describe('reading one response', () => {
  const read = async (
    actor: Parameters<typeof aCtx>[1],
    whose: keyof Pick<typeof world, 'camden' | 'hackney'>,
  ) => {
    const { id } = await db.response.findUniqueOrThrow({
      where: { invitationId: world[whose].invitation.id },
      select: { id: true },
    })
    return getResponse(aCtx(db, actor), { consultationId: world.consultationId, responseId: id })
  }

  it('shows it with its revisions, newest first', async () => {
    const later = new Date(NOW.getTime() + 1000)
    await submitResponse(aCtx(db, holderOf(world.hackney.invitation), later), {
      answers: { view: 'Changed' },
    })
    const response = await read(researcher(), 'hackney')
    expect(response).toMatchObject({
      reference: world.hackney.reference,
      revisionNumber: 2,
      body: { name: 'Hackney group', boroughName: 'Hackney' },
    })
    expect(response.revisions.map(({ number, answers }) => [number, answers])).toEqual([
      [2, { view: 'Changed' }],
      [1, { view: 'The view of Hackney group' }],
    ])
  })

  it('is for staff in their scope, the body’s members and the holder of its link', async () => {
    for (const actor of [
      officer(),
      linkOfficerOf(CAMDEN),
      memberOf(world.camden.body),
      holderOf(world.camden.invitation),
    ])
      expect((await read(actor, 'camden')).body.name).toBe('Bloomsbury panel')
    for (const actor of [
      anonymous,
      linkOfficerOf(HACKNEY),
      memberOf(world.hackney.body),
      holderOf(world.hackney.invitation),
    ])
      await expect(read(actor, 'camden')).rejects.toThrow(NotFound)
  })

  it('does not find it under another consultation', async () => {
    const other = await aConsultation(db, { status: 'open' })
    const { id } = await db.response.findFirstOrThrow({ select: { id: true } })
    const wrong = getResponse(aCtx(db, officer()), { consultationId: other.id, responseId: id })
    await expect(wrong).rejects.toThrow(NotFound)
  })
})
