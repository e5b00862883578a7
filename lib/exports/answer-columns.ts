import { Model, type ItemValue, type Question } from 'survey-core'

type Choice = { code: string; label: string }

/** How an answer stands in the stored JSON: one value, several, or an object with a value a row. */
export type AnswerKind = 'one' | 'many' | 'part'

/**
 * What an answer is made of. `words` is whatever may be in somebody's own words, and all that is not known to be something
 * else: redacted files leave it out unless a person has redacted it.
 */
export type AnswerContent = 'choice' | 'yes-no' | 'number' | 'date' | 'words'

/** One column of the export: where the answer is, and what it means. */
export type AnswerColumn = {
  /** Heading of the column; unique. */
  name: string
  /** Under which key the answer is kept, and for 'part' under which row in it. */
  key: string
  part?: string
  /** Of a table whose cells are of several kinds: the column of that row. */
  cell?: string
  kind: AnswerKind
  /** Question as it was asked, with its row where it has rows. */
  title: string
  type: string
  holds: AnswerContent
  /** Over all versions: a code that only an older one offered stands last. */
  choices: Choice[]
  /** Of a group that is repeated: its own title, and what each of its entries is asked. */
  group?: { title: string; fields: EntryField[] }
  /** Numbers of the questionnaire versions that asked it. */
  versions: number[]
}

export type EntryField = { name: string } & Pick<
  AnswerColumn,
  'kind' | 'title' | 'type' | 'holds' | 'choices'
>

type Version = { number: number; definition: unknown }

/**
 * One column an answer, over all versions of a questionnaire: the newest version's order first, then what only older
 * ones asked. A matrix and a list of small texts have a column a row, a table with cells of several kinds a column a cell.
 * A group that is repeated is one column with all its entries as JSON: how many there are differs from response to response.
 * @param versions newest first
 */
export function answerColumns(versions: Version[]): AnswerColumn[] {
  const columns = new Map<string, AnswerColumn>()
  for (const { number, definition } of versions)
    for (const question of new Model(definition).getAllQuestions())
      for (const column of columnsOf(question)) {
        const known = columns.get(column.name)
        if (known) {
          known.versions.unshift(number)
          known.choices = withOlder(known.choices, column.choices)
          if (known.group)
            known.group.fields = withOlderFields(known.group.fields, column.group?.fields ?? [])
        } else columns.set(column.name, { ...column, versions: [number] })
      }
  return [...columns.values()]
}

/** What only an older version offered stands last. */
function withOlder(choices: Choice[], older: Choice[]): Choice[] {
  const codes = new Set(choices.map(({ code }) => code))
  return [...choices, ...older.filter(({ code }) => !codes.has(code))]
}

function withOlderFields(fields: EntryField[], older: EntryField[]): EntryField[] {
  const before = new Map(older.map((field) => [field.name, field]))
  const names = new Set(fields.map(({ name }) => name))
  return [
    ...fields.map((field) => ({
      ...field,
      choices: withOlder(field.choices, before.get(field.name)?.choices ?? []),
    })),
    ...older.filter(({ name }) => !names.has(name)),
  ]
}

type Column = Omit<AnswerColumn, 'versions'>

/** The kinds of question that have rows, as far as they differ from the others. */
type WithRows = Question & {
  rows?: ItemValue[]
  columns?: ItemValue[]
  items?: { name: string; title: string; editor: Question }[]
  template?: { questions: Question[] }
  detailPanel?: { questions: Question[] }
}
type TableColumn = { name: string; title: string; templateQuestion: Question }
type WithChoices = Question & {
  choices?: ItemValue[]
  rateValues?: ItemValue[]
  visibleRateValues?: ItemValue[]
}

