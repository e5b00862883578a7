import { Model, type ItemValue, type Question } from 'survey-core'
import 'survey-core/survey.i18n'
import { askedWhen, type AskedWhen } from './asked-when'

/**
 * How an answer is counted: `one` and `several` by choice, `ranking` by what was put first, `number` and `date` in bands.
 */
export type ClosedKind = 'one' | 'several' | 'ranking' | 'number' | 'date'

export type Choice = { code: string; label: string }

/**
 * A question whose answers can be counted; of a table with rows, one a row, and where its cells are of several kinds, one a
 * cell. Of a group that is repeated, one a question of it: a response counts once for each answer that it gives in any of its
 * entries.
 */
export type ClosedQuestion = {
  /** By which the page's address names it; unique. */
  name: string
  /** Where the answer stands: its key, and the row within it. */
  key: string
  part: string | null
  /** The column of a row whose cells are of several kinds. */
  column?: string
  /** Of a repeated group: the question asked in each entry; or null, for the number of entries. */
  each?: string | null
  kind: ClosedKind
  title: string
  choices: Choice[]
  /** By version: when it is asked. A version that does not name it never asks it. */
  asked: Map<string, AskedWhen>
}

type Version = { id: string; definition: object }
type Found = Omit<ClosedQuestion, 'asked'>

/** A question as its class has it: what survey-core's common type does not name. */
type Loose = Question & {
  inputType?: string
  multiSelect?: boolean
  rows?: ItemValue[]
  columns?: ItemValue[]
  choices?: ItemValue[]
  visibleRateValues?: ItemValue[]
  labelTrue?: string
  labelFalse?: string
  /** Of a repeated group: what each entry asks. */
  template?: { questions: Question[] }
  valueTrue?: unknown
  valueFalse?: unknown
  showOtherItem?: boolean
  showNoneItem?: boolean
  showRefuseItem?: boolean
  showDontKnowItem?: boolean
}

const made = new WeakMap<object, [Found, AskedWhen][]>()

/**
 * What can be counted of a consultation, in the order of the newest version; what only an older one asked comes after.
 * Choices of older versions stand behind those of newer ones, under the newest label.
 * @param versions newest first; the same `definition` object each time is looked at once
 */
export function closedQuestions(versions: Version[]): ClosedQuestion[] {
  const all = new Map<string, ClosedQuestion>()
  for (const { id, definition } of versions)
    for (const [found, asked] of questionsOf(definition)) {
      const known = all.get(found.name)
      if (!known)
        all.set(found.name, { ...found, choices: [...found.choices], asked: new Map([[id, asked]]) })
      else if (known.kind === found.kind) {
        known.asked.set(id, asked)
        const codes = new Set(known.choices.map(({ code }) => code))
        known.choices.push(...found.choices.filter(({ code }) => !codes.has(code)))
      }
    }
  return [...all.values()]
}

function questionsOf(definition: object): [Found, AskedWhen][] {
  const known = made.get(definition)
  if (known) return known
  const model = new Model(definition)
  const found = (model.getAllQuestions() as Loose[]).flatMap((question) => {
    const asked = askedWhen(question, model)
    return countable(question).map((one): [Found, AskedWhen] => [one, asked])
  })
  made.set(definition, found)
  return found
}

function countable(question: Loose): Found[] {
  const key = question.getValueName()
  const title = wordsOf(question.title) || key
  const one = { name: key, key, part: null, title }
  switch (question.getType()) {
    case 'radiogroup':
    case 'dropdown':
      return [{ ...one, kind: 'one', choices: choicesOf(question) }]
    case 'checkbox':
    case 'tagbox':
      return [{ ...one, kind: 'several', choices: choicesOf(question) }]
    case 'imagepicker':
      return [{ ...one, kind: question.multiSelect ? 'several' : 'one', choices: choicesOf(question) }]
    case 'rating':
      return [{ ...one, kind: 'one', choices: codesOf(question.visibleRateValues ?? []) }]
    case 'boolean':
      return [{ ...one, kind: 'one', choices: ofBoolean(question) }]
    case 'ranking':
      return [{ ...one, kind: 'ranking', choices: codesOf(question.choices ?? []) }]
    case 'matrix':
      return (question.rows ?? []).map((row) => ({
        ...{ name: `${key}.${row.value}`, key, part: String(row.value), kind: 'one' as const },
        ...{ title: `${title}: ${wordsOf(row.text)}`, choices: codesOf(question.columns ?? []) },
      }))
    case 'matrixdropdown':
      return ofCells(question, one)
    case 'matrixdynamic':
      return ofEntries(one, cellsOf(question))
    case 'paneldynamic':
      return ofEntries(one, ((question.template?.questions ?? []) as Loose[]).flatMap(within))
    case 'text':
      return question.inputType === 'number' || question.inputType === 'range'
        ? [{ ...one, kind: 'number', choices: [] }]
        : question.inputType === 'date' || question.inputType === 'datetime-local'
          ? [{ ...one, kind: 'date', choices: [] }]
          : []
    default:
      return []
  }
}

type Named = { name: string; key: string; title: string }
type Column = { name: string; title: string; templateQuestion: Loose }

/** What can be counted of a question within another; a table within a table cannot. */
const within = (inner: Loose) =>
  countable(inner).filter(({ part, each }) => part === null && each === undefined)

/** The columns of a table as questions; what has no choices of its own has those of the table. */
function cellsOf(question: Loose): Found[] {
  return ((question.columns ?? []) as unknown as Column[]).flatMap(({ title, templateQuestion }) =>
    within(templateQuestion).map((one) => ({
      ...{ ...one, title: wordsOf(title) || one.title },
      choices: one.choices.length === 0 && isChosen(one) ? codesOf(question.choices ?? []) : one.choices,
    })),
  )
}

const isChosen = ({ kind }: Found) => kind === 'one' || kind === 'several'

/** A question a row and column. */
function ofCells(question: Loose, { name, key, title }: Named): Found[] {
  return (question.rows ?? []).flatMap((row) =>
    cellsOf(question).map((inner) => ({
      ...{ ...inner, name: `${name}.${row.value}.${inner.key}`, key },
      ...{ part: String(row.value), column: inner.key },
      title: `${title}: ${wordsOf(row.text)}: ${inner.title}`,
    })),
  )
}

/** How many entries there are, and of each question that offers choices, which are given in any entry. */
function ofEntries({ name, key, title }: Named, questions: Found[]): Found[] {
  return [
    {
      ...{ name: `${name}.`, key, part: null, each: null, kind: 'number', choices: [] },
      title: `${title}: number of entries`,
    },
    ...questions.filter(isChosen).map((inner): Found => ({
      ...{ name: `${name}.${inner.key}`, key, part: null, each: inner.key, kind: 'several' },
      ...{ title: `${title}: ${inner.title}, in any entry`, choices: inner.choices },
    })),
  ]
}

const wordsOf = (text: string | undefined) => (text ?? '').replace(/<[^>]*>/g, '').trim()

const codesOf = (items: ItemValue[]): Choice[] =>
  items.map((item) => ({ code: String(item.value), label: wordsOf(item.text) || String(item.value) }))

/** With the choices that SurveyJS adds by a mark of their own. */
function choicesOf(question: Loose): Choice[] {
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

const ofBoolean = ({ valueTrue, valueFalse, labelTrue, labelFalse }: Loose): Choice[] => [
  { code: String(valueTrue ?? true), label: wordsOf(labelTrue) || 'Yes' },
  { code: String(valueFalse ?? false), label: wordsOf(labelFalse) || 'No' },
]
