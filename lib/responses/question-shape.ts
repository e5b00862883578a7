import type { Question } from 'survey-core'
import {
  choiceCheck,
  choicesCheck,
  itemsCheck,
  matrixCheck,
  rankingCheck,
  type Offered,
} from './choice-shapes'
import { groupsCheck, recordCheck, rowsCheck } from './nested-shapes'
import { signatureCheck } from './signature'
import { sliderCheck } from './slider-shape'
import { dateCheck, emailCheck, isDateForm, numberCheck, textCheck } from './text-shapes'
import { HARD_LIMIT } from './answer-text'

/**
 * Notes a problem, and gives back nothing to keep. `place` is where inside the answer, such as `.row` or `[2].what`;
 * `inside` says the same in words.
 */
export type Report = (code: string, message: string, place?: string, inside?: string) => undefined

/**
 * Whether a value is what the question asks for, and the value as it is kept. `partial`: it may still be unfinished.
 * survey-core does not do this: it repairs wrong values in silence or lets them pass.
 */
export type Check = (value: unknown, report: Report, partial: boolean) => unknown

export type QuestionShape = {
  name: string
  /** Where its value stands among the answers. */
  key: string
  title: string
  type: string
  check: Check
  /** The key of its comment or of the words for "other". */
  commentKey: string | null
  /** The comment is only for this choice; null: for any. */
  commentFor: unknown
  commentCheck: Check
}

/** A question as its class has it: what survey-core's common type does not name. */
type Loose = Question & Record<string, unknown>
type Item = { value: unknown; isExclusive?: boolean; locText: { renderedHtml: string } }

/** The shape of a question's answer; null for what asks nothing. */
export function shapeOf(question: Question): QuestionShape | null {
  const check = checkOf(question as Loose)
  if (!check) return null
  const loose = question as Loose
  const hasOther = Boolean(loose.showOtherItem) && storesComment(loose)
  const hasComment = Boolean(question.showCommentArea)
  const key = question.getValueName()
  return {
    ...{ name: question.name, key, check, type: question.getType() },
    title: plain(question.locTitle.pureText) || question.name,
    commentKey: hasOther || hasComment ? `${key}-Comment` : null,
    commentFor: hasOther && !hasComment ? (loose.otherItem as Item).value : null,
    commentCheck: textCheck(Number(loose.maxCommentLength ?? 0) || 0),
  }
}

export const plain = (text: string) => text.replace(/<[^>]*>/g, '').trim()

const storesComment = (question: Loose) =>
  (question.getStoreOthersAsComment as (() => boolean) | undefined)?.call(question) !== false

function checkOf(question: Loose): Check | null {
  switch (question.getType()) {
    case 'text':
      return inputCheck(question)
    case 'comment':
      return textCheck(maxLengthOf(question))
    case 'boolean':
      return choiceCheck(only(call(question, 'getValueTrue'), call(question, 'getValueFalse')))
    case 'radiogroup':
    case 'dropdown':
      return choiceCheck(offeredBy(question))
    case 'imagepicker':
      return question.multiSelect
        ? choicesCheck(offeredBy(question), { min: 0, max: 0 })
        : choiceCheck(offeredBy(question))
    case 'checkbox':
    case 'tagbox':
      return choicesCheck(offeredBy(question), howMany(question))
    case 'ranking':
      return rankingCheck(offeredBy(question), mayBeShort(question), howMany(question))
    case 'rating':
      return choiceCheck(only(...(question.visibleRateValues as Item[]).map(({ value }) => value)))
    case 'matrix':
      return matrixOf(question)
    case 'multipletext':
      return itemsOf(question)
    case 'slider':
      return sliderCheck(question)
    case 'signaturepad':
      return signatureCheck
    case 'paneldynamic':
      return groupsCheck(templateOf(question), Number(question.maxPanelCount))
    case 'matrixdynamic':
      return groupsCheck(recordCheck(columnsOf(question)), Number(question.maxRowCount))
    case 'matrixdropdown':
      return rowsCheck(itemLabels(question.rows as Item[]), recordCheck(columnsOf(question)))
    case 'expression':
      return (value) => value // compared with what is computed
    default:
      return question.hasInput ? unsupported : null
  }
}

/** Where people choose what they rank, or other answers decide what there is to rank: that is checked later. */
const mayBeShort = (question: Loose) =>
  Boolean(question.selectToRankEnabled || question.choicesFromQuestion || question.choicesVisibleIf) ||
  (question.choices as { visibleIf?: string }[]).some(({ visibleIf }) => visibleIf)

