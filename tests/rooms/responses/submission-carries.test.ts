import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/core/errors'
import { recordDeclined } from '@/lib/invitations/tally'
import type { Basis } from '@/lib/responses/basis'
import { beginCorrection } from '@/lib/responses/begin-correction'
import { saveAnswers } from '@/lib/responses/save-answers'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import type { Ctx } from '@/lib/core/ctx'
import { aCtx, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, talliesOf, toSave } from './world'

const { db } = await testDatabase()

const BASIS: Basis = {
  ...{ kind: 'meeting', people: 12, onDate: '2026-05-03', detail: '', others: ['youth'] },
  ...{ othersDetail: '', dissent: 'Two members disagreed.' },
}

async function aDraft(ctx: Ctx, invitationId: string, basis?: Basis) {
  await startDraft(ctx)
  await saveAnswers(ctx, toSave({ view: 'More lights.' }))
  if (basis) await db.draft.update({ where: { invitationId }, data: { basis } })
}

describe('what a submission carries from its draft', () => {
  it('who stands behind it, who wrote what, and the language, into response and revision', async () => {
    const { invitation, holder } = await anAsking(db)
    await aDraft(holder(), invitation.id, BASIS)
    await db.draft.update({ where: { invitationId: invitation.id }, data: { locale: 'cy' } })
    await submitResponse(holder())
    const response = await db.response.findUniqueOrThrow({
      where: { invitationId: invitation.id },
      include: { revisions: true },
    })
    expect(response).toMatchObject({ basis: BASIS, basisKind: 'meeting', locale: 'cy', channel: 'online' })
    expect(Object.keys(response.marks as object)).toEqual(['view'])
    expect(response.revisions[0]!.basis).toEqual(BASIS)
  })

  it('a correction of whose view it is, with the same answers, is a revision', async () => {
    const { invitation, holder } = await anAsking(db)
    await aDraft(holder(), invitation.id, BASIS)
    await submitResponse(holder())
    await beginCorrection(holder())
    const other: Basis = { ...BASIS, kind: 'chair', people: null, onDate: null }
    await db.draft.update({ where: { invitationId: invitation.id }, data: { basis: other } })
    const again = await submitResponse(holder())
    expect(again).toMatchObject({ revisionNumber: 2, changed: true })
    const response = await db.response.findUniqueOrThrow({
      where: { invitationId: invitation.id },
      include: { revisions: { orderBy: { number: 'asc' } } },
    })
    expect(response).toMatchObject({ basis: other, basisKind: 'chair' })
    expect(response.revisions.map(({ basis }) => (basis as Basis).kind)).toEqual(['meeting', 'chair'])
  })
})

describe('where the chair has to sign off', () => {
  const withRule = async () => {
    const asking = await anAsking(db)
    await db.body.update({ where: { id: asking.invitation.bodyId }, data: { signOff: 'chair' } })
    await aDraft(asking.holder(), asking.invitation.id)
    return asking
  }
  const signOff = (invitationId: string, revision: number) =>
    db.draft.update({
      where: { invitationId },
      data: { signedOffAt: NOW, signedOffName: 'Chair Person', signedOffRevision: revision },
    })

  it('nothing is submitted without it, neither the draft nor answers sent past it', async () => {
    const { invitation, holder } = await withRule()
    await expect(submitResponse(holder())).rejects.toThrow(NotAllowed)
    await expect(submitResponse(holder(), { answers: { view: 'Past the chair' } })).rejects.toThrow(
      NotAllowed,
    )
    expect(await db.response.count({ where: { invitationId: invitation.id } })).toBe(0)
  })

  it('what was signed off is submitted, with who did', async () => {
    const { invitation, holder } = await withRule()
    await signOff(invitation.id, 2)
    await submitResponse(holder())
    const response = await db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })
    expect(response).toMatchObject({ signedOffName: 'Chair Person', signedOffAt: NOW })
  })

  it('a later change asks for it anew', async () => {
    const { invitation, holder } = await withRule()
    await signOff(invitation.id, 2)
    const { marks } = (await db.draft.findUniqueOrThrow({ where: { invitationId: invitation.id } })) as {
      marks: unknown
    }
    const basedOn = (marks as Record<string, { revision: number }>).view!.revision
    await saveAnswers(holder(), toSave({ view: 'Changed after.' }, basedOn))
    await expect(submitResponse(holder())).rejects.toThrow(NotAllowed)
  })
})

describe('a body that had said no', () => {
  it('is counted as answering, and no longer as declining', async () => {
    const { consultation, invitation, holder } = await anAsking(db)
    await aDraft(holder(), invitation.id)
    await db.invitation.update({
      where: { id: invitation.id },
      data: { declinedAt: NOW, declineReason: 'no-meeting' },
    })
    await recordDeclined(aCtx(db, { kind: 'system', name: 'test' }), { id: invitation.id })
    await submitResponse(holder())
    const after = await db.invitation.findUniqueOrThrow({ where: { id: invitation.id } })
    expect(after).toMatchObject({ declinedAt: null, declineReason: null })
    const { _sum } = await db.responseTally.aggregate({
      where: { stageId: consultation.stage.id },
      _sum: { declined: true, responded: true },
    })
    expect(_sum).toEqual({ declined: 0, responded: 1 })
  })
})

describe('a preview', () => {
  it('takes answers before the launch and counts them nowhere', async () => {
    const { consultation, invitation, holder } = await anAsking(db, { status: 'draft' })
    await db.invitation.update({
      where: { id: invitation.id },
      data: { purpose: 'preview', bodyId: null, bodyTypeCode: null },
    })
    await aDraft(holder(), invitation.id)
    await submitResponse(holder())
    expect(await talliesOf(db, consultation.stage.id)).toEqual({ started: 0, responded: 0 })
  })
})
