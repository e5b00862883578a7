import type { Question } from 'survey-core'
import { simpleFormType } from '../consultations/simple-form-types'
import { choicesOf } from './question-list'
import { plain } from './question-shape'
import type { PaperAsk, PaperChoice, PaperField, PaperGroup, PaperInput, PaperQuestion } from './paper-types'

type Loose = Question & Record<string, unknown>
type Item = { value: unknown; locText: { textOrHtml: string } }
type Nest = (question: Question, id: string) => PaperQuestion

/** How many groups are printed where people may add as many as they like. */
const MOST_GROUPS = 4
const INPUTS = new Set<string>([
  'number',
  'date',
  'datetime-local',
  'month',
  'week',
  'time',
  'email',
  'tel',
  'url',
])

/** What a question of any kind asks for on paper. `nest` makes the questions inside it. */
export function paperAsk(question: Question, id: string, nest: Nest): PaperAsk {
  const loose = question as Loose
  switch (question.getType()) {
    case 'text':
      return { kind: 'line', input: inputOf(loose), hint: limitHint(loose) }
    case 'comment':
      return { kind: 'lines', lines: linesFor(loose), hint: lengthHint(loose) }
    case 'boolean':
    case 'radiogroup':
    case 'dropdown':
      return { kind: 'one', choices: offered(loose), scale: null }
    case 'rating':
      return { kind: 'one', choices: offered(loose), scale: endsOf(loose) }
    case 'imagepicker':
      return loose.multiSelect
        ? { kind: 'several', choices: offered(loose), hint: 'Tick all that apply.' }
        : { kind: 'one', choices: offered(loose), scale: null }
    case 'checkbox':
    case 'tagbox':
      return { kind: 'several', choices: offered(loose), hint: severalHint(loose) }
    case 'ranking':
      return {
        kind: 'rank',
        choices: offered(loose),
        hint: 'Write 1 for the first, 2 for the second and so on.',
      }
    case 'matrix':
      return gridOf(loose)
    case 'multipletext':
      return { kind: 'fields', fields: fieldsOf(loose) }
    case 'slider':
      return sliderOf(loose)
    case 'signaturepad':
      return { kind: 'signature' }
    case 'matrixdropdown':
      return { kind: 'groups', isList: false, groups: rowGroups(loose, id, nest), hint: '' }
    case 'matrixdynamic':
      return { kind: 'groups', isList: true, groups: dynamicRows(loose, id, nest), hint: MORE }
    case 'paneldynamic':
      return { kind: 'groups', isList: true, groups: panels(loose, id, nest), hint: MORE }
    default:
      return cannotBeAsked(question.getType())
  }
}

const MORE = 'Leave empty those you do not need. If you need more, go on on a sheet of your own.'

function cannotBeAsked(type: string): PaperAsk {
  const known = simpleFormType(type)
  const message =
    known.drawn === 'cannot' ? known.message : 'This cannot be asked on paper. Answer it in words.'
  return { kind: 'cannot', message }
}

const labelOf = (item: Item | undefined) => (item ? plain(item.locText.textOrHtml) : '')

function offered(question: Loose): PaperChoice[] {
  const other = question.showOtherItem ? (question.otherItem as Item).value : undefined
  const own = choicesOf(question)
  const choices = own.length > 0 ? own : carried(question)
  return choices.map(({ value, label }) => ({
    ...{ value, label },
    isOther: other !== undefined && value === other,
  }))
}

/** Choices taken over from another question. */
function carried(question: Loose) {
  if (!question.choicesFromQuestion) return []
  const source = question.survey?.getQuestionByName(String(question.choicesFromQuestion)) as Loose | null
  return source && source !== question ? choicesOf(source) : []
}

function inputOf(question: Loose): PaperInput {
  const type = String(question.inputType)
  if (type === 'range') return 'number'
  const isMasked = question.maskType && question.maskType !== 'none'
  return !isMasked && INPUTS.has(type) ? (type as PaperInput) : 'text'
}

function limitHint(question: Loose): string {
  const { min, max } = question
  if (inputOf(question) !== 'number') return lengthHint(question)
  const has = (value: unknown) => value !== undefined && value !== '' && value !== null
  if (has(min) && has(max)) return `A number from ${String(min)} to ${String(max)}.`
  if (has(min)) return `A number of at least ${String(min)}.`
  return has(max) ? `A number of at most ${String(max)}.` : 'A number.'
}

const mostLetters = (question: Loose) =>
  Number((question.getMaxLength as () => unknown)?.call(question) ?? 0) || 0

