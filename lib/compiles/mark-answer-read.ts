import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { ensureCompile, findDesk, findSource } from './internal'
import { canCompile } from './policy'
import { MarkAnswerReadInput } from './schema'

/**
 * Notes that a panel's answer was read, as it stood: a later correction makes it unread again. Doing it twice changes
 * nothing.
 * @throws NotFound, NotAllowed, Conflict where it was corrected meanwhile or is no longer passed on
 */
export async function markAnswerRead(ctx: Ctx, input: z.input<typeof MarkAnswerReadInput>): Promise<void> {
  const { invitationId, responseId, revisionNumber } = MarkAnswerReadInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const desk = await findDesk(ctx, invitationId)
    authorise(canCompile(ctx.actor, { ...desk, state: desk.head.state }))
    await findSource(ctx, desk, responseId, revisionNumber)
    const compileId = await ensureCompile(ctx, desk)
    const written = await ctx.db.$executeRaw`
      INSERT INTO compile_reading AS reading (compile_id, response_id, revision_number, read_at)
      VALUES (${compileId}::uuid, ${responseId}::uuid, ${revisionNumber}, ${ctx.now})
      ON CONFLICT (compile_id, response_id)
      DO UPDATE SET revision_number = excluded.revision_number, read_at = excluded.read_at
      WHERE reading.revision_number < excluded.revision_number`
    if (written > 0)
      await audit(ctx, 'compile.read', { type: 'compile', id: compileId }, { responseId, revisionNumber })
  })
}
