import { at, isJson } from './definition-problem'
import { simpleFormType } from './simple-form-types'

/** What becomes of a questionnaire on the simple form, which needs no JavaScript. */
export type SimpleFormReport = {
  /** Kinds that are drawn as what they are. */
  drawn: string[]
  /** What is asked in another way. */
  counterparts: { path: string; title: string; type: string; becomes: string }[]
  /** What cannot be answered there. */
  cannotDraw: { path: string; title: string; type: string; message: string }[]
}

const DEEPEST = 40

/** Goes through a definition, right or wrong, and says what the simple form makes of each element. */
export function simpleFormOf(definition: unknown): SimpleFormReport {
  const report: SimpleFormReport = { drawn: [], counterparts: [], cannotDraw: [] }
  if (!isJson(definition)) return report
  listed(definition.pages).forEach((page, i) => isJson(page) && inside(page, at('pages', i), report, 0))
  inside(definition, '', report, 0)
  report.drawn = [...new Set(report.drawn)].sort()
  return report
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function inside(
  parent: Record<string, unknown>,
  path: string,
  report: SimpleFormReport,
  depth: number,
): void {
  if (depth > DEEPEST) return
  for (const key of ['elements', 'questions', 'templateElements', 'detailElements'])
    listed(parent[key]).forEach((element, i) => {
      if (!isJson(element)) return
      const where = at(at(path, key), i)
      note(String(element.type ?? ''), where, titleOf(element), report)
      inside(element, where, report, depth + 1)
    })
  if (parent.type !== 'matrixdropdown' && parent.type !== 'matrixdynamic') return
  listed(parent.columns).forEach((column, i) => {
    const own = isJson(column) && column.cellType !== 'default' ? column.cellType : undefined
    note(String(own ?? parent.cellType ?? 'dropdown'), at(at(path, 'columns'), i), titleOf(column), report)
  })
}

/** As people know it: in the first of its languages. */
function titleOf(element: unknown): string {
  if (!isJson(element)) return ''
  const { title, name } = element
  const words = isJson(title) ? (title.default ?? title.en ?? Object.values(title)[0]) : title
  return String((words === '' ? undefined : words) ?? name ?? '').slice(0, 200)
}

function note(type: string, path: string, title: string, report: SimpleFormReport): void {
  const made = simpleFormType(type)
  if (made.drawn === 'native') report.drawn.push(type)
  if (made.drawn === 'counterpart') report.counterparts.push({ path, title, type, becomes: made.becomes })
  if (made.drawn === 'cannot') report.cannotDraw.push({ path, title, type, message: made.message })
}
