/** What a column of an imported file is. `answer:` is followed by the heading that the export gives the answer. */
export type ColumnUse = (typeof RECORD_USES)[number] | `answer:${string}`

/** What a column may be that is no answer. Ward and publication are of persons. */
export const RECORD_USES = [
  'none',
  'key',
  'body',
  'code',
  'borough',
  'bodyType',
  'basis',
  'basisPeople',
  'basisDate',
  'others',
  'dissent',
  'ward',
  'publication',
] as const

/** A use for each column, in the order of the file, and whose answers the rows are. */
export type ImportMapping = { columns: ColumnUse[]; from: 'bodies' | 'public' }

export type ImportProblem = {
  /** Of the file, its first line being 1. */
  row: number
  column: string
  message: string
  mend: string
}

/** `checked` is fewer than `rows` where a preview of a long file stopped. */
export type ImportOutcome = {
  rows: number
  checked: number
  fresh: number
  already: number
  bad: number
  problems: ImportProblem[]
  /** Why it ended before the last row. */
  stopped?: string
}

/** An answer column as the page offers it. */
export type AnswerTarget = { name: string; title: string }
