import type { ConsultationForAnalysis } from '../types'
import type { Choice } from './choices-of'
import type { ClosedKind } from './closed-questions'
import type { Filters, Strand } from './count-answers'
import type { NamedColumn } from './list-columns'
import type { ShownTable } from './shown-table'
import type { Weighted } from './weighted-by-borough'

export type ClosedQuestionItem = {
  name: string
  title: string
  kind: ClosedKind
  /** Of which repeated group it counts the entries; null: it counts responses. */
  entriesOf: string | null
}

/** Of entries: how many responses they are of. Null where hidden. */
export type EntryBase = {
  /** Entries that answer the question. */
  entries: number | null
  /** Responses with such an entry. */
  responses: number | null
  /** Responses that were asked for entries, and have none that answers. */
  none: number | null
  notAsked: number | null
}

/** One question's answers, counted, with what they can be parted and filtered by. */
export type AnswerTableView = {
  consultation: ConsultationForAnalysis
  questions: ClosedQuestionItem[]
  /** Null where nothing that can be counted was asked. */
  question: ClosedQuestionItem | null
  strand: Strand
  /** Members of the public are asked too. */
  hasPersons: boolean
  by: string
  filters: Filters
  columns: Record<NamedColumn, Choice[]>
  /** Why something that was chosen is left out. */
  note: string
  table: ShownTable | null
  /** Where entries are counted, of how many responses they are. */
  entries: EntryBase | null
  /** Weights were asked for: shares with them, or why there are none. */
  weighted: Weighted | string | null
}
