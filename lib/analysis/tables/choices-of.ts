import type { ItemValue, Question } from 'survey-core'

export type Choice = { code: string; label: string }

/** A question as its class has it: what survey-core's common type does not name. */
export type Loose = Question & {
  inputType?: string
  sliderType?: string
  multiSelect?: boolean
  rows?: ItemValue[]
  columns?: ItemValue[]
  choices?: ItemValue[]
  visibleRateValues?: ItemValue[]
  labelTrue?: string
  labelFalse?: string
  /** Of a repeated group: what each entry asks. */
  template?: { questions: Question[] }
  /** Of a table: what each row asks below its cells. */
  detailPanel?: { questions: Question[] }
  /** Of a list of small texts. */
  items?: { name: string; title: string; editor: Question }[]
  valueTrue?: unknown
  valueFalse?: unknown
  showOtherItem?: boolean
  showNoneItem?: boolean
  showRefuseItem?: boolean
  showDontKnowItem?: boolean
}

export const wordsOf = (text: string | undefined) => (text ?? '').replace(/<[^>]*>/g, '').trim()

export const codesOf = (items: ItemValue[]): Choice[] =>
  items.map((item) => ({ code: String(item.value), label: wordsOf(item.text) || String(item.value) }))

/** With the choices that SurveyJS adds by a mark of their own. */
export function choicesOf(question: Loose): Choice[] {
  const special: [boolean | undefined, string][] = [
    [question.showOtherItem, 'otherItem'],
    [question.showNoneItem, 'noneItem'],
    [question.showRefuseItem, 'refuseItem'],
    [question.showDontKnowItem, 'dontKnowItem'],
  ]
  const added = special.flatMap(([isThere, name]) =>
    isThere ? [(question as unknown as Record<string, ItemValue>)[name]!] : [],
  )
  return codesOf([...(question.choices ?? []), ...added])
}

export const ofBoolean = ({ valueTrue, valueFalse, labelTrue, labelFalse }: Loose): Choice[] => [
  { code: String(valueTrue ?? true), label: wordsOf(labelTrue) || 'Yes' },
  { code: String(valueFalse ?? false), label: wordsOf(labelFalse) || 'No' },
]
