import { audit } from '../audit/audit'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import type { Answering } from './internal'
import { changedKeys, sameAnswers } from './same-answers'
import type { Answers, Submission } from './types'

type Locked = { id: string; reference: string; revision_number: number; answers: Answers }

/**
 * Submits again: the same answers change nothing, others become the response's next revision.
 * @returns null where what was checked is no longer so (closed, or the draft was changed elsewhere)
 */
export async function correctResponse(
  ctx: Ctx,
  { invitationId, versionId, draft }: Answering,
  answers: Answers,
  ofDraft: boolean,
): Promise<Submission | null> {
  return inTransaction(ctx, async (ctx) => {
    const before = await lock(ctx, invitationId)
    if (!before) return null
    const { count } = await ctx.db.draft.deleteMany({
      where: { invitationId, revision: ofDraft ? draft?.revision : undefined },
    })
    if (ofDraft && count === 0) return null
    const { id, reference, revision_number: last } = before
    if (sameAnswers(before.answers, answers)) return { reference, revisionNumber: last, changed: false }

    const number = last + 1
    const json = answers as Prisma.InputJsonObject
    await ctx.db.responseRevision.create({
      data: { responseId: id, number, versionId, answers: json, submittedAt: ctx.now },
    })
    await ctx.db.response.update({
      where: { id },
      data: { answers: json, versionId, revisionNumber: number, revisedAt: ctx.now },
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

/** The response, kept from other corrections until this one is done; nothing where the consultation is not open. */
async function lock(ctx: Ctx, invitationId: string): Promise<Locked | undefined> {
  const [locked] = await ctx.db.$queryRaw<Locked[]>`
    SELECT response.id, response.reference, response.revision_number, response.answers
    FROM response
    JOIN stage ON stage.id = response.stage_id
    JOIN consultation ON consultation.id = stage.consultation_id
    WHERE response.invitation_id = ${invitationId}::uuid AND consultation.status = 'open'
    FOR UPDATE OF response`
  return locked
}
