import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { findDesk } from './internal'
import { findPassage } from './find-passage'
import { canCompile } from './policy'
import { RemovePassageInput } from './schema'

/**
 * Takes a mark away. Words that were put into the borough's own text stay there, for the person to take out.
 * @throws NotFound, NotAllowed
 */
export async function removePassage(ctx: Ctx, input: z.input<typeof RemovePassageInput>): Promise<void> {
  const { invitationId, passageId } = RemovePassageInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const desk = await findDesk(ctx, invitationId)
    authorise(canCompile(ctx.actor, { ...desk, state: desk.head.state }))
    const { compileId, responseId, question } = await findPassage(ctx, desk, passageId)
    await ctx.db.compilePassage.deleteMany({ where: { id: passageId, compileId } })
    const detail = { passageId, responseId, question }
    await audit(ctx, 'compile.remove-passage', { type: 'compile', id: compileId }, detail)
  })
}
