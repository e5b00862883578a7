import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { findInScope, touch } from './internal'
import { canRemoveDocument } from './policy'
import { DocumentInput } from './schema'

/**
 * Takes a paper away from a draft.
 * @throws NotFound, NotAllowed, Conflict
 */
export async function removeDocument(ctx: Ctx, input: z.input<typeof DocumentInput>): Promise<void> {
  const { consultationId, documentId } = DocumentInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const before = await findInScope(ctx, { id: consultationId })
    authorise(canRemoveDocument(ctx.actor, before))
    const document = before.documents.find(({ id }) => id === documentId)
    if (!document) throw new NotFound('That document has been removed already.')
    await touch(ctx, before)
    await ctx.db.consultationDocument.updateMany({
      where: { id: documentId, removedAt: null },
      data: { removedAt: ctx.now },
    })
    await audit(ctx, 'consultation.remove-document', { type: 'consultation', id: consultationId }, document)
  })
}
