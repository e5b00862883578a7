import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { recordDeclineUndone, recordStarted } from '../invitations/tally'
import { findAnswering } from './internal'
import { canAnswer } from './policy'
import { chosenLocale, newDraft } from './new-draft'
import type { DraftView } from './types'

/**
 * Begins to answer, or goes on: a draft that is there is given back as it is.
 * @throws NotAllowed where answers are not taken, Conflict where they were submitted already (`beginCorrection`)
 */
export async function startDraft(ctx: Ctx): Promise<DraftView> {
  return inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canAnswer(ctx.actor, answering))
    const { invitationId, versionId, draft, response, declinedAt } = answering
    // To answer after all takes back that the body would not.
    if (declinedAt && (await recordDeclineUndone(ctx, { id: invitationId })))
      await audit(ctx, 'invitation.answer-after-all', { type: 'invitation', id: invitationId })
    if (draft) return draft
    if (response) throw new Conflict('These answers have been submitted. You can change them until closing.')
    const { count } = await ctx.db.draft.createMany({
      data: [{ invitationId, versionId, updatedAt: ctx.now, locale: chosenLocale(ctx) }],
      skipDuplicates: true, // somebody else with the link may have begun in this moment
    })
    if (count > 0) {
      await recordStarted(ctx, { id: invitationId })
      await audit(ctx, 'draft.start', { type: 'invitation', id: invitationId })
    }
    return { ...newDraft({}, ctx.now), locale: chosenLocale(ctx) }
  })
}
