import type { Check, Report } from './question-shape'
import { cleanText, isPlainObject } from './answer-text'

export type Offered = {
  values: Set<unknown>
  /** Taken beside what is offered: own words, where the question allows them instead of a choice. */
  ownWords: number
  /** Cannot be chosen together with others: none, refused, don't know. */
  alone: Set<unknown>
}

const NOT_OFFERED = 'Choose from what is offered.'

function member({ values, ownWords }: Offered, value: unknown): unknown {
  if (values.has(value)) return value
  if (ownWords > 0 && typeof value === 'string' && value.length <= ownWords) return cleanText(value)
  return undefined
}

/** One of the choices, of the very type that is offered. */
export function choiceCheck(offered: Offered): Check {
  return (value, report) => {
    if (typeof value === 'object') return report('type', 'Choose one answer.')
    return member(offered, value) ?? report('choice', NOT_OFFERED)
  }
}

type Many = { min: number; max: number }

/** Several of the choices, each once. */
export function choicesCheck(offered: Offered, { min, max }: Many): Check {
  return (value, report, partial) => {
    if (!Array.isArray(value)) return report('type', 'Choose from the list.')
    // Nobody can choose more than there is: a longer list is not looked at.
    if (value.length > offered.values.size + (offered.ownWords > 0 ? 50 : 0))
      return report('too-many', `Choose at most ${max > 0 ? max : offered.values.size}.`)
    const chosen = value.map((one: unknown) => member(offered, one))
    if (chosen.includes(undefined)) return report('choice', NOT_OFFERED)
    if (new Set(chosen).size !== chosen.length) return report('duplicate', 'Choose each answer only once.')
    if (max > 0 && chosen.length > max) return report('too-many', `Choose at most ${max}.`)
    if (partial) return chosen
    if (chosen.length > 1 && chosen.some((one) => offered.alone.has(one)))
      return report('exclusive', 'One of these answers cannot be chosen together with others.')
    if (min > 0 && chosen.length < min) return report('too-few', `Choose at least ${min}.`)
    return chosen
  }
}

/** An order of the choices: of all of them, unless some may be left out. */
export function rankingCheck(offered: Offered, mayBeShort: boolean, many: Many): Check {
  const choices = choicesCheck(offered, many)
  return (value, report, partial) => {
    const ranked = choices(value, report, partial)
    if (!Array.isArray(ranked) || partial || mayBeShort) return ranked
    if (ranked.length !== offered.values.size) return report('too-few', 'Put all of them in order.')
    return ranked
  }
}

type MatrixShape = { rows: Map<string, string>; columns: Set<unknown>; severalAnswers: boolean }

/** A table of choices: an answer, or several, for each row. */
export function matrixCheck({ rows, columns, severalAnswers }: MatrixShape): Check {
  const cellOf = (cell: unknown, report: Report, row: string) => {
    const chosen: unknown[] = severalAnswers && Array.isArray(cell) ? [...(cell as unknown[])] : [cell]
    const wrong = severalAnswers !== Array.isArray(cell) || chosen.some((one) => !columns.has(one))
    if (wrong || new Set(chosen).size !== chosen.length)
      report('choice', NOT_OFFERED, `.${row}`, rows.get(row))
    return cell
  }
  return (value, report) => {
    if (!isPlainObject(value)) return report('type', 'Choose an answer for each row.')
    const cells: Record<string, unknown> = {}
    for (const row of Object.keys(value)) {
      const cell = value[row]
      if (cell === null || cell === undefined) continue
      if (!rows.has(row)) report('row', 'There is no such row.', `.${row.slice(0, 80)}`)
      else cells[row] = cellOf(cell, report, row)
    }
    return cells
  }
}

/** Several short texts under one question. */
export function itemsCheck(items: Map<string, Check>): Check {
  return (value, report, partial) => {
    if (!isPlainObject(value)) return report('type', 'Fill in the fields of this question.')
    const texts: Record<string, unknown> = {}
    for (const name of Object.keys(value)) {
      const text = value[name]
      if (text === null || text === undefined || text === '') continue
      const check = items.get(name)
      if (!check) {
        report('row', 'There is no such field.', `.${name.slice(0, 80)}`)
        continue
      }
      const kept = check(text, (code, message) => report(code, message, `.${name}`), partial)
      // What PostgreSQL cannot store may be all there was.
      if (kept !== '') texts[name] = kept
    }
    return texts
  }
}
