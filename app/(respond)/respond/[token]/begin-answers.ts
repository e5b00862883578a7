import type { Ctx } from '@/lib/core/ctx'
import { beginCorrection } from '@/lib/responses/begin-correction'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { startDraft } from '@/lib/responses/start-draft'

/** Start, go on, or open what was submitted for changing: whichever it is for this link. */
export async function beginAnswers(ctx: Ctx): Promise<void> {
  const { submitted } = await getInvitationToAnswer(ctx)
  await (submitted ? beginCorrection(ctx) : startDraft(ctx))
}
