import type { RedactionKind } from './schema'

/** A passage taken out of an answer, by place in the answer as it was decided on (UTF-16 offsets), as it is kept. */
export type KeptRedaction = { kind: RedactionKind; start: number; end: number; why: string }

/** A passage that may be taken out: found by a calculation, or taken out by a person already. */
export type PassageView = KeptRedaction & {
  text: string
  /** What would stand in its place. */
  mark: string
  /** Ticked: it is, or would be, taken out. */
  isOut: boolean
  /** Marked by a person; false: found by a calculation. */
  isOwn: boolean
}

export type RedactionState = 'undecided' | 'decided' | 'out-of-date'

export type DecidedView = {
  publicText: string
  /** SHA-256 of the public text. */
  sha256: string
  by: string | null
  at: Date
  redactions: KeptRedaction[]
}

export type RedactionItem = {
  responseId: string
  question: string
  questionTitle: string
  bodyName: string
  bodyTypeName: string
  text: string
  state: RedactionState
  /** How many passages are found or taken out. */
  passages: number
  isQuoted: boolean
}

export type RedactionView = Omit<RedactionItem, 'passages'> & {
  answerHash: string
  passages: PassageView[]
  /** What was decided; where the answer was corrected since, nobody is given it. */
  decided: DecidedView | null
  mayDecide: boolean
  /** Where it stands in the list, to go on from. */
  cursor: string
}

export type ConsultationForRedaction = { id: string; title: string; status: string; mayDecide: boolean }

export type RedactionListView = {
  consultation: ConsultationForRedaction
  items: RedactionItem[]
  /** Of all answers in words. */
  counts: { answers: number; decided: number; outOfDate: number; quoted: number }
  /** Where the list goes on; null at its end. */
  next: string | null
  /** Answers looked through for this page. */
  looked: number
}
