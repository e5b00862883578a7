import type { AnswerColumn } from '../answer-columns'
import type { Wanted } from '../responses-sql'
import type { Snapshot } from './open-snapshot'

/** What every kind of file is made of. */
export type FileWork = {
  snapshot: Snapshot
  consultation: { id: string; slug: string; title: string }
  stageId: string
  columns: AnswerColumn[]
  wanted: Wanted
  /** Responses that the file is of. */
  responses: number
  /** Rows of the file, told by whoever makes it where they are not as many as its responses. */
  rowsMade?: number
  now: Date
}
