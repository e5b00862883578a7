/** A table of counts as it is published: which cells and totals are hidden. All rows have as many cells. */
export type PublishedTable = {
  counts: number[][]
  hidden: boolean[][]
  /** Of the rows' and the columns' totals. */
  rowsHidden: boolean[]
  columnsHidden: boolean[]
}

/**
 * How large a hidden cell may be for all that somebody knows who reads the table: every published cell and total, and
 * that no count is below zero. By how much it may be larger than it is comes out of a largest flow: another table that
 * looks the same, with this cell larger, lets others in its row and column be smaller and larger in turn.
 * Source: L. H. Cox, "Suppression methodology and statistical disclosure control", Journal of the American Statistical
 * Association 75 (1980), 377-385; J. P. Kelly, B. L. Golden and A. A. Assad, "Cell suppression: disclosure protection for
 * sensitive tabular data", Networks 22 (1992), 397-417.
 * @param enough looks no further once the cell may be this large
 * @returns the largest value, in persons; Infinity where nothing bounds it
 */
export function largestPossible(
  table: PublishedTable,
  row: number,
  column: number,
  enough = Number.POSITIVE_INFINITY,
): number {
  return grown(table, row, column, enough).most
}

/** The same, with the network as it is left: what still leads somewhere in it. */
export function grown(table: PublishedTable, row: number, column: number, enough: number) {
  const now = table.counts[row]![column]!
  const net = networkOf(table)
  let more = 0
  while (now + more < enough) {
    const path = findPath(net, row, column)
    if (!path) break
    const step = Math.min(...path.map(({ room }) => room), enough - now - more)
    more += step
    if (step === Number.POSITIVE_INFINITY) break
    for (const edge of path) edge.push(step)
  }
  return { most: now + more, net }
}

export type Edge = { to: number; room: number; push: (n: number) => void }
export type Network = {
  rowNode: (row: number) => number
  columnNode: (column: number) => number
  edgesFrom: (node: number) => Edge[]
}

/**
 * Rows and columns are nodes; a hidden cell leads from its row to its column, a hidden total from outside to its row or
 * from its column to outside. What is hidden may grow without bound, and shrink to zero; what is published may do neither.
 */
function networkOf({ counts, hidden, rowsHidden, columnsHidden }: PublishedTable): Network {
  const rows = counts.length
  const columns = columnsHidden.length
  const outside = rows + columns
  const flows = counts.map((row) => [...row])
  const rowFlows = counts.map((row) => row.reduce((sum, n) => sum + n, 0))
  const columnFlows = columnsHidden.map((_, j) => counts.reduce((sum, row) => sum + row[j]!, 0))
  const up = (to: number, add: (n: number) => void): Edge => ({
    ...{ to, room: Number.POSITIVE_INFINITY },
    push: add,
  })
  const down = (to: number, flow: number, add: (n: number) => void): Edge[] =>
    flow > 0 ? [{ to, room: flow, push: (n) => add(-n) }] : []
  const cell = (i: number, j: number) => (n: number) => void (flows[i]![j]! += n)
  const rowTotal = (i: number) => (n: number) => void (rowFlows[i]! += n)
  const columnTotal = (j: number) => (n: number) => void (columnFlows[j]! += n)

  function edgesFrom(node: number): Edge[] {
    if (node < rows)
      return [
        ...columnsHidden.flatMap((_, j) => (hidden[node]![j] ? [up(rows + j, cell(node, j))] : [])),
        ...(rowsHidden[node] ? down(outside, rowFlows[node]!, rowTotal(node)) : []),
      ]
    if (node < outside) {
      const j = node - rows
      return [
        ...counts.flatMap((_, i) => (hidden[i]![j] ? down(i, flows[i]![j]!, cell(i, j)) : [])),
        ...(columnsHidden[j] ? [up(outside, columnTotal(j))] : []),
      ]
    }
    return [
      ...rowsHidden.flatMap((isHidden, i) => (isHidden ? [up(i, rowTotal(i))] : [])),
      ...columnsHidden.flatMap((isHidden, j) =>
        isHidden ? down(rows + j, columnFlows[j]!, columnTotal(j)) : [],
      ),
    ]
  }
  return { rowNode: (i) => i, columnNode: (j) => rows + j, edgesFrom }
}

/** Whether an edge is the cell itself, seen from one side or the other. */
export const isCell = (net: Network, node: number, to: number, row: number, column: number): boolean =>
  (node === net.rowNode(row) && to === net.columnNode(column)) ||
  (node === net.columnNode(column) && to === net.rowNode(row))

/** A shortest way with room on it from a cell's column back to its row; null where there is none. */
function findPath(net: Network, row: number, column: number): Edge[] | null {
  const from = net.columnNode(column)
  const to = net.rowNode(row)
  const cameBy = new Map<number, { node: number; edge: Edge }>()
  const queue = [from]
  for (const node of queue) {
    if (node === to) break
    for (const edge of net.edgesFrom(node)) {
      if (edge.to === from || cameBy.has(edge.to) || isCell(net, node, edge.to, row, column)) continue
      cameBy.set(edge.to, { node, edge })
      queue.push(edge.to)
    }
  }
  const path: Edge[] = []
  for (let node = to; node !== from;) {
    const step = cameBy.get(node)
    if (!step) return null
    path.unshift(step.edge)
    node = step.node
  }
  return path
}
