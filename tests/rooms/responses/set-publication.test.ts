import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/ctx'
import { NotAllowed } from '@/lib/core/errors'
import { beginCorrection } from '@/lib/responses/begin-correction'
import { getPublication } from '@/lib/responses/get-publication'
import { canChoosePublication } from '@/lib/responses/policy'
import { setPublication } from '@/lib/responses/set-publication'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { holderOf, officer } from '@/tests/support/actors'
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
    expect(await getPublication(ctx())).toBe('none')
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

  it('is nobody else’s to say, and nobody’s once it has closed', async () => {
    const { ctx, id, consultation } = await aPerson()
    const other = await aPerson()
    await setPublication(other.ctx(), { publication: 'none' })
    expect(await getPublication(ctx())).toBe('anonymous')
    await expect(setPublication(aCtx(db, officer()), { publication: 'none' })).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'closed' } })
    await expect(setPublication(ctx(), { publication: 'none' })).rejects.toThrow(NotAllowed)
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

describe.each(['open', 'not-yet', 'closed', 'withdrawn'] as const)('while answers are %s', (state) => {
  const own: Actor = holderOf({ id: 'i' })
  const cases: [string, Actor, string, boolean][] = [
    ['a person', own, 'person', state === 'open'],
    ['a group', own, 'body', false],
    ['somebody trying it out', own, 'preview', false],
    ['the holder of another link', holderOf({ id: 'other' }), 'person', false],
    ['an officer', officer(), 'person', false],
  ]
  it.each(cases)('%s may say whether it is published: %#', (_who, actor, purpose, may) => {
    expect(canChoosePublication(actor, { invitationId: 'i', purpose, state }).ok).toBe(may)
  })
})
