import { z } from 'zod'
import { stageNumber } from '../consultations/schema'

export const ExportInput = z.object({ consultationId: z.uuid() })

type Format = {
  label: string
  hint: string
  /** What the file's name ends with. */
  ending: string
  mediaType: string
  /** Whether it can be asked for with labels instead of codes; the others carry both. */
  hasValues: boolean
}

const ZIP = 'application/zip'

/** The kinds of file there are, in the order they are offered. */
export const FORMATS = {
  xlsx: {
    label: 'Excel workbook',
    hint: 'One row for each response. Text too long for a cell goes on in a sheet of its own.',
    ending: 'responses.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    hasValues: true,
  },
  csv: {
    label: 'CSV, one row for each response',
    hint: 'One column for each answer.',
    ending: 'responses.csv',
    mediaType: 'text/csv; charset=utf-8',
    hasValues: true,
  },
  'csv-long': {
    label: 'CSV, one row for each answer',
    hint: 'With its themes and position. Of a group of questions that is repeated, one row for each answer of each entry.',
    ending: 'answers.csv',
    mediaType: 'text/csv; charset=utf-8',
    hasValues: true,
  },
  jsonl: {
    label: 'JSON Lines',
    hint: 'One JSON object for each response, with its themes.',
    ending: 'responses.jsonl',
    mediaType: 'application/jsonl; charset=utf-8',
    hasValues: true,
  },
  spss: {
    label: 'SPSS',
    hint: 'Data and a syntax file with variable labels, value labels and missing values.',
    ending: 'spss.zip',
    mediaType: ZIP,
    hasValues: false,
  },
  r: {
    label: 'R',
    hint: 'Data and a script that reads them, with factors and their labels.',
    ending: 'r.zip',
    mediaType: ZIP,
    hasValues: false,
  },
  qdpx: {
    label: 'REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA or QualCoder',
    hint: 'What people wrote, the code frame, and who coded what to which passage.',
    ending: 'project.qdpx',
    mediaType: ZIP,
    hasValues: false,
  },
  datapackage: {
    label: 'Frictionless data package',
    hint: 'CSV of responses, themes and codings, with a description that programs read. For archives.',
    ending: 'datapackage.zip',
    mediaType: ZIP,
    hasValues: false,
  },
  dictionary: {
    label: 'Data dictionary',
    hint: 'What each column asks, its type, codes and missing values, and its name in SPSS and R.',
    ending: 'dictionary.csv',
    mediaType: 'text/csv; charset=utf-8',
    hasValues: false,
  },
} as const satisfies Record<string, Format>

export type ExportFormat = keyof typeof FORMATS
export const EXPORT_FORMATS = Object.keys(FORMATS) as [ExportFormat, ...ExportFormat[]]

export const ExportOptions = z.object({
  /** Of a later round by its number; without one, what was answered when views were sought. */
  stage: stageNumber,
  values: z.enum(['codes', 'labels'], 'Choose codes or labels').default('codes'),
  text: z.enum(['original', 'redacted'], 'Choose whose words the file holds').default('original'),
  whose: z.enum(['all', 'bodies'], 'Choose whose responses').default('all'),
})

export const AskForExportInput = ExportInput.extend({
  format: z.enum(EXPORT_FORMATS, 'Choose a kind of file'),
  ...ExportOptions.shape,
})

export const ExportIdInput = z.object({ exportId: z.uuid('That is not an address of this site.') })
export const ExportLinkInput = z.object({ token: z.string().min(1).max(200) })

/** How long a file is kept once it is ready, and its link works. */
export const KEPT_DAYS = 7

export const ListResponseRecordsInput = ExportInput.extend({
  ...ExportOptions.shape,
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** Where the page before ended, as it said itself. */
  after: z.string().max(200).optional(),
})
