import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ClosedQuestion } from '@/lib/analysis/tables/closed-questions'
import type { Counted } from '@/lib/analysis/tables/count-answers'
import { hiddenOfOne, tableOfPersons, turned, type ShownTable } from '@/lib/analysis/tables/shown-table'
import { columnsOf, swapped, tally } from '@/lib/analysis/tables/tally'
import { FEWEST, FEWEST_FOR_PERCENT } from '@/lib/methods/disclosure/few-people'
import { largestPossible } from '@/lib/methods/disclosure/table-attack'

/** Always asked in version v1, never in v2. */
const aQuestion = (name: string, codes: string[], kind: 'one' | 'several' = 'one'): ClosedQuestion => ({
  ...{ name, key: name, part: null, kind, title: name },
  choices: codes.map((code) => ({ code, label: code })),
  asked: new Map([['v1', { keys: [], isAsked: () => true }]]),
})

const A = aQuestion('a', ['x', 'y', 'z'])
const B = aQuestion('b', ['p', 'q'])

const somebody = fc.record({
  version: fc.constantFrom('v1', 'v1', 'v1', 'v2'),
  value: fc.constantFrom('x', 'x', 'x', 'y', 'z', null),
  part: fc.constantFrom('p', 'q', 'q', null),
  n: fc.nat(40),
})
const people = fc
  .array(somebody, { minLength: 3, maxLength: 14 })
  .map((all): Counted[] => all.map((one) => ({ ...one, after: null })))

const counts = (rows: string[], columns: string[], counted: Counted[]) => {
  const of = (code: unknown, one: Counted, version: string) =>
    code === 'missing' ? one.version === version : code === 'not asked' ? one.version !== version : true
  return rows.map((row) =>
    columns.map((column) =>
      counted
        .filter((one) => (one.value ?? (of('missing', one, 'v1') ? 'missing' : 'not asked')) === row)
        .filter((one) => (one.part ?? (of('missing', one, 'v1') ? ' missing' : ' not asked')) === column)
        .reduce((sum, { n }) => sum + n, 0),
    ),
  )
}

/** Of a table as it is shown, what somebody who wants to know more would work with. */
function attacked(table: ShownTable, counted: Counted[]) {
  const [all, ...parts] = table.columns
  const rows = [...table.rows.map(({ code }) => code), 'missing', 'not asked']
  const cellsOf = ({ cells, missing, notAsked }: (typeof parts)[number]) => [
    ...cells.map(({ count }) => count === null),
    missing === null,
    notAsked === null,
  ]
  const real = counts(
    rows,
    parts.map(({ code }) => code),
    counted,
  )
  return {
    counts: real,
    hidden: rows.map((_, i) => parts.map((part) => cellsOf(part)[i]!)),
    rowsHidden: cellsOf(all!),
    columnsHidden: parts.map(({ size }) => size === null),
  }
}

it('of persons no small figure can be worked out, from whatever side', () => {
  let shownCells = 0
  fc.assert(
    fc.property(people, (counted) => {
      const first = tally(A, counted, columnsOf(B, counted))
      fc.pre(first.columns[0]!.size >= 2 * FEWEST)
      const table = tableOfPersons(first, { kind: 'one', lastColumns: 2 })
      const back = counted.map(swapped)
      const totals = hiddenOfOne(tally(B, back, null).columns, 0)[0]!
      const mask = turned(hiddenOfOne(first.columns, 2), totals)
      const other = tableOfPersons(tally(B, back, columnsOf(A, back)), { kind: 'one', lastColumns: 2, mask })

      const seen = attacked(table, counted)
      const isNobody = (i: number, j: number) => i >= 3 || j >= 2
      seen.counts.forEach((row, i) =>
        row.forEach((count, j) => {
          if (count >= FEWEST || (count === 0 && isNobody(i, j))) return
          expect(seen.hidden[i]![j], `${i} ${j}`).toBe(true)
          expect(largestPossible(seen, i, j)).toBeGreaterThanOrEqual(FEWEST)
        }),
      )
      // The same cells are hidden when rows and columns are exchanged.
      const answered = (shown: ShownTable, i: number, j: number) => shown.columns[j + 1]!.cells[i]!.count
      for (const i of [0, 1, 2])
        for (const j of [0, 1]) {
          expect(answered(other, j, i)).toBe(answered(table, i, j))
          if (answered(table, i, j) !== null) shownCells++
        }
    }),
    { numRuns: 400 },
  )
  expect(shownCells, 'something is still shown').toBeGreaterThan(200)
})

it('of persons a total is shown, or hidden, alike in every table', () => {
  fc.assert(
    fc.property(people, (counted) => {
      const alone = tableOfPersons(tally(A, counted, null), { kind: 'one' })
      const parted = tableOfPersons(tally(A, counted, columnsOf(B, counted)), { kind: 'one', lastColumns: 2 })
      expect(parted.columns[0]).toEqual(alone.columns[0])
    }),
    { numRuns: 300 },
  )
})

it('of persons no percentage stands on a base below thirty', () => {
  fc.assert(
    fc.property(people, (counted) => {
      const table = tableOfPersons(tally(A, counted, columnsOf(B, counted)), { kind: 'one', lastColumns: 2 })
      for (const { answered, cells } of table.columns)
        for (const { share } of cells)
          if (share !== null) expect(answered).toBeGreaterThanOrEqual(FEWEST_FOR_PERCENT)
    }),
    { numRuns: 300 },
  )
})

it('of several choices a hidden count cannot be taken from the total', () => {
  const several = aQuestion('s', ['x', 'y', 'z'], 'several')
  const counted: Counted[] = [
    { version: 'v1', after: null, value: ['x'], part: 'p', n: 30 },
    { version: 'v1', after: null, value: ['x', 'y'], part: 'p', n: 4 },
    { version: 'v1', after: null, value: ['z'], part: 'p', n: 15 },
    { version: 'v1', after: null, value: ['y'], part: 'q', n: 40 },
    { version: 'v1', after: null, value: ['x'], part: 'q', n: 25 },
  ]
  const table = tableOfPersons(tally(several, counted, columnsOf(B, counted)), {
    kind: 'several',
    lastColumns: 2,
  })
  const [all, p, q] = table.columns
  expect(all!.cells.map(({ count }) => count)).toEqual([59, 44, 15])
  // Four of those who said p chose y; 40 of the others did, which would tell it.
  expect([p!.cells[1]!.count, q!.cells[1]!.count]).toEqual([null, null])
  expect([p!.cells[0]!.count, q!.cells[0]!.count]).toEqual([34, 25])
})
