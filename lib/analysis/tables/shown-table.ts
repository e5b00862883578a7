import { FEWEST, FEWEST_FOR_PERCENT, suppressed } from '../../methods/disclosure/few-people'
import { hideSmallCells } from '../../methods/disclosure/hide-small-cells'
import { association, type Association } from '../../methods/numbers/association'
import { wilson } from '../../methods/numbers/wilson'
import type { Choice } from './choices-of'
import type { ClosedKind } from './closed-questions'
import type { Tallied, Tally } from './tally'

/** A figure of a table; null where it is hidden, or cannot be said. */
export type ShownCell = {
  count: number | null
  /** Of those who answered, between 0 and 1, with its 95% interval. */
  share: number | null
  low: number | null
  high: number | null
}

export type ShownColumn = Choice & {
  size: number | null
  answered: number | null
  /** How many responses those answers are of: the same number, but where entries of a repeated group are counted. */
  responses: number | null
  missing: number | null
  notAsked: number | null
  mean: number | null
  median: number | null
  /** By row. */
  cells: ShownCell[]
}

export type ShownTable = {
  rows: Choice[]
  columns: ShownColumn[]
  /** Some figures of persons are hidden, being small, or so that small ones cannot be worked out. */
  isHidden: boolean
  /** Whether rows and columns go together; null where there is nothing to compare, or figures are hidden. */
  association: Association | null
}

/** Of bodies, which are not persons, everything is shown. */
export function tableOfBodies({ rows, columns }: Tally, kind: ClosedKind): ShownTable {
  const table = {
    rows,
    columns: columns.map((column) => shown(column, column, () => false)),
    isHidden: false,
  }
  // Where several can be chosen a body stands in several rows: no test of this kind goes for that.
  return { ...table, association: kind === 'several' ? null : associationIn(table) }
}

/** Codes of columns that begin with a space are of those who did not answer: they are no category. */
function associationIn({ rows, columns, isHidden }: Omit<ShownTable, 'association'>): Association | null {
  const parts = columns.filter(({ code }) => code !== '' && !code.startsWith(' '))
  if (isHidden || rows.length < 2 || parts.length < 2) return null
  return association(rows.map((_, i) => parts.map(({ cells }) => cells[i]!.count ?? 0)))
}

type Numbers = Pick<ShownColumn, 'size' | 'answered' | 'missing' | 'notAsked'>

/**
 * Of persons: figures below ten are hidden, with as many more as it takes, and percentages where the base is below
 * thirty. Totals are hidden by rules that look at nothing but them, so that they are the same in every table in which
 * they stand: a figure hidden in the one table cannot be read in another.
 * @param lastColumns how many columns at the end are of those who did not answer the question of the columns
 * @param mask which figures are hidden, where it was worked out from the other side (`hiddenOfOne`, `turned`)
 */
export function tableOfPersons(
  { rows, columns }: Tally,
  { kind, lastColumns = 0, mask }: { kind: ClosedKind; lastColumns?: number; mask?: boolean[][] },
): ShownTable {
  const [all, ...parts] = columns
  if (!all || all.size < FEWEST)
    return {
      rows,
      columns: columns.map((one) => nothing(one, rows)),
      isHidden: true,
      association: null,
    }
  const partsHidden = hiddenInList(
    parts.map(({ size }) => size),
    lastColumns,
  )
  const hidden =
    kind === 'several'
      ? hiddenOfSeveral(columns, partsHidden, lastColumns)
      : (mask ?? hiddenOfOne(columns, lastColumns)).map(ofColumn)
  const shownColumns = columns.map((column, j) => {
    const own = hidden[j]!
    const isGone = j > 0 && partsHidden[j - 1]!
    const show = (n: number, isHidden: boolean) => (isGone || isHidden ? null : n)
    const numbers: Numbers = {
      size: show(column.size, false),
      answered: show(column.answered, own.answered),
      missing: show(column.missing, own.missing),
      notAsked: show(column.notAsked, own.notAsked),
    }
    return shown(column, numbers, (i) => isGone || own.cells[i]!)
  })
  const figures = shownColumns.flatMap((one) => [
    one.size,
    one.answered,
    ...one.cells.map(({ count }) => count),
  ])
  const table = { rows, columns: shownColumns, isHidden: figures.includes(null) }
  return { ...table, association: kind === 'several' ? null : associationIn(table) }
}

/** Of a column. */
type Hidden = { answered: boolean; missing: boolean; notAsked: boolean; cells: boolean[] }

/**
 * Which figures are hidden where each answer is one: choices, missing and not asked part each column without a rest, so
 * that those who answered are a sum.
 * @returns by column, the one of all first, then by row, with missing and not asked at the end
 */
