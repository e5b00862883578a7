import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { isUser } from '../auth/roles'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { holdCommitment } from './internal'
import { canNote } from './policy'
import { AddProgressNoteInput } from './schema'

/**
 * Tells how far a commitment is, or one of its actions, with what shows it.
 * @throws NotFound, NotAllowed, InvalidInput where what is at the address is not said
 */
export async function addProgressNote(
  ctx: Ctx,
  input: z.input<typeof AddProgressNoteInput>,
): Promise<{ id: string }> {
  const { commitmentId, actionId, ...words } = AddProgressNoteInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const commitment = await holdCommitment(ctx, commitmentId)
    authorise(canNote(ctx.actor, commitment))
    if (actionId && !commitment.actions.some(({ id }) => id === actionId))
      throw new NotFound('We could not find that action.')
    const byId = isUser(ctx.actor) ? ctx.actor.userId : null
    const { id } = await ctx.db.progressNote.create({
      data: { commitmentId, actionId, ...words, byId, at: ctx.now },
      select: { id: true },
    })
    const detail = { noteId: id, actionId, ...words }
    await audit(ctx, 'commitment.add-note', { type: 'commitment', id: commitmentId }, detail)
    return { id }
  })
}
