import { audit } from '../audit/audit'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import type { Basis } from './basis'
import { answersHash } from './duplicates'
import type { Answering } from './internal'
import { changedKeys, sameAnswers, sameValue } from './same-answers'
import type { Answers, DraftView, Submission } from './types'
import { TAKES_ANSWERS } from './write-response'

type Locked = {
  id: string
  reference: string
  revision_number: number
  answers: Answers
  basis: Basis | null
}

/**
 * Submits again: the same answers change nothing, others become the response's next revision.
 * @returns null where what was checked is no longer so (closed, or the draft was changed elsewhere)
 */
export async function correctResponse(
  ctx: Ctx,
  { invitationId, versionId, purpose, draft }: Answering,
  { answers, ofDraft, duplicateOfId = null }: Corrected,
): Promise<Submission | null> {
  return inTransaction(ctx, async (ctx) => {
    const before = await lock(ctx, invitationId)
    if (!before) return null
    const { count } = await ctx.db.draft.deleteMany({
      where: { invitationId, revision: ofDraft ? draft?.revision : undefined },
    })
    if (ofDraft && count === 0) return null
    const { id, reference, revision_number: last } = before
    const basis = ofDraft ? draft!.basis : before.basis
    if (sameAnswers(before.answers, answers) && sameValue(before.basis, basis))
      return { reference, revisionNumber: last, changed: false }

    const number = last + 1
    const json = answers as Prisma.InputJsonObject
    await ctx.db.responseRevision.create({
      data: {
        ...{ responseId: id, number, versionId, answers: json, submittedAt: ctx.now },
        basis: basis ?? undefined,
      },
    })
    await ctx.db.response.update({
      where: { id },
      data: {
        ...{ answers: json, versionId, revisionNumber: number, revisedAt: ctx.now },
        ...(purpose === 'person' ? { answersHash: answersHash(answers), duplicateOfId } : {}),
        ...(ofDraft ? ofDraftKept(draft!) : {}),
      },
    })
    await audit(
      ctx,
      'response.correct',
      { type: 'response', id },
      { invitationId, reference, revisionNumber: number, changed: changedKeys(before.answers, answers) },
    )
    return { reference, revisionNumber: number, changed: true }
  })
}

type Corrected = { answers: Answers; ofDraft: boolean; duplicateOfId?: string | null }

/** What a draft says of itself beside its answers, and the response keeps. */
function ofDraftKept({ basis, marks, locale, signedOff }: DraftView) {
  return {
    ...{ basis: basis ?? undefined, basisKind: basis?.kind ?? null, marks, locale },
    ...{ signedOffName: signedOff?.name ?? null, signedOffAt: signedOff?.at ?? null },
  }
}

/** The response, kept from other corrections until this one is done; nothing where the consultation is not open. */
async function lock(ctx: Ctx, invitationId: string): Promise<Locked | undefined> {
  const [locked] = await ctx.db.$queryRaw<Locked[]>`
    SELECT response.id, response.reference, response.revision_number, response.answers, response.basis
    FROM response
    JOIN invitation ON invitation.id = response.invitation_id
    JOIN stage ON stage.id = response.stage_id
    JOIN consultation ON consultation.id = stage.consultation_id
    WHERE response.invitation_id = ${invitationId}::uuid AND ${TAKES_ANSWERS}
    FOR UPDATE OF response`
  return locked
}
