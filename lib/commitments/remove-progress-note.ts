import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict, NotFound } from '../core/errors'
import { holdCommitment } from './internal'
import { canNote } from './policy'
import { RemoveProgressNoteInput } from './schema'

/**
 * Takes back a note that was wrong. It is no longer shown; the audit keeps it.
 * @throws NotFound, NotAllowed; Conflict where somebody was quicker
 */
export async function removeProgressNote(
  ctx: Ctx,
  input: z.input<typeof RemoveProgressNoteInput>,
): Promise<void> {
  const { noteId } = RemoveProgressNoteInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const note = await ctx.db.progressNote.findUnique({
      where: { id: noteId },
      select: { commitmentId: true },
    })
    if (!note) throw new NotFound('We could not find that note.')
    const commitment = await holdCommitment(ctx, note.commitmentId)
    authorise(canNote(ctx.actor, commitment))
    const { count } = await ctx.db.progressNote.updateMany({
      where: { id: noteId, removedAt: null },
      data: { removedAt: ctx.now },
    })
    if (count === 0) throw new Conflict('Somebody took this note back already.')
    await audit(ctx, 'commitment.remove-note', { type: 'commitment', id: commitment.id }, { noteId })
  })
}
