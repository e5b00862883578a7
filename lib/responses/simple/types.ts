/** A page of the questionnaire as plain HTML asks it. Browser-safe: only words, names and what stands in the fields. */
export type SimplePage = {
  /** Its place among all pages of the definition, hidden ones included. */
  number: number
  /** Its place among those that are asked, from 1, and how many these are. */
  place: number
  count: number
  title: string
  description: string
  parts: Part[]
  problems: SummaryProblem[]
  /** What the last answers have brought to light on this very page. */
  isMore: boolean
}

export type SummaryProblem = { id: string; text: string }

export type Part =
  | { kind: 'question'; question: SimpleQuestion }
  | { kind: 'html'; html: string }
  | { kind: 'image'; source: string; words: string }
  | { kind: 'panel'; title: string; description: string; parts: Part[] }

export type SimpleQuestion = {
  /** The name of its field, and the beginning of those inside it. */
  id: string
  title: string
  hint: string
  required: boolean
  /** Asked in English, since it is not there in the language of the page. */
  isOnlyEnglish: boolean
  error: string
  isNew: boolean
  body: Body
  comment: TextField | null
  /** Only for questions of the page itself: what the answers are based on (`readBasis`). */
  basis: string
  clash: ClashView | null
}

export type TextField = {
  id: string
  label: string
  hint: string
  error: string
  value: string
  inputType: 'text' | 'email' | 'tel' | 'url' | 'password'
  inputMode: 'text' | 'numeric' | 'decimal' | undefined
  autoComplete: string
  /** Of characters that fit; 0: the whole line. */
  width: number
  /** More than one: a box of so many lines. */
  rows: number
}

export type Option = { id: string; value: string; label: string; chosen: boolean; own?: TextField }

export type Body =
  | { kind: 'text'; field: TextField }
  | { kind: 'fields'; fields: TextField[] }
  | { kind: 'date'; fields: TextField[] }
  | { kind: 'choices'; several: boolean; inline: boolean; options: Option[] }
  | { kind: 'select'; options: Option[]; own: TextField | null }
  | { kind: 'ranks'; items: { id: string; label: string; rank: string }[] }
  | {
      kind: 'rows'
      several: boolean
      rows: { id: string; label: string; error: string; options: Option[] }[]
    }
  | { kind: 'groups'; groups: Group[]; count: number; canAdd: boolean; addLabel: string }
  | { kind: 'signature'; field: TextField; drawn: string | null }
  | { kind: 'shown'; text: string }

export type Group = {
  id: string
  title: string
  description: string
  parts: Part[]
  canRemove: boolean
}

/** An answer that somebody else saved meanwhile: both are shown, and the person decides. */
export type ClashView = {
  theirs: string[]
  mine: string[]
  by: string
  at: string
  canJoin: boolean
  /** The own answer as it was sent, to be sent again with the decision. */
  carried: string
}
