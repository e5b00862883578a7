import type { z } from 'zod'
import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { Conflict } from '../core/errors'
import { failJobRun } from '../jobs/job-runs'
import { findExport } from './internal'
import { canStopExport } from './policy'
import { ExportIdInput } from './schema'

/**
 * Stops the making of a file: whoever makes it notices with its next piece. It can be begun again.
 * @throws NotFound, NotAllowed; Conflict where it is ready meanwhile
 */
export async function stopExport(ctx: Ctx, input: z.input<typeof ExportIdInput>): Promise<void> {
  const { exportId } = ExportIdInput.parse(input)
  await inTransaction(ctx, async (ctx) => {
    const file = await findExport(ctx, exportId)
    authorise(canStopExport(ctx.actor, file))
    const { count } = await ctx.db.exportFile.updateMany({
      where: { id: exportId, state: file.state },
      data: { state: 'stopped', rows: 0, bytes: 0 },
    })
    if (count === 0) throw new Conflict('This file was made in the meantime.')
    await ctx.db.exportPart.deleteMany({ where: { exportId } })
    await failJobRun(ctx, file.jobRunId, 'Somebody stopped it.')
    await audit(ctx, 'export.stop', { type: 'export', id: exportId }, { consultationId: file.consultationId })
  })
}
