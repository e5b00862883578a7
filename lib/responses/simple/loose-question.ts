import type { Question } from 'survey-core'
import { plain } from '../question-shape'

/** A question as its class has it: what survey-core's common type does not name. */
export type Loose = Question & Record<string, unknown>

type Text = { renderedHtml: string }
export type Item = { value: unknown; locText: Text; isEnabled?: boolean; hasText?: boolean }

export const wordsOf = (text: unknown): string =>
  plain(String((text as Text | undefined)?.renderedHtml ?? ''))

export const titleOf = (question: Question): string => wordsOf(question.locTitle) || question.name

export const labelOf = (item: Item): string => wordsOf(item.locText) || String(item.value)

/** Only what is shown: a question of a hidden panel is hidden as well. */
export const isAsked = (question: Question): boolean => question.isVisible && question.isParentVisible

/** Words for "other" stand under a key of their own, unless the definition wants them in place of the choice. */
export const keepsOtherApart = (question: Loose): boolean =>
  (question.getStoreOthersAsComment as (() => boolean) | undefined)?.call(question) !== false

export const otherValue = (question: Loose): unknown =>
  question.showOtherItem ? (question.otherItem as Item).value : undefined

/** Whether its choices are ticked, each for itself. */
export const isSeveral = (question: Loose): boolean =>
  ['checkbox', 'tagbox'].includes(question.getType()) ||
  (question.getType() === 'imagepicker' && Boolean(question.multiSelect))

type Shown = { questions: Question[]; isVisible?: boolean; locTitle?: Text; locDescription?: Text }
type Row = {
  rowName: string
  locText?: Text
  isVisible: boolean
  cells: { question: Question; column: { locTitle?: Text; name: string } }[]
  detailPanel?: { questions: Question[] } | null
}

/** One entry of a repeating group, or one row of a table. */
export type LivePart = {
  key: string | number
  title: string
  description: string
  asked: boolean
  questions: Question[]
  /** What the cells of a row are called: survey-core itself calls them by their place. */
  titles: Map<Question, string>
  /** What holds the questions, where that has elements of its own. */
  panel: unknown
}

/** The entries of a repeating group or the rows of a table, as the model has them now. */
export function livePartsOf(question: Loose): LivePart[] {
  if (question.getType() === 'paneldynamic')
    return (question.panels as Shown[]).map((panel, i) => ({
      ...{ key: i, asked: panel.isVisible !== false, questions: panel.questions, panel },
      titles: new Map(),
      ...{ title: wordsOf(panel.locTitle), description: wordsOf(panel.locDescription) },
    }))
  const shown = question.visibleRows as Row[]
  const isDynamic = question.getType() === 'matrixdynamic'
  return ((question.allRows as Row[] | undefined) ?? shown).map((row, i) => ({
    ...{ key: isDynamic ? i : row.rowName, asked: row.isVisible, panel: null, description: '' },
    title: isDynamic ? '' : wordsOf(row.locText) || row.rowName,
    titles: new Map(
      row.cells.map(({ question, column }) => [question, wordsOf(column.locTitle) || column.name]),
    ),
    questions: [...row.cells.map((cell) => cell.question), ...(row.detailPanel?.questions ?? [])],
  }))
}

/** The questions of an entry that is not there yet. */
export function blankPartOf(question: Loose): Question[] {
  if (question.getType() === 'paneldynamic') return (question.template as { questions: Question[] }).questions
  const columns = question.columns as { createCellQuestion: (row: null) => Question }[]
  const detail = question.detailPanel as { questions: Question[] } | undefined
  return [...columns.map((column) => column.createCellQuestion(null)), ...(detail?.questions ?? [])]
}

/** What stands under a key of a record, or at a place of a list. */
export function valueAt(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? (value[key] as unknown) : undefined
  if (typeof value !== 'object' || value === null) return undefined
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}

/** Whether its title is not there in the language of the questionnaire. */
export function isOnlyEnglish(question: Question): boolean {
  const locale = question.getLocale()
  if (!locale || locale === 'en') return false
  return !question.locTitle.isEmpty && !question.locTitle.getLocaleText(locale)
}