const unsupported: Check = (_, report) =>
  report('unsupported', 'This kind of question cannot be answered here.')

function call(question: Loose, method: string): unknown {
  return (question[method] as () => unknown).call(question)
}

const only = (...values: unknown[]): Offered => ({ values: new Set(values), ownWords: 0, alone: new Set() })

const howMany = (question: Loose) => ({
  min: Number(question.minSelectedChoices) || 0,
  max: Number(question.maxSelectedChoices) || 0,
})

function maxLengthOf(question: Loose): number {
  return Number(call(question, 'getMaxLength') ?? 0) || 0
}

function inputCheck(question: Loose): Check {
  const inputType = String(question.inputType)
  const limit = (name: string) => (question[name] === '' ? undefined : question[name])
  if (question.maskType && question.maskType !== 'none') return textCheck(HARD_LIMIT)
  if (inputType === 'number' || inputType === 'range') {
    const numeric = (name: string) => (limit(name) === undefined ? undefined : Number(limit(name)))
    return numberCheck({ min: numeric('min'), max: numeric('max'), step: stepOf(question) })
  }
  if (isDateForm(inputType)) {
    const literal = (name: string) => {
      const value = limit(name)
      return typeof value === 'string' && /^\d/.test(value) ? value : undefined
    }
    return dateCheck(inputType, literal('min'), literal('max'))
  }
  return inputType === 'email' ? emailCheck(maxLengthOf(question)) : textCheck(maxLengthOf(question))
}

/** A step is counted from nought, as survey-core does. */
function stepOf(question: Loose): number | undefined {
  const step = Number(question.step)
  return Number.isFinite(step) && step > 0 && question.inputType === 'number' ? step : undefined
}

function offeredBy(question: Loose): Offered {
  const items = [question.choices, question.visibleChoices, carriedChoices(question)]
    .filter((list): list is Item[] => Array.isArray(list))
    .flat()
  const selectAll = (question.selectAllItem as Item | undefined)?.value
  const values = new Set(items.map(({ value }) => value))
  if (question.showSelectAllItem) values.delete(selectAll)
  const special = (shown: string, item: string) => (question[shown] ? [(question[item] as Item).value] : [])
  const alone = [
    ...special('showNoneItem', 'noneItem'),
    ...special('showRefuseItem', 'refuseItem'),
    ...special('showDontKnowItem', 'dontKnowItem'),
    ...items.filter(({ isExclusive }) => isExclusive).map(({ value }) => value),
  ]
  for (const value of [...alone, ...special('showOtherItem', 'otherItem')]) values.add(value)
  const free = question.allowCustomChoices || (question.showOtherItem && !storesComment(question))
  return { values, ownWords: free ? HARD_LIMIT : 0, alone: new Set(alone) }
}

/** Choices taken over from another question: which of them are offered depends on its answer, and is checked later. */
function carriedChoices(question: Loose): unknown {
  if (!question.choicesFromQuestion) return []
  const source = question.survey?.getQuestionByName(String(question.choicesFromQuestion)) as Loose | null
  return source && source !== question ? [source.choices, source.visibleChoices].flat().filter(Boolean) : []
}

function matrixOf(question: Loose): Check {
  const columns = new Set((question.columns as Item[]).map(({ value }) => value))
  return matrixCheck({
    rows: itemLabels(question.rows as Item[]),
    columns,
    severalAnswers: question.cellType === 'checkbox',
  })
}

const itemLabels = (items: Item[]) =>
  new Map(items.map(({ value, locText }) => [String(value), plain(locText.renderedHtml)]))

function itemsOf(question: Loose): Check {
  const items = question.items as { name: string; editor: Question }[]
  return itemsCheck(new Map(items.map(({ name, editor }) => [name, inputCheck(editor as Loose)])))
}

/** What a repeating group asks each time. */
function templateOf(question: Loose): Check {
  return recordCheck(shapesOf((question.template as { questions: Question[] }).questions))
}

/** What a table asks for each row: in its cells, and in the panel below a row. */
function columnsOf(question: Loose): QuestionShape[] {
  const columns = question.columns as { createCellQuestion: (row: null) => Question }[]
  const detail = question.detailPanel as { questions: Question[] } | undefined
  return shapesOf([...columns.map((column) => column.createCellQuestion(null)), ...(detail?.questions ?? [])])
}

const shapesOf = (questions: Question[]) => questions.map(shapeOf).filter((shape) => shape !== null)
