import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findDesk } from './internal'
import { findPassage } from './find-passage'
import { canCompile } from './policy'
import { UpdatePassageInput } from './schema'

/**
 * Changes what is said of a passage: its use, the reason, whether it is a minority view. The borough's text stays as it is.
 * @throws NotFound, NotAllowed, InvalidInput where a reason is missing
 */
export async function updatePassage(ctx: Ctx, input: z.input<typeof UpdatePassageInput>): Promise<void> {
  const { invitationId, passageId, use, reason, isMinority } = UpdatePassageInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const desk = await findDesk(ctx, invitationId)
    authorise(canCompile(ctx.actor, { ...desk, state: desk.head.state }))
    const { compileId, responseId } = await findPassage(ctx, desk, passageId)
    await ctx.db.compilePassage.update({ where: { id: passageId }, data: { use, reason, isMinority } })
    const detail = { passageId, responseId, use, isMinority }
    await audit(ctx, 'compile.update-passage', { type: 'compile', id: compileId }, detail)
  })
}
