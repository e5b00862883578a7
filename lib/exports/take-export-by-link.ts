import type { z } from 'zod'
import { audit } from '../audit/audit'
import { allow, authorise, refuse } from '../auth/decision'
import { hashToken } from '../auth/tokens'
import { inTransaction, type Ctx } from '../core/ctx'
import { NotFound } from '../core/errors'
import { EXPORT, exportRow } from './internal'
import { ExportLinkInput } from './schema'
import { handOut, type TakenExport } from './take-export'

/**
 * Hands out a file to whoever has its link, while the file is there and whoever asked for it still works here.
 * @throws NotFound where the link is none, or none any more; NotAllowed before the file is ready
 */
export async function takeExportByLink(
  ctx: Ctx,
  input: z.input<typeof ExportLinkInput>,
): Promise<TakenExport> {
  const { token } = ExportLinkInput.parse(input)
  const file = await inTransaction(ctx, async (ctx) => {
    const row = await ctx.db.exportFile.findUnique({ where: { tokenHash: hashToken(token) }, select: EXPORT })
    const file = row && exportRow(row, ctx.now)
    const asker =
      file?.askedById &&
      (await ctx.db.user.findFirst({
        where: { id: file.askedById, disabledAt: null, roleGrants: { some: {} } },
      }))
    if (!file || !asker || file.state === 'expired')
      throw new NotFound('This link has expired, or never was one.')
    authorise(
      file.state === 'ready' ? allow : refuse('This file is not ready yet. Try again in a little while.'),
    )
    const { consultationId, format, options } = file
    const detail = { consultationId, format, ...options, by: 'link', of: asker.name }
    await audit(ctx, 'export.take', { type: 'export', id: file.id }, detail)
    return file
  })
  return handOut(ctx, file)
}
