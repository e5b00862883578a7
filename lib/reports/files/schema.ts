import { z } from 'zod'

export const FILE_KINDS = ['pdf', 'docx'] as const

export const ListReportFilesInput = z.object({
  slug: z.string().min(1),
  /** The newest, unless one is named. */
  edition: z.coerce.number().int().min(1).optional(),
})

export const GetReportFileInput = ListReportFilesInput.extend({ kind: z.enum(FILE_KINDS) })
