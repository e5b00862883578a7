import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boroughCounts } from '@/lib/equality/heard/heard-figures'
import { shownCounts } from '@/lib/equality/shown-counts'
import { FEWEST, FEWEST_FOR_FILTER } from '@/lib/methods/disclosure/few-people'
import { largestPossible } from '@/lib/methods/disclosure/table-attack'

const GROUPS = [['a'], ['b'], ['c', 'd']]
/** By place, then by code. */
const places = fc.array(fc.tuple(fc.nat(60), fc.nat(30), fc.nat(12), fc.nat(25)), {
  minLength: 2,
  maxLength: 6,
})

const sums = (rows: number[][]) => rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0))
const grouped = ([a, b, c, d]: number[]) => [a!, b!, c! + d!]

it('of a question no small figure can be worked out, from all boroughs and each of them together', () => {
  let shownCells = 0
  fc.assert(
    fc.property(places, (rows) => {
      const all = sums(rows)
      const shown = shownCounts(GROUPS, (code) => all['abcd'.indexOf(code)]!)
      const counts = rows.map(grouped)
      const figures = boroughCounts(counts, shown)
      const seen = {
        counts,
        hidden: figures.map((place) => place.counts.map((count) => count === null)),
        rowsHidden: figures.map(({ base }) => base === null),
        columnsHidden: shown.groups.map((count) => count === null),
      }
      figures.forEach((place, i) =>
        place.counts.forEach((count, j) => {
          if (count !== null) {
            shownCells++
            expect(count).toBe(counts[i]![j])
            expect(count).toBeGreaterThanOrEqual(FEWEST)
            expect(place.base).toBeGreaterThanOrEqual(FEWEST_FOR_FILTER)
          } else if (counts[i]![j]! < FEWEST)
            expect(largestPossible(seen, i, j)).toBeGreaterThanOrEqual(FEWEST)
        }),
      )
    }),
    { numRuns: 400 },
  )
  expect(shownCells, 'something is still shown').toBeGreaterThan(200)
})

it('of all boroughs no small figure can be worked out, from codes and groups of codes together', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(60), fc.nat(30), fc.nat(12), fc.nat(25)), (all) => {
      const { base, groups, codes } = shownCounts(GROUPS, (code) => all['abcd'.indexOf(code)]!)
      const total = all.reduce((sum, n) => sum + n, 0)
      expect(base).toBe(total < FEWEST ? null : total)
      if (base === null) return
      // What is unknown of each sum that is published: at least two figures, and ten people together, or nothing.
      const unknown = (parts: { n: number; isHidden: boolean }[]) => {
        const hidden = parts.filter(({ isHidden }) => isHidden)
        if (hidden.length === 0) return
        expect(hidden.length).toBeGreaterThan(1)
        expect(hidden.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(FEWEST)
      }
      unknown(groups.map((count, i) => ({ n: grouped([...all])[i]!, isHidden: count === null })))
      if (groups[2] !== null)
        unknown(['c', 'd'].map((code, i) => ({ n: all[i + 2]!, isHidden: codes.get(code) === null })))
      else expect([codes.get('c'), codes.get('d')]).toEqual([null, null])
      for (const count of [...groups, ...codes.values()])
        if (count !== null) expect(count).toBeGreaterThanOrEqual(FEWEST)
    }),
    { numRuns: 500 },
  )
})
