import type { ColumnUse, ImportMapping } from './import-types'
import { questionsIn, type QuestionInfo } from './question-list'
import type { Definition } from './types'

/** One place among the answers that a column can fill: as the export has it, a column a question, or a row of it. */
export type ImportTarget = {
  /** The heading that the export gives it. */
  name: string
  title: string
  key: string
  part: string | null
  /** Of a table whose cells are of several kinds: the column of that row. */
  cell?: string
  question: QuestionInfo
  isComment: boolean
}

/** Everything that a column may be, in the order of the questionnaire. */
export function importTargets(definition: Definition): ImportTarget[] {
  const targets = questionsIn(definition).flatMap((question) => targetsOf(question))
  return [...new Map(targets.map((target) => [target.name, target])).values()]
}

function targetsOf(question: QuestionInfo): ImportTarget[] {
  const { key, title, type, rows, commentKey, commentLabel } = question
  if (type === 'expression') return []
  if (type === 'matrixdropdown') return [...cellsOf(question), whole(question)]
  const base = { key, question, isComment: false }
  const own: ImportTarget[] =
    (type === 'matrix' || type === 'multipletext') && rows.length > 0
      ? rows.map(({ name, label }) => ({
          ...base,
          name: `${key}.${name}`,
          part: name,
          title: `${title}: ${label}`,
        }))
      : [whole(question)]
  if (!commentKey) return own
  const words = { ...base, key: commentKey, name: commentKey, part: null, isComment: true }
  return [...own, { ...words, title: `${title} (${commentLabel})` }]
}

const whole = (question: QuestionInfo): ImportTarget => {
  const { key, title } = question
  return { key, question, isComment: false, name: key, part: null, title }
}

/** Of a table a column a row and cell, each with the words beside it. Former files have the whole table in one cell. */
function cellsOf({ key, title, rows, inside }: QuestionInfo): ImportTarget[] {
  return rows.flatMap((row) =>
    inside.flatMap((question): ImportTarget[] => {
      const { key: cell, commentKey, commentLabel } = question
      const of = `${title}: ${row.label}: ${question.title}`
      const base = { key, part: row.name, question }
      const own = { ...base, cell, name: `${key}.${row.name}.${cell}`, title: of, isComment: false }
      if (!commentKey) return [own]
      const words = { ...base, cell: commentKey, name: `${key}.${row.name}.${commentKey}`, isComment: true }
      return [own, { ...words, title: `${of} (${commentLabel})` }]
    }),
  )
}

/** What headings are called that name the record and not an answer; written as `plainKey` makes them. */
const RECORD: Record<string, ColumnUse> = {
  reference: 'key',
  response_id: 'key',
  responseid: 'key',
  response: 'key',
  submission_id: 'key',
  id: 'key',
  body: 'body',
  body_name: 'body',
  name_of_body: 'body',
  group: 'body',
  panel: 'body',
  organisation: 'body',
  organization: 'body',
  body_reference: 'body',
  paper_code: 'code',
  paper_reference: 'code',
  code: 'code',
  borough: 'borough',
  body_type: 'bodyType',
  kind_of_body: 'bodyType',
  basis: 'basis',
  basis_of_view: 'basis',
  basis_people: 'basisPeople',
  basis_date: 'basisDate',
  took_part: 'others',
  dissent: 'dissent',
  ward: 'ward',
  publication: 'publication',
  may_be_published: 'publication',
}

const plainKey = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')

/** What the columns most likely are: by the export's own heading, by the question's words, or by a name of the record. */
export function guessMapping(headings: string[], definition: Definition): ImportMapping {
  const targets = importTargets(definition)
  const byName = new Map(targets.map((target) => [target.name, target.name]))
  const byWords = new Map(
    targets
      .toReversed()
      .flatMap(({ name, title }) => [[plainKey(title), name] as const, [plainKey(name), name] as const]),
  )
  const taken = new Set<string>()
  const columns = headings.map((heading): ColumnUse => {
    const exact = byName.get(heading)
    // An export's own columns of the record come before a question that happens to be called alike.
    const record = exact ? undefined : RECORD[plainKey(heading)]
    const found = exact ?? (record ? undefined : byWords.get(plainKey(heading)))
    const use: ColumnUse = record ?? (found ? `answer:${found}` : 'none')
    if (use === 'none' || taken.has(use)) return 'none'
    taken.add(use)
    return use
  })
  return { columns, from: columns.includes('body') || columns.includes('code') ? 'bodies' : 'public' }
}
