import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { FILE_KINDS, ListReportFilesInput } from './schema'
import { editionScope } from '../scope'
import { KEPT_EDITION, showEdition } from '../show-edition'
import { MADE_ANEW } from '../words'
import type { ReportFileItem } from './types'

const NOT_THERE = { size: null, sha256: null, problem: '' }

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
    select: {
      ...KEPT_EDITION,
      files: { select: { kind: true, size: true, sha256: true, problem: true, madeOf: true } },
    },
  })
  if (!row) return FILE_KINDS.map((kind) => ({ kind, ...NOT_THERE }))
  const { shownFingerprint } = await showEdition(ctx, row)
  return FILE_KINDS.map((kind) => {
    const file = row.files.find((each) => each.kind === kind)
    if (!file) return { kind, ...NOT_THERE }
    if (file.madeOf !== shownFingerprint) return { kind, ...NOT_THERE, problem: MADE_ANEW }
    const { size, sha256, problem } = file
    return { kind, size, sha256, problem }
  })
}
