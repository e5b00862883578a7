import { Model, type PageModel, type Question } from 'survey-core'
import { plain } from './question-shape'
import { isOnlyEnglish } from './simple/loose-question'
import type { Definition } from './types'

export type Choice = { value: unknown; label: string }

/** A question as lists of answers, codebooks and exports need it. */
export type QuestionInfo = {
  name: string
  /** Where its answer stands. */
  key: string
  title: string
  /** Its title is not there in the language of the definition. */
  isOnlyEnglish: boolean
  type: string
  inputType: string
  page: number
  pageTitle: string
  /** What stands above it and the questions beside it, in a panel with them: of a draft, the passage. */
  about: string
  /** Choices with what stands for them; for a rating its points. */
  choices: Choice[]
  /** Rows of a matrix, fields of several texts. */
  rows: { name: string; label: string }[]
  /** What is asked again and again: in each entry of a repeating group, in each row of a table. */
  inside: QuestionInfo[]
  commentKey: string | null
  commentLabel: string
  /** The choice that the comment puts into words; undefined where it is a comment on any. */
  otherValue: unknown
  required: boolean
}

const known = new WeakMap<object, QuestionInfo[]>()

/** The questions of a definition in the order in which they are asked, hidden ones included. */
export function questionsIn(definition: Definition): QuestionInfo[] {
  const listed = known.get(definition)
  if (listed) return listed
  const model = new Model(definition)
  const made = model.pages.flatMap((page, i) =>
    (page as PageModel).questions
      .filter((question) => question.hasInput || question.getType() === 'expression')
      .map((question) => infoOf(question, i, plain((page as PageModel).locTitle.pureText))),
  )
  known.set(definition, made)
  return made
}

type Loose = Question & Record<string, unknown>
type Item = { value: unknown; locText: { textOrHtml: string } }
type Field = { name: string; title: string }

function infoOf(question: Question, page: number, pageTitle: string): QuestionInfo {
  const loose = question as Loose
  const key = question.getValueName()
  const hasOther = Boolean(loose.showOtherItem)
  const hasComment = Boolean(question.showCommentArea)
  return {
    ...{ name: question.name, key, page, pageTitle, type: question.getType() },
    title: plain(question.locTitle.pureText) || question.name,
    about: aboutOf(question),
    isOnlyEnglish: isOnlyEnglish(question),
    inputType: typeof loose.inputType === 'string' ? loose.inputType : '',
    choices: choicesOf(loose),
    rows: rowsOf(loose),
    inside: insideOf(loose).map((inner) => infoOf(inner, page, pageTitle)),
    commentKey: hasOther || hasComment ? `${key}-Comment` : null,
    otherValue: hasOther && !hasComment ? (loose.otherItem as Item).value : undefined,
    commentLabel: hasComment ? 'Comment' : labelOf(loose.otherItem as Item | undefined) || 'Other',
    required: question.isRequired,
  }
}

function aboutOf({ parent }: Question): string {
  const around = parent as unknown as { getType(): string; description: string } | null
  return around?.getType() === 'panel' ? plain(around.description ?? '') : ''
}

const labelOf = (item: Item | undefined) => (item ? plain(item.locText.textOrHtml) : '')

/** What a question offers, with what stands for it: choices, columns, points of a scale, and the special ones. */
export function choicesOf(question: Loose): Choice[] {
  if (question.getType() === 'boolean')
    return [
      { value: (question.getValueTrue as () => unknown)(), label: String(question.labelTrue) },
      { value: (question.getValueFalse as () => unknown)(), label: String(question.labelFalse) },
    ]
  if (['matrixdropdown', 'matrixdynamic'].includes(question.getType())) return []
  const lists = [question.choices, question.visibleChoices, question.visibleRateValues, question.columns]
  const items = lists.filter((list): list is Item[] => Array.isArray(list)).flat()
  for (const [shown, item] of SPECIAL) if (question[shown]) items.push(question[item] as Item)
  const byValue = new Map(items.map((item) => [item.value, labelOf(item) || String(item.value)]))
  if (question.showSelectAllItem) byValue.delete((question.selectAllItem as Item).value)
  return [...byValue].map(([value, label]) => ({ value, label }))
}

const SPECIAL = [
  ['showOtherItem', 'otherItem'],
  ['showNoneItem', 'noneItem'],
  ['showRefuseItem', 'refuseItem'],
  ['showDontKnowItem', 'dontKnowItem'],
] as const

/** The questions of a repeating group or a table, once. */
function insideOf(question: Loose): Question[] {
  const isAsked = (inner: Question) => inner.hasInput || inner.getType() === 'expression'
  if (question.getType() === 'paneldynamic')
    return (question.template as { questions: Question[] }).questions.filter(isAsked)
  if (!['matrixdropdown', 'matrixdynamic'].includes(question.getType())) return []
  const columns = question.columns as { createCellQuestion: (row: null) => Question }[]
  const detail = question.detailPanel as { questions: Question[] } | undefined
  return [...columns.map((column) => column.createCellQuestion(null)), ...(detail?.questions ?? [])].filter(
    isAsked,
  )
}

function rowsOf(question: Loose): QuestionInfo['rows'] {
  if (question.getType() === 'matrix' || question.getType() === 'matrixdropdown')
    return (question.rows as Item[]).map((row) => ({
      name: String(row.value),
      label: labelOf(row) || String(row.value),
    }))
  if (question.getType() === 'multipletext')
    return (question.items as Field[]).map(({ name, title }) => ({ name, label: plain(title) || name }))
  return []
}
