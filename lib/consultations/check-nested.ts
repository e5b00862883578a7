import { checkElements, checkName, checkQuestion, type Scope } from './check-elements'
import { at, isJson, type Json } from './definition-problem'
import { cellTypeProblem } from './question-types'

const MOST_COLUMNS = 100

/** What a question asks again and again: the template of a repeating group, the columns of a table. */
export function checkNested(element: Json, type: string, path: string, around: Scope): void {
  if (type === 'paneldynamic') checkTemplate(element, path, around)
  if (type === 'matrixdropdown' || type === 'matrixdynamic') checkTable(element, path, around)
}

/** Names differ inside, but may be those of questions outside: nothing but problems goes out. */
const inner = ({ page, problems }: Scope): Scope => ({
  ...{ page, problems, questions: [], groups: [] },
  names: new Map(),
})

function checkTemplate(element: Json, path: string, around: Scope): void {
  const scope = inner(around)
  const where = at(path, 'templateElements')
  checkElements(element.templateElements ?? [], where, scope)
  if (scope.questions.length === 0 && Array.isArray(element.templateElements ?? []))
    scope.problems.push({ path: where, message: 'Ask at least one question in each group.' })
  for (const key of ['panelCount', 'minPanelCount', 'maxPanelCount'])
    checkCount(element[key], at(path, key), 100, scope)
}

function checkTable(element: Json, path: string, around: Scope): void {
  const scope = inner(around)
  const { columns, detailElements } = element
  const where = at(path, 'columns')
  if (!Array.isArray(columns) || columns.length === 0)
    scope.problems.push({ path: where, message: 'Offer at least one, as a list in square brackets.' })
  else if (columns.length > MOST_COLUMNS)
    scope.problems.push({ path: where, message: `Have at most ${MOST_COLUMNS} columns.` })
  else columns.forEach((column, i) => checkColumn(column, element, at(where, i), scope))
  if (detailElements !== undefined) checkElements(detailElements, at(path, 'detailElements'), scope)
  for (const key of ['rowCount', 'minRowCount', 'maxRowCount'])
    checkCount(element[key], at(path, key), 1_000, scope)
}

function checkColumn(column: unknown, table: Json, path: string, scope: Scope): void {
  if (!isJson(column)) {
    scope.problems.push({ path, message: 'A column must be an object in curly brackets.' })
    return
  }
  const isDefault = column.cellType === undefined || column.cellType === 'default'
  const type = isDefault ? (table.cellType ?? 'dropdown') : column.cellType
  const wrong = cellTypeProblem(type)
  checkName({ ...column, type: '' }, path, scope)
  if (wrong || typeof type !== 'string') {
    const where = isDefault ? path.replace(/\.columns\[\d+\]$/, '') : path
    scope.problems.push({ path: at(where, 'cellType'), message: wrong ?? 'This must be text.' })
    return
  }
  const own = Array.isArray(column.choices) && column.choices.length > 0
  checkQuestion(own ? column : { ...column, choices: table.choices }, type, path, scope)
}

function checkCount(value: unknown, path: string, most: number, { problems }: Scope): void {
  if (value === undefined || value === null) return
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > most)
    problems.push({ path, message: `This must be a whole number from 0 to ${most.toLocaleString('en-GB')}.` })
}
