import { audit } from '../audit/audit'
import { authorise } from '../auth/decision'
import { inTransaction, type Ctx } from '../core/ctx'
import { failJobRun } from '../jobs/job-runs'
import { canMakeExport } from './policy'

type Input = {
  exportId: string
  jobRunId: string
  /** In words for whoever asked; null: a fault, and it is tried again. */ reason: string | null
}

/**
 * Says that a file could not be made. What was made of it goes.
 * @throws NotAllowed for anybody but the worker
 */
export async function failExport(ctx: Ctx, { exportId, jobRunId, reason }: Input): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    authorise(canMakeExport(ctx.actor))
    const { count } = await ctx.db.exportFile.updateMany({
      where: { id: exportId, state: 'working' },
      data: { state: 'failed', rows: 0, bytes: 0 },
    })
    if (count === 0) return
    await ctx.db.exportPart.deleteMany({ where: { exportId } })
    const message = reason ?? 'Something went wrong while the file was made. It is tried again.'
    await failJobRun(ctx, jobRunId, message)
    await audit(ctx, 'export.fail', { type: 'export', id: exportId }, { reason })
  })
}
