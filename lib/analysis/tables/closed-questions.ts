import { Model } from 'survey-core'
import 'survey-core/survey.i18n'
import { askedWhen, type AskedWhen, type Inside } from './asked-when'
import { choicesOf, codesOf, ofBoolean, wordsOf, type Choice, type Loose } from './choices-of'

/**
 * How an answer is counted: `one` and `several` by choice, `ranking` by what was put first, `number` and `date` in bands.
 */
export type ClosedKind = 'one' | 'several' | 'ranking' | 'number' | 'date'

/**
 * A question whose answers can be counted; of a table with rows, one a row, and where its cells are of several kinds, one a
 * cell. Of a group that is repeated, one a question of it by entries, where each entry counts once, and where choices are
 * offered also one by responses, where a response counts once for each answer that it gives in any of its entries.
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
  /** Of a repeated group counted by entries: where the answer stands within an entry. */
  entry?: string[]
  /** Of a question counted by entries, by responses: whether any entry answers it. */
  inAny?: ClosedQuestion
  kind: ClosedKind
  title: string
  choices: Choice[]
  /** By version: when it is asked. A version that does not name it never asks it. */
  asked: Map<string, AskedWhen>
}

type Version = { id: string; definition: object }
type Found = Omit<ClosedQuestion, 'asked'> & { inside?: Inside }

const made = new WeakMap<object, [Omit<Found, 'inside'>, AskedWhen][]>()

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

function questionsOf(definition: object): [Omit<Found, 'inside'>, AskedWhen][] {
  const known = made.get(definition)
  if (known) return known
  const model = new Model(definition)
  const found = (model.getAllQuestions() as Loose[]).flatMap((question) => {
    const asked = askedWhen(question, model)
    return countable(question).map(({ inside, ...one }): [typeof one, AskedWhen] => [
      one,
      inside ? askedWhen(question, model, inside) : asked,
    ])
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
      return ofEntries(one, within((question.template?.questions ?? []) as Loose[]))
    case 'multipletext':
      return (question.items ?? []).flatMap((item) =>
        countable(item.editor as Loose).map((inner) => ({
          ...{ ...inner, name: `${key}.${item.name}`, key, part: item.name },
          title: `${title}: ${wordsOf(item.title)}`,
        })),
      )
    case 'slider':
      return question.sliderType === 'range' ? [] : [{ ...one, kind: 'number', choices: [] }]
    case 'text':
      return NUMBERS.includes(question.inputType ?? '')
        ? [{ ...one, kind: 'number', choices: [] }]
        : DATES.includes(question.inputType ?? '')
          ? [{ ...one, kind: 'date', choices: [] }]
          : []
    default:
      return []
  }
}

const NUMBERS = ['number', 'range']
const DATES = ['date', 'datetime-local', 'month']

type Named = { name: string; key: string; title: string }
type Column = { name: string; title: string; templateQuestion: Loose }
/** What can be counted of a question asked again and again, with those asked beside it. */
type Inner = Found & Required<Pick<Found, 'inside'>>

/** What can be counted within an entry or row; a group that is repeated within another cannot. */
function within(questions: Loose[]): Inner[] {
  return questions.flatMap((inner) =>
    countable(inner)
      .filter(({ each, entry }) => each === undefined && entry === undefined)
      .map((one) => ({ ...one, inside: { of: inner, among: questions, place: '' } })),
  )
}

/** The cells of a table's row, and what it asks below them; what has no choices of its own has those of the table. */
function cellsOf(question: Loose): Inner[] {
  const columns = (question.columns ?? []) as unknown as Column[]
  const below = (question.detailPanel?.questions ?? []) as Loose[]
  const among = [...columns.map(({ templateQuestion }) => templateQuestion), ...below]
  const cells = columns.flatMap(({ title, templateQuestion }) =>
    within([templateQuestion]).map((one) => ({
      ...{ ...one, title: wordsOf(title) || one.title },
      choices: one.choices.length === 0 && isChosen(one) ? codesOf(question.choices ?? []) : one.choices,
    })),
  )
  return [...cells, ...within(below)].map((one) => ({ ...one, inside: { ...one.inside, among } }))
}

const isChosen = ({ kind }: Found) => kind === 'one' || kind === 'several'
const isPlain = ({ part }: Found) => part === null

/** A question a row and column. */
function ofCells(question: Loose, { name, key, title }: Named): Found[] {
  return (question.rows ?? []).flatMap((row) =>
    cellsOf(question)
      .filter(isPlain)
      .map((inner) => ({
        ...{ ...inner, name: `${name}.${row.value}.${inner.key}`, key },
        ...{ part: String(row.value), column: inner.key },
        inside: { ...inner.inside, place: `${key}.${row.value}` },
        title: `${title}: ${wordsOf(row.text)}: ${inner.title}`,
      })),
  )
}

/**
 * How many entries there are; of each question its answers, entry by entry; and where it offers choices, which are given in
 * any entry of a response.
 */
function ofEntries({ name, key, title }: Named, questions: Inner[]): Found[] {
  return [
    {
      ...{ name: `${name}.`, key, part: null, each: null, kind: 'number', choices: [] },
      title: `${title}: number of entries`,
    },
    ...questions.flatMap((inner): Found[] => {
      const { kind, choices, inside } = inner
      const byEntry: Found = {
        ...{ name: `${name}[].${inner.name}`, key, part: null, kind, choices },
        entry: [inner.key, inner.part, inner.column].filter((step) => typeof step === 'string'),
        inside: { ...inside, place: `${key}[]` },
        title: `${title}: ${inner.title}, by entry`,
      }
      const byResponse: Found = {
        ...{ name: `${name}.${inner.key}`, key, part: null, each: inner.key, kind: 'several', choices },
        title: `${title}: ${inner.title}, in any entry`,
      }
      return isChosen(inner) && isPlain(inner) ? [byResponse, byEntry] : [byEntry]
    }),
  ]
}

/** Of a question counted by entries: the one that counts responses by whether any of their entries answers it. */
export function inAnyEntry(questions: ClosedQuestion[], question: ClosedQuestion): ClosedQuestion {
  const group = questions.find(({ key, each }) => key === question.key && each === null)
  return {
    ...{ name: question.name, key: question.key, part: null, title: question.title, kind: 'one' },
    ...{ inAny: question, choices: [{ code: 'yes', label: 'Yes' }], asked: group?.asked ?? question.asked },
  }
}
