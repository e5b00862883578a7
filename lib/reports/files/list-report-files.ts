import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { ListReportFilesInput } from './schema'
import { editionScope } from '../scope'
import type { ReportFileItem } from './types'

/** The files of a published edition, the newest unless one is named: those that are there, and why others are not. */
export async function listReportFiles(
  ctx: Ctx,
  input: z.input<typeof ListReportFilesInput>,
): Promise<ReportFileItem[]> {
  const { slug, edition } = ListReportFilesInput.parse(input)
  const row = await ctx.db.reportEdition.findFirst({
    where: {
      AND: [{ report: { consultation: { slug } } }, editionScope(ctx.actor)],
      ...(edition === undefined ? {} : { number: edition }),
    },
    orderBy: { number: 'desc' },
    select: { files: { select: { kind: true, size: true, problem: true } } },
  })
  return (['pdf', 'docx'] as const).map((kind) => {
    const file = row?.files.find((each) => each.kind === kind)
    return { kind, size: file?.size ?? null, problem: file?.problem ?? '' }
  })
}
