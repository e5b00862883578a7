import type { z } from 'zod'
import type { Ctx } from '../../core/ctx'
import { NotFound } from '../../core/errors'
import { GetReportFileInput } from './schema'
import { editionScope } from '../scope'
import { KEPT_EDITION, showEdition } from '../show-edition'
import { MADE_ANEW } from '../words'

export type ReportFileContent = { fileName: string; mediaType: string; sha256: string; content: Uint8Array }

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * A published edition as a file, the newest unless one is named.
 * @throws NotFound where nothing was published, or the file is not made yet, is made anew without a quote that was taken back, or
 *   cannot be made, with what to do instead
 */
export async function getReportFile(
  ctx: Ctx,
  input: z.input<typeof GetReportFileInput>,
): Promise<ReportFileContent> {
  const { slug, edition, kind } = GetReportFileInput.parse(input)
  const row = await ctx.db.reportEdition.findFirst({
    where: {
      AND: [{ report: { consultation: { slug } } }, editionScope(ctx.actor)],
      ...(edition === undefined ? {} : { number: edition }),
    },
    orderBy: { number: 'desc' },
    select: { ...KEPT_EDITION, number: true, files: { where: { kind } } },
  })
  if (!row) throw new NotFound('No report of this consultation has been published.')
  const file = row.files[0]
  const { shownFingerprint } = await showEdition(ctx, row)
  if (file && file.madeOf !== shownFingerprint) throw new NotFound(MADE_ANEW)
  if (!file?.content || !file.sha256)
    throw new NotFound(file?.problem || 'This file is being made. Try again in a minute.')
  const fileName = `${slug}-report${row.number === 1 ? '' : `-edition-${row.number}`}.${kind}`
  return { fileName, mediaType: MEDIA[kind], sha256: file.sha256, content: file.content }
}
