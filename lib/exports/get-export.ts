import type { z } from 'zod'
import { authorise } from '../auth/decision'
import type { Ctx } from '../core/ctx'
import { canSeeExports, exportViews, findExport } from './internal'
import { ExportIdInput } from './schema'
import type { ExportView } from './types'

/**
 * One file, and how far it is.
 * @throws NotFound, NotAllowed
 */
export async function getExport(ctx: Ctx, input: z.input<typeof ExportIdInput>): Promise<ExportView> {
  const { exportId } = ExportIdInput.parse(input)
  const [view] = await exportViews(ctx, [await findExport(ctx, exportId)])
  authorise(canSeeExports(ctx))
  return view!
}