function columnsOf(question: WithRows): Column[] {
  const key = question.getValueName()
  const type = question.getType()
  const title = question.title || key
  const base = { key, title, type, holds: 'words' as const, choices: [] }
  if (['html', 'image', 'expression', 'panel'].includes(type) && type !== 'expression') return []
  if (type === 'matrix') {
    const choices = codesOf(question.columns ?? [])
    return (question.rows ?? []).map((row) => ({
      ...{ name: `${key}.${row.value}`, key, part: String(row.value), kind: 'part' as const },
      ...{ title: `${title}: ${row.text}`, type, holds: 'choice' as const, choices },
    }))
  }
  if (type === 'multipletext')
    return (question.items ?? []).map((item) => ({
      ...{ name: `${key}.${item.name}`, key, part: item.name, kind: 'part' as const },
      ...{ title: `${title}: ${item.title}`, type, holds: contentOf(item.editor), choices: [] },
    }))
  if (type === 'matrixdropdown') return cellsOf(question, key, title)
  if (type === 'paneldynamic' || type === 'matrixdynamic')
    return [
      {
        ...{ ...base, name: key, kind: 'one', title: `${title} (all entries, as JSON)` },
        group: { title, fields: fieldsOf(question) },
      },
    ]
  const kind = SEVERAL.includes(type) ? 'many' : 'one'
  const columns: Column[] = [
    { ...base, name: key, kind, holds: contentOf(question), choices: choicesOf(question) },
  ]
  if (isPutInWords(question)) {
    const suffix = '-Comment'
    columns.push({
      ...base,
      name: key + suffix,
      key: key + suffix,
      kind: 'one',
      title: `${title} (in words)`,
    })
  }
  return columns
}

/** A column a row and cell, in the order in which they are read: those of its columns, then what a row asks in detail. */
function cellsOf(table: WithRows, key: string, title: string): Column[] {
  const fields = fieldsOf(table)
  return (table.rows ?? []).flatMap((row) =>
    fields.map(({ name, title: heading, ...field }) => ({
      ...{ ...field, key, part: String(row.value), title: `${title}: ${row.text}: ${heading}` },
      ...{ name: `${key}.${row.value}.${name}`, cell: name },
    })),
  )
}

/** What each row of a table, or each entry of a group, is asked; and what is written beside it. */
function fieldsOf(group: WithRows): EntryField[] {
  const { choices: ofTable = [] } = group as WithChoices
  const below = [...(group.template?.questions ?? []), ...(group.detailPanel?.questions ?? [])]
  const asked = [
    ...((group.columns ?? []) as unknown as TableColumn[]).map(({ name, title, templateQuestion }) => {
      return { name, title, question: templateQuestion }
    }),
    ...below.map((question) => ({ name: question.getValueName(), title: question.title, question })),
  ]
  return asked.flatMap(({ name, title, question }) => {
    const type = question.getType()
    const own = choicesOf(question)
    const holds = contentOf(question)
    const field: EntryField = {
      ...{ name, title: title || name, type, holds },
      kind: SEVERAL.includes(type) ? 'many' : 'part',
      choices: own.length === 0 && holds === 'choice' ? codesOf(ofTable) : own,
    }
    return isPutInWords(question) ? [field, inWords(field)] : [field]
  })
}

/** What is written beside a choice that is not on the list, or as a remark. */
function inWords({ name, title, type }: EntryField): EntryField {
  const own = { name: `${name}-Comment`, title: `${title} (in words)`, type }
  return { ...own, kind: 'part', holds: 'words', choices: [] }
}

function isPutInWords(question: Question): boolean {
  const { hasOther, hasComment } = question as Question & { hasOther?: boolean; hasComment?: boolean }
  return Boolean(hasOther || hasComment)
}

const SEVERAL = ['checkbox', 'tagbox', 'ranking']
const CHOICES = [
  'radiogroup',
  'dropdown',
  'checkbox',
  'tagbox',
  'ranking',
  'rating',
  'imagepicker',
  'buttongroup',
]

function contentOf(question: Question): AnswerContent {
  const type = question.getType()
  if (type === 'boolean') return 'yes-no'
  if (CHOICES.includes(type)) return 'choice'
  const { inputType } = question as Question & { inputType?: string }
  if (type === 'text' && (inputType === 'number' || inputType === 'range')) return 'number'
  return type === 'text' && inputType === 'date' ? 'date' : 'words'
}

function choicesOf(question: WithChoices): Choice[] {
  if (question.getType() === 'boolean') {
    const { labelTrue, labelFalse } = question as Question & { labelTrue?: string; labelFalse?: string }
    return [
      { code: 'true', label: labelTrue ?? 'Yes' },
      { code: 'false', label: labelFalse ?? 'No' },
    ]
  }
  const { hasOther } = question as Question & { hasOther?: boolean }
  const codes = codesOf(question.visibleRateValues ?? question.choices ?? [])
  return hasOther ? [...codes, { code: 'other', label: 'Other' }] : codes
}

const codesOf = (items: ItemValue[]) => items.map((item) => ({ code: String(item.value), label: item.text }))