export function hiddenOfOne(columns: Tallied[], lastColumns: number): boolean[][] {
  const partsHidden = hiddenInList(
    columns.slice(1).map(({ size }) => size),
    lastColumns,
  )
  const figures = columns.map(({ counts, missing, notAsked }) => [...counts, missing, notAsked])
  return hiddenParts(figures, partsHidden, 2, lastColumns)
}

/** The same seen from the other question: rows for columns. Totals are each question's own. */
export function turned(mask: boolean[][], totals: boolean[]): boolean[][] {
  const [, ...parts] = mask
  return [totals, ...(mask[0] ?? []).map((_, i) => parts.map((part) => part[i]!))]
}

function ofColumn(hidden: boolean[]): Hidden {
  const [missing = true, notAsked = true] = hidden.slice(-2)
  return { answered: missing || notAsked, missing, notAsked, cells: hidden.slice(0, -2) }
}

/** Each choice is a table of its own: of those who answered, who chose it and who did not. */
function hiddenOfSeveral(columns: Tallied[], partsHidden: boolean[], lastColumns: number): Hidden[] {
  const figures = columns.map(({ answered, missing, notAsked }) => [answered, missing, notAsked])
  const sizes = hiddenParts(figures, partsHidden, 2, lastColumns)
  const answeredHidden = sizes.slice(1).map(([answered]) => answered!)
  const byRow = (columns[0]?.counts ?? []).map((_, i) => {
    const chosen = columns.map(({ counts, answered }) => [counts[i]!, answered - counts[i]!])
    return hiddenParts(chosen, answeredHidden, 0, lastColumns).map(([isHidden]) => isHidden!)
  })
  return columns.map((_, j) => {
    const [answered = true, missing = true, notAsked = true] = sizes[j]!
    return { answered, missing, notAsked, cells: byRow.map((hidden) => hidden[j]! || answered) }
  })
}

/** @param last how many at the end are of those who did not answer: that there are none of them is no secret */
function hiddenInList(counts: number[], last: number): boolean[] {
  const isOpen = (count: number, i: number) => count > 0 || i < counts.length - last
  const hidden = suppressed(counts.filter(isOpen)).map((count) => count === null)
  return counts.map((count, i) => (isOpen(count, i) ? hidden.shift()! : false))
}

/**
 * Which figures of the columns are hidden. The first column holds the totals of the others, or stands alone.
 * @param figures by column, then by row
 */
function hiddenParts(
  figures: number[][],
  partsHidden: boolean[],
  lastRows: number,
  lastColumns: number,
): boolean[][] {
  const [all = [], ...parts] = figures
  const allHidden = hiddenInList(all, lastRows)
  if (parts.length === 0) return [allHidden]
  const counts = all.map((_, i) => parts.map((part) => part[i]!))
  const isLast = (i: number, j: number) => i >= all.length - lastRows || j >= parts.length - lastColumns
  const hidden = hideSmallCells(counts, {
    ...{ rowsHidden: allHidden, columnsHidden: partsHidden },
    isSafe: (i, j) => isLast(i, j) && counts[i]![j] === 0,
  })
  return [allHidden, ...parts.map((_, j) => hidden.map((row) => row[j]!))]
}

function shown(column: Tallied, numbers: Numbers, isHidden: (row: number) => boolean): ShownColumn {
  const { code, label, counts, centre } = column
  const { answered } = numbers
  // Of bodies every share can be said: all of them were asked, and each is named.
  const hasShare = answered !== null && answered > 0 && (numbers === column || answered >= FEWEST_FOR_PERCENT)
  return {
    ...{ code, label, ...pick(numbers), responses: answered },
    mean: hasShare && centre ? centre.mean : null,
    median: hasShare && centre ? centre.median : null,
    cells: counts.map((count, i) => {
      if (isHidden(i)) return HIDDEN
      const interval = hasShare ? wilson(count, answered) : null
      return {
        count,
        share: hasShare ? count / answered : null,
        ...{ low: interval?.low ?? null, high: interval?.high ?? null },
      }
    }),
  }
}

const pick = ({ size, answered, missing, notAsked }: Numbers) => ({ size, answered, missing, notAsked })

export const HIDDEN: ShownCell = { count: null, share: null, low: null, high: null }

export const nothing = ({ code, label }: Tallied, rows: Choice[]): ShownColumn => ({
  ...{ code, label, size: null, answered: null, responses: null, missing: null, notAsked: null },
  ...{ mean: null, median: null },
  cells: rows.map(() => HIDDEN),
})
