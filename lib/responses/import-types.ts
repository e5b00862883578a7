/** What a column of an imported file is. `answer:` is followed by the heading that the export gives the answer. */
export type ColumnUse = 'none' | 'key' | 'body' | 'code' | 'borough' | 'bodyType' | `answer:${string}`

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
}

/** An answer column as the page offers it. */
export type AnswerTarget = { name: string; title: string }
