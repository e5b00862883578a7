import { createHash } from 'node:crypto'
import { bodyFinder, type AskedBody } from './body-finder'
import { cellAnswer } from './import-cell'
import { importTargets, type ImportTarget } from './import-columns'
import type { ImportFile } from './import-file'
import { basisIn, placeIn, publicationIn, type AboutProblem, type ImportWard } from './import-about'
import type { Basis } from './basis'
import type { ColumnUse, ImportMapping, ImportProblem } from './import-types'
import { isPlainObject } from './answer-text'
import type { Answers, Definition } from './types'
import { validateAnswers } from './validate-answers'

export type ImportWorld = {
  definition: Definition
  bodies: AskedBody[]
  /** By the name or the code of a borough, in small letters. */
  boroughs: Map<string, string>
  wards: ImportWard[]
  knownKeys: Set<string>
}

export type CheckedRow =
  | {
      state: 'fresh'
      row: number
      sourceKey: string
      invitationId: string | null
      boroughCode: string | null
      wardCode: string | null
      /** Of a person; null for a body. */
      publication: string | null
      basis: Basis | null
      answers: Answers
    }
  | { state: 'already'; row: number }
  | { state: 'bad'; row: number; problems: ImportProblem[] }

/** Makes ready to check the rows of one file one by one, in their order. */
export function rowChecker(
  file: ImportFile,
  mapping: ImportMapping,
  world: ImportWorld,
): (index: number) => CheckedRow {
  const targets = new Map(importTargets(world.definition).map((target) => [target.name, target]))
  const uses = file.headings.map((_, i) => mapping.columns[i] ?? 'none')
  const answers = uses.flatMap((use, i) => {
    const target = use.startsWith('answer:') ? targets.get(use.slice(7)) : undefined
    return target ? [{ i, target }] : []
  })
  const place = (use: ColumnUse) => uses.findIndex((one) => one === use)
  const at = {
    key: place('key'),
    body: place('body'),
    code: place('code'),
    borough: place('borough'),
    bodyType: place('bodyType'),
  }
  const seen = new Set<string>()
  const used = new Map<string, number>()
  const find = bodyFinder(world)
  return (index) => {
    const { row, cells } = file.rows[index]!
    const cell = (i: number) => (i < 0 ? '' : (cells[i] ?? '').trim())
    const heading = (i: number) => file.headings[i] ?? ''
    const bad = (i: number, message: string, mend: string): CheckedRow => ({
      ...{ state: 'bad', row },
      problems: [{ row, column: i < 0 ? '' : heading(i), message, mend }],
    })
    const sourceKey = keyOf(cells, cell(at.key), seen)
    if (sourceKey === null)
      return bad(
        at.key,
        `“${cell(at.key).slice(0, 80)}” stands in the file twice.`,
        'Give each row a key of its own.',
      )
    if (world.knownKeys.has(sourceKey)) return { state: 'already', row }
    const about = aboutOf(mapping.from, (use) => cell(place(use)), world)
    if ('message' in about) return bad(place(about.use), about.message, about.mend)
    let invitationId: string | null = null
    if (mapping.from === 'bodies') {
      const found = find({
        name: cell(at.body),
        code: cell(at.code),
        borough: cell(at.borough),
        bodyType: cell(at.bodyType),
      })
      if ('message' in found) return bad(found.by === 'code' ? at.code : at.body, found.message, found.mend)
      if (found.answeredBy)
        return bad(
          at.body,
          `${found.name} has answered already, reference ${found.answeredBy}.`,
          'Leave the row out, or correct the answer by hand.',
        )
      const earlier = used.get(found.invitationId)
      if (earlier !== undefined)
        return bad(at.body, `${found.name} stands in row ${earlier} already.`, 'Keep one row for each body.')
      invitationId = found.invitationId
    }
    const given = answersOf(answers, cells)
    const checked = validateAnswers(world.definition, given)
    if (!checked.ok)
      return {
        state: 'bad',
        row,
        problems: checked.problems.slice(0, 20).map((problem) => problemOf(row, problem, file, answers)),
      }
    if (Object.keys(checked.answers).length === 0)
      return bad(-1, 'The row has no answer in it.', 'Fill it in, or leave it out.')
    if (invitationId) used.set(invitationId, row)
    return { state: 'fresh', row, sourceKey, invitationId, ...about, answers: checked.answers }
  }
}

type About = Pick<
  Extract<CheckedRow, { state: 'fresh' }>,
  'boroughCode' | 'wardCode' | 'publication' | 'basis'
>

/** What stands beside the answers; a column that is not of bodies, or not of persons, is passed over. */
function aboutOf(
  from: ImportMapping['from'],
  given: (use: ColumnUse) => string,
  { boroughs, wards }: ImportWorld,
): About | AboutProblem {
  if (from === 'bodies') {
    const said = basisIn(given)
    return 'message' in said ? said : { ...said, boroughCode: null, wardCode: null, publication: null }
  }
  const where = placeIn(given, boroughs, wards)
  if ('message' in where) return where
  const said = publicationIn(given)
  return 'message' in said ? said : { ...where.place, ...said, basis: null }
}

/** The row's own key, or what stands for its content; null where the key was seen in an earlier row. */
function keyOf(cells: string[], given: string, seen: Set<string>): string | null {
  if (given !== '') {
    const key = `import:${given.slice(0, 300)}`
    if (seen.has(key)) return null
    seen.add(key)
    return key
  }
  // Two rows alike may be two people: the second of them is another, and the same file again has them both.
  const content = createHash('sha256').update(JSON.stringify(cells)).digest('base64url')
  for (let n = 1; ; n++) {
    const key = `import-row:${content}:${n}`
    if (seen.has(key)) continue
    seen.add(key)
    return key
  }
}

type Columns = { i: number; target: ImportTarget }[]

function answersOf(columns: Columns, cells: string[]): Answers {
  const answers: Answers = {}
  for (const { i, target } of columns) {
    const value = cellAnswer(target, cells[i] ?? '')
    if (value === undefined) continue
    const { key, part, cell } = target
    if (part === null) answers[key] = value
    else if (cell === undefined) answers[key] = withValue(answers[key], part, value)
    else answers[key] = withValue(answers[key], part, withValue(rowOf(answers[key], part), cell, value))
  }
  return answers
}

const withValue = (known: unknown, name: string, value: unknown): Answers => ({
  ...(isPlainObject(known) ? (known as Answers) : {}),
  [name]: value,
})

const rowOf = (table: unknown, row: string): unknown =>
  isPlainObject(table) && Object.hasOwn(table as Answers, row) ? (table as Answers)[row] : undefined

type Problem = { question: string; path: string; title: string; code: string; message: string }

const MENDS: Record<string, string> = {
  required: 'Fill in the cell, or leave the row out.',
  hidden: 'Empty the cell: it is not asked after the other answers.',
  choice: 'Use a code or the words of one of the choices.',
  'too-long': 'Shorten the text.',
  type: 'Write it as the question asks for it.',
}

function problemOf(
  row: number,
  { question, path, title, code, message }: Problem,
  file: ImportFile,
  columns: Columns,
): ImportProblem {
  const by = (name: string) => columns.find(({ target }) => target.name === name)
  const column = by(path) ?? columns.find(({ target }) => target.question.name === question)
  return {
    row,
    column: column ? (file.headings[column.i] ?? '') : title,
    message,
    mend: MENDS[code] ?? 'Mend the cell.',
  }
}
