import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { hashToken, newToken } from '../auth/tokens'
import { findExport } from './internal'
import { canTakeExport } from './policy'
import { ExportIdInput } from './schema'

/**
 * A link that fetches a file without signing in, until it expires. Only its hash is kept, so it is told once; the link made
 * before ends.
 * @throws NotFound, NotAllowed
 */
export async function makeExportLink(
  ctx: Ctx,
  input: z.input<typeof ExportIdInput>,
): Promise<{ token: string; expiresAt: Date }> {
  const { exportId } = ExportIdInput.parse(input)
  return inTransaction(ctx, async (ctx) => {
    const file = await findExport(ctx, exportId)
    authorise(canTakeExport(ctx.actor, file))
    const token = newToken()
    const { count } = await ctx.db.exportFile.updateMany({
      where: { id: exportId, state: 'ready' },
      data: { tokenHash: hashToken(token) },
    })
    if (count === 0 || !file.expiresAt) throw new Conflict('This file has expired. Ask for it again.')
    const detail = { consultationId: file.consultationId, expiresAt: file.expiresAt }
    await audit(ctx, 'export.link', { type: 'export', id: exportId }, detail)
    return { token, expiresAt: file.expiresAt }
  })
}
