import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/ctx'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { beginCorrection } from '@/lib/responses/begin-correction'
import { getResponse } from '@/lib/responses/get-response'
import { getPublication } from '@/lib/responses/get-publication'
import { canChoosePublication, canRecordLessPublication } from '@/lib/responses/policy'
import { recordLessPublication } from '@/lib/responses/record-less-publication'
import { setPublication } from '@/lib/responses/set-publication'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { holderOf, officer, researcher } from '@/tests/support/actors'
import { aCtx, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, auditOf } from './world'

const { db } = await testDatabase()
const ANSWERS = { view: 'More lights.' }

/** A member of the public behind the open link. */
async function aPerson() {
  const { consultation } = await anAsking(db)
  const { id } = await db.invitation.create({
    data: {
      ...{ stageId: consultation.stage.id, purpose: 'person', invitedAt: NOW },
      participant: { create: { publication: 'anonymous' } },
    },
  })
  const ctx = () => aCtx(db, holderOf({ id }))
  const kept = async () => {
    const { publication } = await db.participant.findUniqueOrThrow({ where: { invitationId: id } })
    const response = await db.response.findUnique({ where: { invitationId: id } })
    return [publication, response?.publication]
  }
  return { consultation, id, ctx, kept }
}

describe('whether what a person writes may be published', () => {
  it('is changed before submitting, and goes into the response', async () => {
    const { ctx, id, kept } = await aPerson()
    await setPublication(ctx(), { publication: 'none' })
    expect(await getPublication(ctx())).toEqual({ chosen: 'none', choices: ['full', 'anonymous', 'none'] })
    await submitResponse(ctx(), { answers: ANSWERS })
    expect(await kept()).toEqual(['none', 'none'])
    const [row, ...more] = await auditOf(db, 'participant.publication', id)
    expect([row?.detail, more]).toEqual([{ publication: 'none' }, []])
  })

  it('is changed afterwards, for what was submitted, and a correction leaves it so', async () => {
    const { ctx, kept } = await aPerson()
    await submitResponse(ctx(), { answers: ANSWERS })
    await setPublication(ctx(), { publication: 'none' })
    expect(await kept()).toEqual(['none', 'none'])
    await beginCorrection(ctx())
    await submitResponse(ctx(), { answers: { view: 'Other words.' } })
    expect(await kept()).toEqual(['none', 'none'])
  })

  it('said again changes nothing', async () => {
    const { ctx, id } = await aPerson()
    await setPublication(ctx(), { publication: 'anonymous' })
    expect(await auditOf(db, 'participant.publication', id)).toEqual([])
  })

  it('holds for a submission in the same moment, whichever comes first', async () => {
    for (let round = 0; round < 5; round++) {
      const { ctx, kept } = await aPerson()
      await startDraft(ctx())
      await Promise.all([
        setPublication(ctx(), { publication: 'none' }),
        submitResponse(ctx(), { answers: ANSWERS }),
      ])
      expect(await kept()).toEqual(['none', 'none'])
    }
  })

  it('is nobody else’s to say', async () => {
    const { ctx, id } = await aPerson()
    const other = await aPerson()
    await setPublication(other.ctx(), { publication: 'none' })
    expect((await getPublication(ctx()))?.chosen).toBe('anonymous')
    await expect(setPublication(aCtx(db, officer()), { publication: 'none' })).rejects.toThrow(NotAllowed)
    expect(await auditOf(db, 'participant.publication', id)).toEqual([])
  })

  it('is not asked of a group', async () => {
    const { holder } = await anAsking(db)
    expect(await getPublication(holder())).toBeNull()
    await expect(setPublication(holder(), { publication: 'none' })).rejects.toThrow(
      'published with their name',
    )
  })
})

describe.each(['closed', 'analysing', 'reported', 'archived', 'withdrawn'])('once it is %s', (status) => {
  async function submitted() {
    const person = await aPerson()
    await setPublication(person.ctx(), { publication: 'full' })
    await submitResponse(person.ctx(), { answers: ANSWERS })
    await db.consultation.update({ where: { id: person.consultation.id }, data: { status } })
    return person
  }

  it('a person can say less, step by step, each of them recorded', async () => {
    const { ctx, id, kept } = await submitted()
    expect(await getPublication(ctx())).toEqual({ chosen: 'full', choices: ['full', 'anonymous', 'none'] })
    await setPublication(ctx(), { publication: 'anonymous' })
    expect(await kept()).toEqual(['anonymous', 'anonymous'])
    expect((await getPublication(ctx()))?.choices).toEqual(['anonymous', 'none'])
    await setPublication(ctx(), { publication: 'none' })
    expect(await kept()).toEqual(['none', 'none'])
    expect((await getPublication(ctx()))?.choices).toEqual(['none'])
    const rows = await auditOf(db, 'participant.publication', id)
    // All of one instant: in no order.
    expect(rows.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([{ publication: 'anonymous' }, { publication: 'none' }]),
    )
    expect(rows).toHaveLength(3)
  })

  it('and never more', async () => {
    const { ctx, id, kept } = await submitted()
    await setPublication(ctx(), { publication: 'none' })
    for (const publication of ['anonymous', 'full'] as const)
      await expect(setPublication(ctx(), { publication })).rejects.toThrow('you can allow less, but not more')
    await setPublication(ctx(), { publication: 'none' })
    expect(await kept()).toEqual(['none', 'none'])
    expect(await auditOf(db, 'participant.publication', id)).toHaveLength(2)
  })

  it('nor by another’s link, nor twice at once', async () => {
    const { ctx, id, kept } = await submitted()
    const stranger = await aPerson()
    await setPublication(stranger.ctx(), { publication: 'none' })
    expect(await kept()).toEqual(['full', 'full'])
    await Promise.allSettled([
      setPublication(ctx(), { publication: 'anonymous' }),
      setPublication(ctx(), { publication: 'none' }),
    ])
    expect(await kept()).toEqual(['none', 'none'])
    const said = (await auditOf(db, 'participant.publication', id)).map(({ detail }) => detail)
    expect(said).toContainEqual({ publication: 'none' })
  })
})

