import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import type { Prisma } from '../core/db'
import { Conflict } from '../core/errors'
import { findAnswering } from './internal'
import { canAnswer } from './policy'
import { chosenLocale, newDraft } from './new-draft'
import type { DraftView } from './types'

/**
 * Opens submitted answers for changing: a draft that begins with them, on the version they were given to. What was
 * submitted counts until the changes are submitted in turn.
 * @throws NotAllowed where answers are not taken, Conflict where nothing was submitted yet
 */
export async function beginCorrection(ctx: Ctx): Promise<DraftView> {
  return inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canAnswer(ctx.actor, answering))
    const { invitationId, versionId, draft, response } = answering
    if (draft) return draft
    if (!response) throw new Conflict('Nothing has been submitted yet.')
    // Above every number that a save had before: one that was based on it must not pass for newer than it is.
    const revision = 1 + Math.max(0, ...Object.values(response.marks).map((mark) => mark.revision))
    const { count } = await ctx.db.draft.createMany({
      data: [
        {
          ...{ invitationId, versionId, revision, updatedAt: ctx.now },
          answers: response.answers as Prisma.InputJsonObject,
          basis: response.basis ?? undefined,
          marks: response.marks,
          locale: chosenLocale(ctx),
        },
      ],
      skipDuplicates: true,
    })
    if (count > 0)
      await audit(
        ctx,
        'response.begin-correction',
        { type: 'response', id: response.id },
        { invitationId, revisionNumber: response.revisionNumber },
      )
    return {
      ...newDraft(response.answers, ctx.now),
      revision,
      basis: response.basis,
      marks: response.marks,
      locale: chosenLocale(ctx),
    }
  })
}
