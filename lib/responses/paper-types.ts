/** A questionnaire as it stands on paper: what is printed, and in the same order what is keyed in. */
export type PaperSheet = {
  title: string
  description: string
  pages: PaperPage[]
}

export type PaperPage = {
  title: string
  description: string
  /** Who answers this part, in words; null: everybody. */
  routing: string | null
  items: PaperItem[]
}

export type PaperItem =
  | { kind: 'question'; question: PaperQuestion }
  | { kind: 'words'; text: string }
  | { kind: 'picture'; source: string; alt: string }
  | { kind: 'part'; title: string; description: string; routing: string | null; items: PaperItem[] }

export type PaperQuestion = {
  /** Names its fields where it is keyed in. */
  id: string
  /** As printed; empty for a question inside a group. */
  number: string
  name: string
  /** Where its answer stands: among the answers, or in a group among those of the group. */
  key: string
  title: string
  description: string
  required: boolean
  routing: string | null
  ask: PaperAsk
  comment: PaperComment | null
}

/** `isOther`: the words belong to the choice "other", else they go with any answer. */
export type PaperComment = { key: string; label: string; isOther: boolean }

export type PaperChoice = { value: unknown; label: string; isOther: boolean }

export type PaperField = { name: string; label: string; input: PaperInput }

/** What is written on a line, as the fields of a browser call it. */
export type PaperInput =
  'text' | 'number' | 'date' | 'datetime-local' | 'month' | 'week' | 'time' | 'email' | 'tel' | 'url'

export type PaperGroup = { label: string; key: string; questions: PaperQuestion[] }

export type PaperAsk =
  | { kind: 'line'; input: PaperInput; hint: string }
  | { kind: 'lines'; lines: number; hint: string }
  | { kind: 'one'; choices: PaperChoice[]; scale: { low: string; high: string } | null }
  | { kind: 'several'; choices: PaperChoice[]; hint: string }
  | { kind: 'rank'; choices: PaperChoice[]; hint: string }
  | { kind: 'grid'; rows: { name: string; label: string }[]; columns: PaperChoice[]; several: boolean }
  | { kind: 'fields'; fields: PaperField[] }
  | { kind: 'range'; hint: string }
  | { kind: 'signature' }
  /** `isList`: the answer is a list, one entry a group; else an object by the groups' keys. */
  | { kind: 'groups'; isList: boolean; groups: PaperGroup[]; hint: string }
  | { kind: 'cannot'; message: string }
