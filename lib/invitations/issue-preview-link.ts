import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotAllowed } from '../core/errors'
import { createLink } from './internal'
import { canPreview } from './policy'
import { IssuePreviewLinkInput } from './schema'

/**
 * Makes a way into a consultation, or a later round of it, that is not launched yet, for one person to try it out. What they answer is never
 * counted and goes at launch.
 * @returns the address, shown this once: only a hash of it is kept
 * @throws NotFound, NotAllowed
 */
export async function issuePreviewLink(
  ctx: Ctx,
  input: z.input<typeof IssuePreviewLinkInput>,
): Promise<{ invitationId: string; url: string }> {
  const { consultationId, stage: sequence, name } = IssuePreviewLinkInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const { id, status, stage, questionnaire } = await getConsultation(ctx, {
      ...{ id: consultationId, stage: sequence },
    })
    authorise(canPreview(ctx.actor, { status }))
    if (!questionnaire?.questionCount)
      throw new NotAllowed(
        stage.kind === 'views'
          ? 'Write a questionnaire with at least one question first.'
          : 'Write the draft first, or paste it.',
      )
    const { id: invitationId } = await ctx.db.invitation.create({
      data: { stageId: stage.id, purpose: 'preview', invitedAt: ctx.now },
      select: { id: true },
    })
    const link = await createLink(ctx, { invitationId, label: name, role: 'preview' })
    await audit(
      ctx,
      'preview.issue-link',
      { type: 'consultation', id },
      { invitationId, name, stage: stage.sequence },
    )
    return { invitationId, url: link.url }
  })
}
