import type { z } from 'zod'
import { authorise } from '../auth/decision'
import { getConsultation } from '../consultations/get-consultation'
import type { Ctx } from '../core/ctx'
import { canSeeExports, EXPORT, exportRow, exportViews } from './internal'
import { ExportInput } from './schema'
import { exportScope } from './scope'
import type { ExportView } from './types'

/**
 * The newest fifty files of a consultation, newest first.
 * @throws NotFound, NotAllowed
 */
export async function listExports(ctx: Ctx, input: z.input<typeof ExportInput>): Promise<ExportView[]> {
  const { consultationId } = ExportInput.parse(input)
  await getConsultation(ctx, { id: consultationId })
  authorise(canSeeExports(ctx))
  const rows = await ctx.db.exportFile.findMany({
    where: { AND: [{ consultationId }, exportScope(ctx.actor)] },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    select: EXPORT,
    take: 50,
  })
  return exportViews(
    ctx,
    rows.map((row) => exportRow(row, ctx.now)),
  )
}
