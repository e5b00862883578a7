import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findAnswering } from './internal'
import { canRemark } from './policy'
import { AddPilotRemarkInput } from './schema'

/**
 * Notes what somebody trying the questionnaire out has to say of it.
 * @throws NotFound, NotAllowed for anybody who holds no preview link, or after launch
 */
export async function addPilotRemark(ctx: Ctx, input: z.input<typeof AddPilotRemarkInput>): Promise<void> {
  const { page, text } = AddPilotRemarkInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const answering = await findAnswering(ctx)
    authorise(canRemark(ctx.actor, answering))
    const { invitationId } = answering
    await ctx.db.pilotRemark.create({ data: { invitationId, page, text, at: ctx.now } })
    await audit(ctx, 'preview.remark', { type: 'invitation', id: invitationId })
  })
}
