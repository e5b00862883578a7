import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { standing } from './internal'
import { canPreview } from './policy'
import { EndPreviewInput } from './schema'

/**
 * Takes one person's preview away before the launch does: the link, what was answered by it, and their remarks.
 * @throws NotFound, NotAllowed
 */
export async function endPreview(ctx: Ctx, input: z.input<typeof EndPreviewInput>): Promise<void> {
  const { invitationId } = EndPreviewInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const preview = await ctx.db.invitation.findFirst({
      where: { id: invitationId, purpose: 'preview' },
      select: {
        stage: {
          select: {
            ...{ kind: true, name: true, launchedAt: true, closedAt: true },
            consultation: { select: { id: true, title: true, status: true } },
          },
        },
      },
    })
    if (!preview) throw new NotFound('We could not find that preview.')
    const { id, status } = standing(preview.stage)
    authorise(canPreview(ctx.actor, { status }))
    await ctx.db.invitation.delete({ where: { id: invitationId } })
    await audit(ctx, 'preview.end', { type: 'consultation', id }, { invitationId })
  })
}