function lengthHint(question: Loose): string {
  const most = mostLetters(question)
  return most > 0
    ? `At most ${most.toLocaleString('en-GB')} letters, about ${Math.max(1, Math.round(most / 6))} words.`
    : ''
}

/**
 * About eighty letters of handwriting a line, and never less than five lines to be at ease in. Where the box on the screen is
 * a small one, a few words are expected, whatever it holds.
 */
function linesFor(question: Loose): number {
  const wanted = Math.max(5, (Number(question.rows) || 4) + 2)
  const most = mostLetters(question)
  if (Number(question.rows) < 4) return most > 0 ? Math.min(wanted, Math.ceil(most / 60)) : wanted
  return Math.min(
    11,
    most > 0 ? Math.min(Math.max(wanted, Math.round(most / 160)), Math.ceil(most / 60)) : wanted,
  )
}

function severalHint(question: Loose): string {
  const most = Number(question.maxSelectedChoices) || 0
  const least = Number(question.minSelectedChoices) || 0
  if (most > 0 && least > 0) return `Tick from ${least} to ${most}.`
  if (most > 0) return `Tick at most ${most}.`
  return least > 0 ? `Tick at least ${least}.` : 'Tick all that apply.'
}

function endsOf(question: Loose): { low: string; high: string } {
  const text = (name: string) => plain(String(question[name] ?? ''))
  return { low: text('minRateDescription'), high: text('maxRateDescription') }
}

function gridOf(question: Loose): PaperAsk {
  const rows = (question.rows as Item[]).map((row) => ({
    name: String(row.value),
    label: labelOf(row) || String(row.value),
  }))
  const several = question.cellType === 'checkbox'
  return { kind: 'grid', rows, columns: offered(question), several }
}

function fieldsOf(question: Loose): PaperField[] {
  const items = question.items as { name: string; title: string; editor: Question }[]
  return items.map(({ name, title, editor }) => ({
    ...{ name, label: plain(title) || name },
    input: inputOf(editor as Loose),
  }))
}

function sliderOf(question: Loose): PaperAsk {
  const from = `from ${String(question.min)} to ${String(question.max)}`
  if (question.sliderType === 'range')
    return { kind: 'range', hint: `Two numbers ${from}, the smaller first.` }
  return { kind: 'line', input: 'number', hint: `A number ${from}.` }
}

type Column = { name: string; templateQuestion: Question }

function cellsOf(question: Loose, id: string, nest: Nest): PaperQuestion[] {
  return (question.columns as Column[]).map(({ name, templateQuestion }, i) => {
    const made = nest(templateQuestion, `${id}-${i + 1}`)
    // A cell that offers nothing of its own offers what the whole table does.
    if ('choices' in made.ask && made.ask.choices.length === 0) made.ask.choices = tableChoices(question)
    return { ...made, name, key: name }
  })
}

function tableChoices(question: Loose): PaperChoice[] {
  const items = (question.choices ?? []) as Item[]
  return items.map((item) => ({
    value: item.value,
    label: labelOf(item) || String(item.value),
    isOther: false,
  }))
}

function rowGroups(question: Loose, id: string, nest: Nest): PaperGroup[] {
  return (question.rows as Item[]).map((row, i) => ({
    label: labelOf(row) || String(row.value),
    key: String(row.value),
    questions: cellsOf(question, `${id}-${i + 1}`, nest),
  }))
}

const several = (wanted: number, most: number) =>
  Math.max(1, Math.min(Math.max(wanted, MOST_GROUPS - 1), most || MOST_GROUPS, 10))

function dynamicRows(question: Loose, id: string, nest: Nest): PaperGroup[] {
  const n = several(Number(question.rowCount) || 0, Number(question.maxRowCount) || 0)
  return Array.from({ length: n }, (_, i) => ({
    label: String(i + 1),
    key: String(i),
    questions: cellsOf(question, `${id}-${i + 1}`, nest),
  }))
}

function panels(question: Loose, id: string, nest: Nest): PaperGroup[] {
  const n = several(Number(question.panelCount) || 0, Number(question.maxPanelCount) || 0)
  const { questions } = question.template as { questions: Question[] }
  const title = plain(String(question.templateTitle ?? ''))
  return Array.from({ length: n }, (_, i) => ({
    label: title.includes('{') || !title ? String(i + 1) : `${title} ${i + 1}`,
    key: String(i),
    questions: questions.filter((one) => one.hasInput).map((one, j) => nest(one, `${id}-${i + 1}-${j + 1}`)),
  }))
}
