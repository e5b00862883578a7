import { FEWEST } from './few-people'
import { grown, isCell, type Network, type PublishedTable } from './table-attack'

type Totals = {
  /** Which totals are hidden already, by row and by column; they stay as they are. */
  rowsHidden: boolean[]
  columnsHidden: boolean[]
  /** Of a cell that says nothing of anybody, however small: it stays as it is. */
  isSafe?: (row: number, column: number) => boolean
}

/**
 * Says which cells of a table of persons are hidden: those below ten, and as many more as it takes that each of them could,
 * for all that is published, be ten or more. Hidden besides are small cells first, along the ways by which a cell could
 * be larger (`largestPossible`). Totals are not touched: they stand in other tables too, where they must be the same.
 * Source: as `largestPossible`.
 * @param counts rows of counts of persons, all of the same length; a column's and a row's cells are its total
 * @returns by row and column, whether the cell is hidden
 */
export function hideSmallCells(
  counts: number[][],
  { rowsHidden, columnsHidden, isSafe = () => false }: Totals,
): boolean[][] {
  const isSmall = (i: number, j: number) => counts[i]![j]! < FEWEST && !isSafe(i, j)
  const hidden = counts.map((row, i) =>
    row.map((_, j) => isSmall(i, j) || rowsHidden[i]! || columnsHidden[j]!),
  )
  const small = counts.flatMap((row, i) => row.flatMap((_, j) => (isSmall(i, j) ? [[i, j] as const] : [])))
  const table: PublishedTable = { counts, hidden, rowsHidden, columnsHidden }
  for (const [i, j] of small)
    for (;;) {
      const { most, net } = grown(table, i, j, FEWEST)
      if (most >= FEWEST) break
      const more = cellsToHide(table, net, i, j)
      if (more.length === 0) {
        // There is no way: nothing of such a table can be shown.
        for (const row of hidden) row.fill(true)
        return hidden
      }
      for (const [row, column] of more) hidden[row]![column] = true
    }
  return hidden
}

type Cell = readonly [row: number, column: number]
type Step = { node: number; cost: number; cells: Cell[] }

/**
 * The published cells along the cheapest way by which the cell could be larger still: what is hidden already costs
 * nothing where there is room left on it, and another cell as many persons as are in it.
 */
function cellsToHide(table: PublishedTable, net: Network, row: number, column: number): Cell[] {
  const from = net.columnNode(column)
  const best = new Map<number, Step>([[from, { node: from, cost: 0, cells: [] }]])
  const open = new Set([from])
  while (open.size > 0) {
    const node = cheapest(open, best)
    open.delete(node)
    const here = best.get(node)!
    if (node === net.rowNode(row)) return here.cells
    const steps = [
      ...net.edgesFrom(node).map(({ to }): Step => ({ node: to, cost: 0, cells: [] })),
      ...publishedFrom(table, net, node),
    ]
    for (const step of steps) {
      const cost = here.cost + step.cost
      const known = best.get(step.node)
      if ((known && known.cost <= cost) || isCell(net, node, step.node, row, column)) continue
      best.set(step.node, { node: step.node, cost, cells: [...here.cells, ...step.cells] })
      open.add(step.node)
    }
  }
  return []
}

const cheapest = (open: Set<number>, best: Map<number, Step>): number =>
  [...open].reduce((a, b) => (best.get(b)!.cost < best.get(a)!.cost ? b : a))

/** Over the published cells of a row to their columns, and of a column to the rows that have somebody in it. */
function publishedFrom({ counts, hidden }: PublishedTable, net: Network, node: number): Step[] {
  const steps: Step[] = []
  for (const [i, line] of counts.entries())
    for (const [j, count] of line.entries()) {
      if (hidden[i]![j]) continue
      const step = { cost: count + 1, cells: [[i, j]] as Cell[] }
      if (net.rowNode(i) === node) steps.push({ ...step, node: net.columnNode(j) })
      if (net.columnNode(j) === node && count > 0) steps.push({ ...step, node: net.rowNode(i) })
    }
  return steps
}
