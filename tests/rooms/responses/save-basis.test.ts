import type { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { basisShort, basisText } from '@/lib/responses/basis-text'
import { BasisSchema } from '@/lib/responses/basis'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { saveBasis } from '@/lib/responses/save-basis'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { officer } from '@/tests/support/actors'
import { aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, auditOf } from './world'

const { db } = await testDatabase()
const MEETING: z.input<typeof BasisSchema> = {
  kind: 'meeting',
  people: 12,
  onDate: '2026-05-03',
  others: ['icv'],
  dissent: 'Two.',
} as const

describe('saying who stands behind the answers', () => {
  it('is kept with the draft, and with the response once submitted, with an audit row', async () => {
    const { invitation, holder } = await anAsking(db)
    await startDraft(holder())
    await saveBasis(holder(), MEETING)
    expect((await getInvitationToAnswer(holder())).draft?.basis).toMatchObject(MEETING)
    await saveBasis(holder(), MEETING)
    expect(await auditOf(db, 'draft.basis', invitation.id)).toHaveLength(1)
    await submitResponse(holder(), { answers: { view: 'More officers.' } })
    const response = await db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })
    expect(response).toMatchObject({ basisKind: 'meeting', basis: MEETING })
  })

  it('undoes a sign-off where it changes', async () => {
    const { invitation, holder } = await anAsking(db)
    await startDraft(holder())
    const signed = { signedOffAt: holder().now, signedOffName: 'Ben', signedOffRevision: 1 }
    await db.draft.update({ where: { invitationId: invitation.id }, data: signed })
    expect((await getInvitationToAnswer(holder())).draft?.signedOff).not.toBeNull()
    await saveBasis(holder(), MEETING)
    expect((await getInvitationToAnswer(holder())).draft?.signedOff).toBeNull()
  })

  it('asks for what its kind needs, by the field of the form', async () => {
    const { holder } = await anAsking(db)
    await startDraft(holder())
    const problems: [Parameters<typeof saveBasis>[1], string][] = [
      [{ kind: 'meeting', onDate: '2026-05-03' }, 'meetingPeople'],
      [{ kind: 'meeting', people: 12 }, 'onDate'],
      [{ kind: 'meeting', people: 12, onDate: '2026-06-11' }, 'onDate'],
      [{ kind: 'meeting', people: Number.NaN, onDate: '2026-05-03' }, 'meetingPeople'],
      [{ kind: 'survey' }, 'surveyPeople'],
      [{ kind: 'other' }, 'detail'],
    ]
    for (const [basis, field] of problems) {
      const problem = await saveBasis(holder(), basis).catch((error: unknown) => error)
      expect(problem).toBeInstanceOf(InvalidInput)
      expect(Object.keys((problem as InvalidInput).fields)).toEqual([field])
    }
    await saveBasis(holder(), { kind: 'meeting', people: 12, onDate: '2026-06-10' })
  })

  it('leaves out what belongs to another kind', async () => {
    const { holder } = await anAsking(db)
    await startDraft(holder())
    const basis = await saveBasis(holder(), { ...MEETING, others: [], kind: 'chair', detail: 'x' })
    expect(basis).toMatchObject({ kind: 'chair', people: null, onDate: null, detail: '' })
  })

  it('is for whoever answers, while answers are taken and there is a draft, and not for persons', async () => {
    const { consultation, invitation, holder } = await anAsking(db)
    await expect(saveBasis(holder(), MEETING)).rejects.toThrow(Conflict)
    await startDraft(holder())
    await expect(saveBasis(aCtx(db, officer()), MEETING)).rejects.toThrow(NotAllowed)
    await db.invitation.update({ where: { id: invitation.id }, data: { purpose: 'person' } })
    await expect(saveBasis(holder(), MEETING)).rejects.toThrow(/for yourself/)
    await db.invitation.update({ where: { id: invitation.id }, data: { purpose: 'body' } })
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'closed' } })
    await expect(saveBasis(holder(), MEETING)).rejects.toThrow(NotAllowed)
  })
})

describe('a basis in words', () => {
  const said = (basis: object) => {
    const parsed = BasisSchema.parse(basis)
    return [basisShort(parsed), basisText(parsed)]
  }

  it('is one plain sentence', () => {
    expect(said(MEETING)).toEqual([
      'meeting of 12 people on 3 May 2026',
      'The view of a meeting of 12 people on 3 May 2026; Independent Custody Visitors panel took part; some did not agree.',
    ])
    expect(said({ kind: 'survey', people: 1 })[1]).toBe('The outcome of a survey answered by 1 person.')
    expect(said({ kind: 'correspondence' })[1]).toBe('The outcome of correspondence of its members.')
    expect(said({ kind: 'chair' })[1]).toBe('The view of the chair alone.')
    expect(said({ kind: 'other', detail: 'A stall at the fair' })[0]).toBe('A stall at the fair')
  })
})
