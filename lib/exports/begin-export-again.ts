import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { enqueue } from '../jobs/enqueue'
import { findExport } from './internal'
import { canBeginExportAgain } from './policy'
import { ExportIdInput } from './schema'

/**
 * Makes a file anew that was stopped, failed, expired, or hangs: from the beginning, so that it is of one moment. Whoever may
 * still be at it notices with its next piece that it is no longer theirs.
 * @throws NotFound, NotAllowed; Conflict where somebody did so already
 */
export async function beginExportAgain(ctx: Ctx, input: z.input<typeof ExportIdInput>): Promise<void> {
  const { exportId } = ExportIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const file = await findExport(ctx, exportId)
    authorise(canBeginExportAgain(ctx.actor, file))
    const { count } = await ctx.db.exportFile.updateMany({
      where: { id: exportId, state: file.state === 'expired' ? { in: ['ready', 'expired'] } : file.state },
      data: { state: 'waiting', rows: 0, bytes: 0, sha256: '', readyAt: null, expiresAt: null },
    })
    if (count === 0) throw new Conflict('This file has moved on in the meantime.')
    await ctx.db.exportPart.deleteMany({ where: { exportId } })
    await ctx.db.jobRun.updateMany({
      where: { id: file.jobRunId },
      data: { status: 'waiting', done: 0, message: null, finishedAt: null },
    })
    await enqueue(ctx, 'make-export', { exportId, jobRunId: file.jobRunId })
    await audit(
      ctx,
      'export.begin-again',
      { type: 'export', id: exportId },
      { consultationId: file.consultationId },
    )
  })
}