describe.each(['open', 'not-yet', 'closed', 'withdrawn'] as const)('while answers are %s', (state) => {
  const own: Actor = holderOf({ id: 'i' })
  const isOver = state === 'closed' || state === 'withdrawn'
  const less = state === 'open' || isOver
  const cases: [string, Actor, string, 'full' | 'none', boolean][] = [
    ['a person less', own, 'person', 'none', less],
    ['a person more', own, 'person', 'full', state === 'open'],
    ['a group less', own, 'body', 'none', false],
    ['somebody trying it out less', own, 'preview', 'none', false],
    ['the holder of another link less', holderOf({ id: 'other' }), 'person', 'none', false],
    ['an officer less', officer(), 'person', 'none', false],
  ]
  it.each(cases)('%s may allow of publishing: %#', (_who, actor, purpose, to, may) => {
    const asked = { invitationId: 'i', purpose, state }
    expect(canChoosePublication(actor, asked, { from: 'anonymous', to }).ok).toBe(may)
  })
})

describe('that a person allows less, recorded by an officer', () => {
  const how = 'By telephone on 3 March; they could say what they had written.'
  /** As an answer on paper is kept: nobody has a link to it. */
  async function onPaper(status = 'reported') {
    const person = await aPerson()
    await submitResponse(person.ctx(), { answers: ANSWERS })
    await db.consultation.update({ where: { id: person.consultation.id }, data: { status } })
    const { id: responseId } = await db.response.findUniqueOrThrow({ where: { invitationId: person.id } })
    const record = (publication: 'full' | 'anonymous' | 'none', actor: Actor = officer()) =>
      recordLessPublication(aCtx(db, actor), {
        consultationId: person.consultation.id,
        responseId,
        publication,
        how,
      })
    return { ...person, responseId, record }
  }

  it.each(['open', 'closed', 'reported', 'withdrawn'])(
    'holds at once while it is %s, and how is kept',
    async (status) => {
      const { id, record, kept } = await onPaper(status)
      await record('none')
      expect(await kept()).toEqual(['none', 'none'])
      const [row, ...more] = await auditOf(db, 'participant.publication', id)
      expect([row?.detail, more]).toEqual([{ publication: 'none', from: 'anonymous', how }, []])
    },
  )

  it('is never more, and the same again changes nothing', async () => {
    const { id, record, kept } = await onPaper()
    await expect(record('full')).rejects.toThrow('More can only be said by themselves')
    await record('anonymous')
    expect(await kept()).toEqual(['anonymous', 'anonymous'])
    expect(await auditOf(db, 'participant.publication', id)).toEqual([])
  })

  it('is for officers alone, of this consultation, and with how it was said', async () => {
    const { id, record, kept, responseId, ctx } = await onPaper()
    await expect(record('none', researcher())).rejects.toThrow(NotAllowed)
    await expect(record('none', ctx().actor)).rejects.toThrow(NotAllowed)
    const other = await aPerson()
    const elsewhere = { consultationId: other.consultation.id, responseId, publication: 'none' as const }
    await expect(recordLessPublication(aCtx(db, officer()), { ...elsewhere, how })).rejects.toThrow(NotFound)
    await expect(recordLessPublication(aCtx(db, officer()), { ...elsewhere, how: ' ' })).rejects.toThrow(
      'Say how they told you',
    )
    expect(await kept()).toEqual(['anonymous', 'anonymous'])
    expect(await auditOf(db, 'participant.publication', id)).toEqual([])
  })

  it('is not for groups', async () => {
    const { consultation, holder } = await anAsking(db)
    await submitResponse(holder(), { answers: ANSWERS })
    const { id: responseId } = await db.response.findFirstOrThrow({
      where: { stageId: consultation.stage.id },
    })
    const asked = { consultationId: consultation.id, responseId, publication: 'none' as const, how }
    await expect(recordLessPublication(aCtx(db, officer()), asked)).rejects.toThrow(
      'published with their name',
    )
    expect((await getResponse(aCtx(db, officer()), asked)).lessPublication).toEqual([])
  })

  it('is offered to whoever may record it, and not to others', async () => {
    const { consultation, responseId, record } = await onPaper()
    const offered = async (actor: Actor) =>
      (await getResponse(aCtx(db, actor), { consultationId: consultation.id, responseId })).lessPublication
    expect(await offered(officer())).toEqual(['none'])
    expect(await offered(researcher())).toEqual([])
    await record('none')
    expect(await offered(officer())).toEqual([])
    expect(canRecordLessPublication(officer(), { from: 'full', to: 'anonymous' }).ok).toBe(true)
  })
})
