import type { ImportTarget } from './import-columns'
import type { Choice } from './question-list'

const LISTS = new Set(['checkbox', 'tagbox', 'ranking'])
const NESTED = new Set(['matrixdynamic', 'matrixdropdown', 'paneldynamic', 'slider', 'imagepicker', 'file'])

/**
 * A cell as the answer that it stands for: codes or labels as choices, several in one cell parted, numbers as numbers.
 * What it cannot make out goes on as it is, and is refused by the questionnaire’s own rules.
 */
export function cellAnswer({ question, part, isComment }: ImportTarget, cell: string): unknown {
  if (cell.trim() === '') return undefined
  if (isComment) return cell
  const { type, choices, inputType } = question
  if (type === 'matrix' && part !== null) {
    const several = jsonOf(cell)
    return Array.isArray(several) ? several : choiceOf(choices, cell)
  }
  if (LISTS.has(type)) return severalOf(choices, cell)
  if (NESTED.has(type)) return jsonOf(cell) ?? numberOf(cell) ?? choiceOf(choices, cell)
  if (choices.length > 0) return choiceOf(choices, cell)
  if (type === 'text' && (inputType === 'number' || inputType === 'range')) return numberOf(cell) ?? cell
  return cell
}

function jsonOf(cell: string): unknown {
  if (!/^\s*[[{]/.test(cell)) return undefined
  try {
    return JSON.parse(cell) as unknown
  } catch {
    return undefined
  }
}

const numberOf = (cell: string): number | undefined =>
  /^\s*-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/i.test(cell) ? Number(cell) : undefined

/** By its code, else by its words, small letters and capitals alike. */
function known(choices: Choice[], text: string): Choice | undefined {
  const like = text.trim().toLowerCase()
  return (
    choices.find(({ value }) => String(value) === text.trim()) ??
    choices.find(({ label }) => label.trim().toLowerCase() === like) ??
    choices.find(({ value }) => String(value).toLowerCase() === like)
  )
}

function choiceOf(choices: Choice[], cell: string): unknown {
  const choice = known(choices, cell)
  return choice ? choice.value : cell.trim()
}

/** The export parts choices by '; '; other programs by other signs. A choice may hold the sign itself. */
function severalOf(choices: Choice[], cell: string): unknown[] {
  const ways = ['; ', ';', '\n', '|', ','].map((sign) => parted(choices, cell, sign))
  const best = ways.find((way) => way.every(({ isKnown }) => isKnown)) ?? ways[cell.includes('; ') ? 0 : 1]!
  return best.map(({ value }) => value)
}

type Parted = { value: unknown; isKnown: boolean }

function parted(choices: Choice[], cell: string, sign: string): Parted[] {
  const pieces = cell.split(sign).filter((piece) => piece.trim() !== '')
  const found: Parted[] = []
  for (let from = 0; from < pieces.length;) {
    // The longest run of pieces that is a choice: its own words may hold the sign.
    let to = pieces.length
    while (to > from + 1 && !known(choices, pieces.slice(from, to).join(sign))) to--
    const text = pieces.slice(from, to).join(sign)
    const choice = known(choices, text)
    found.push({ value: choice ? choice.value : text.trim(), isKnown: choice !== undefined })
    from = to
  }
  return found
}
