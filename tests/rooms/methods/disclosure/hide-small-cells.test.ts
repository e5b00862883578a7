import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEWEST, suppressed } from '@/lib/methods/disclosure/few-people'
import { hideSmallCells } from '@/lib/methods/disclosure/hide-small-cells'
import { largestPossible, type PublishedTable } from '@/lib/methods/disclosure/table-attack'

const totalsOf = (counts: number[][]) => ({
  rows: counts.map((row) => row.reduce((sum, n) => sum + n, 0)),
  columns: counts[0]!.map((_, j) => counts.reduce((sum, row) => sum + row[j]!, 0)),
})

/** As pages publish it: totals hidden by the rule for lists, cells by the rule for tables. */
function published(counts: number[][]): PublishedTable {
  const { rows, columns } = totalsOf(counts)
  const isHidden = (totals: number[]) => suppressed(totals).map((shown) => shown === null)
  const totals = { rowsHidden: isHidden(rows), columnsHidden: isHidden(columns) }
  return { counts, ...totals, hidden: hideSmallCells(counts, totals) }
}

/** Every table that somebody may take for the true one, by trying them all out: an attack that knows nothing of flows. */
function* candidates(table: PublishedTable): Generator<number[][]> {
  const { counts, hidden, rowsHidden, columnsHidden } = table
  const { rows, columns } = totalsOf(counts)
  const all = rows.reduce((sum, n) => sum + n, 0)
  const cells = counts.flatMap((row, i) => row.flatMap((_, j) => (hidden[i]![j] ? [[i, j] as const] : [])))
  const tried = counts.map((row) => [...row])
  const sumOfRow = (i: number) => tried[i]!.reduce((sum, n) => sum + n, 0)
  const sumOfColumn = (j: number) => tried.reduce((sum, row) => sum + row[j]!, 0)
  function* fill(at: number): Generator<number[][]> {
    if (at === cells.length) {
      const fits =
        rows.every((total, i) => (rowsHidden[i] ? true : sumOfRow(i) === total)) &&
        columns.every((total, j) => (columnsHidden[j] ? true : sumOfColumn(j) === total)) &&
        tried.flat().reduce((sum, n) => sum + n, 0) === all
      if (fits) yield tried
      return
    }
    const [i, j] = cells[at]!
    for (let n = 0; n <= all; n++) {
      tried[i]![j] = n
      const isOver =
        (!rowsHidden[i] && j === counts[0]!.length - 1 && sumOfRow(i) > rows[i]!) ||
        tried.flat().reduce((sum, one) => sum + one, 0) > all + cells.length * all
      if (!isOver) yield* fill(at + 1)
    }
    tried[i]![j] = 0
  }
  for (const [i, j] of cells) tried[i]![j] = 0
  yield* fill(0)
}

const aTable = (most: number, rows: number, columns: number) =>
  fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  })

describe('a published table of persons', () => {
  it('lets no cell below ten be told from ten or more', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 9 })
          .chain((rows) => fc.integer({ min: 1, max: 8 }).chain((columns) => aTable(40, rows, columns))),
        (counts) => {
          fc.pre(counts.flat().reduce((sum, n) => sum + n, 0) >= 2 * FEWEST)
          const table = published(counts)
          counts.forEach((row, i) =>
            row.forEach((count, j) => {
              if (!table.hidden[i]![j]) expect(count).toBeGreaterThanOrEqual(FEWEST)
              else if (count < FEWEST) expect(largestPossible(table, i, j)).toBeGreaterThanOrEqual(FEWEST)
            }),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('nor by somebody who tries out every table that it could be', () => {
    fc.assert(
      fc.property(aTable(14, 2, 2), (counts) => {
        const all = counts.flat().reduce((sum, n) => sum + n, 0)
        fc.pre(all >= 2 * FEWEST)
        const table = published(counts)
        const most = counts.map((row) => row.map(() => 0))
        for (const other of candidates(table))
          for (const [i, row] of other.entries())
            for (const [j, n] of row.entries()) most[i]![j] = Math.max(most[i]![j]!, n)
        counts.forEach((row, i) =>
          row.forEach((count, j) => {
            if (count < FEWEST) expect(most[i]![j]).toBeGreaterThanOrEqual(FEWEST)
          }),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('hides little where little is small', () => {
    const counts = [
      [100, 80, 3],
      [90, 70, 60],
      [50, 40, 45],
    ]
    const { hidden } = published(counts)
    expect(hidden.flat().filter(Boolean)).toHaveLength(4)
    expect(hidden[0]![2]).toBe(true)
    const nothing = published([
      [10, 20],
      [30, 40],
    ])
    expect(nothing.hidden.flat()).not.toContain(true)
  })
})

describe('what a hidden cell could be at most', () => {
  const none = [false, false]
  it('is what its row and column leave', () => {
    const counts = [
      [3, 20],
      [12, 30],
    ]
    const table = {
      counts,
      hidden: [
        [true, true],
        [true, true],
      ],
      rowsHidden: none,
      columnsHidden: none,
    }
    expect(largestPossible(table, 0, 0)).toBe(15)
    expect(largestPossible(table, 0, 1)).toBe(23)
  })

  it('is itself where it can be worked out', () => {
    const counts = [
      [3, 20],
      [12, 30],
    ]
    const table = {
      counts,
      hidden: [
        [true, true],
        [false, false],
      ],
      rowsHidden: none,
      columnsHidden: none,
    }
    expect(largestPossible(table, 0, 0)).toBe(3)
  })
})
