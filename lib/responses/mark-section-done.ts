import { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { firstLinkOf } from '../invitations/first-link-of'
import { findAnswering } from './internal'
import { canMarkSectionDone } from './policy'
import { SectionInput } from './schema'

/**
 * Says that a page that was handed over is answered. It can still be changed.
 * @throws NotFound where it was handed to nobody, NotAllowed for others than who was asked, Conflict where it was said already
 */
export async function markSectionDone(ctx: Ctx, input: z.input<typeof SectionInput>): Promise<void> {
  const { page } = SectionInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    const { invitationId } = answering
    const handover = await ctx.db.sectionHandover.findUnique({
      where: { invitationId_page: { invitationId, page } },
    })
    if (!handover) throw new NotFound('That part was not handed to anybody.')
    const isAsked = handover.linkId === (await firstLinkOf(ctx))
    authorise(canMarkSectionDone(ctx.actor, { ...answering, isAsked }))
    const { count } = await ctx.db.sectionHandover.updateMany({
      where: { invitationId, page, doneAt: null },
      data: { doneAt: ctx.now },
    })
    if (count === 0) throw new Conflict('That part was marked as done already.')
    await audit(ctx, 'section.done', { type: 'invitation', id: invitationId }, { page })
  })
}
