import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designEffect } from '@/lib/methods/numbers/design-effect'
import { holm } from '@/lib/methods/numbers/holm'
import { rake } from '@/lib/methods/numbers/raking'
import { shareDifference } from '@/lib/methods/numbers/share-difference'

// R. G. Newcombe (1998), table II, method 10.
describe('the difference of two shares', () => {
  it.each([
    [56, 70, 48, 80, '0.0524', '0.3339'],
    [9, 10, 3, 10, '0.1705', '0.8090'],
    [6, 7, 2, 7, '0.0582', '0.8062'],
    [5, 56, 0, 29, '-0.0381', '0.1926'],
    [0, 10, 0, 20, '-0.1611', '0.2775'],
    [10, 10, 0, 20, '0.6791', '1.0000'],
  ])('%i of %i less %i of %i is as published', (a, m, b, n, low, high) => {
    const found = shareDifference({ count: a, base: m }, { count: b, base: n })!
    expect(found.difference).toBeCloseTo(a / m - b / n, 12)
    expect([found.interval.low.toFixed(4), found.interval.high.toFixed(4)]).toEqual([low, high])
  })

  it('with nobody cannot be told', () => {
    expect(shareDifference({ count: 0, base: 0 }, { count: 1, base: 2 })).toBeNull()
  })
})

describe('Holm’s correction', () => {
  // "Holm–Bonferroni method", Wikipedia, and R's p.adjust.
  it('of four tests is as published, in the order they came', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => p.toFixed(3))).toEqual([
      '0.030',
      '0.060',
      '0.060',
      '0.020',
    ])
  })

  it('makes none smaller, keeps their order and stays below 1', () => {
    const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 })
    fc.assert(
      fc.property(values, (values) => {
        const adjusted = holm(values)
        values.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p)
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, values.length * p))
          values.forEach((q, j) => expect(p < q && adjusted[i]! > adjusted[j]!).toBe(false))
        })
      }),
    )
  })
})

describe('the design effect', () => {
  it('is that of Kish', () => {
    expect(designEffect([1, 1, 1, 1])).toEqual({ effect: 1, base: 4, effectiveBase: 4 })
    // By hand: n Σw² / (Σw)² = 4 * 12 / 36.
    expect(designEffect([1, 1, 1, 3])?.effect).toBeCloseTo(4 / 3, 12)
    expect(designEffect([1, 1, 1, 3, 0])?.effectiveBase).toBeCloseTo(3, 12)
    expect(designEffect([0])).toBeNull()
  })
})

/** A table of counts as answers with two characteristics, and how often each combination was counted. */
const cells = (table: number[][]) =>
  table.flatMap((row, i) => row.map((count, j) => ({ answer: { row: `r${i}`, column: `c${j}` }, count })))
const targets = (name: string, values: number[]) => ({
  name,
  targets: Object.fromEntries(values.map((value, i) => [`${name[0]}${i}`, value])),
})

// "Iterative proportional fitting", Wikipedia: a table of four by four, its margins and the solution, which is that of the third round.
const SEED = [
  [40, 30, 20, 10],
  [35, 50, 100, 75],
  [30, 80, 70, 120],
  [20, 30, 40, 50],
]
const ROWS = [150, 300, 400, 150]
const COLUMNS = [200, 300, 400, 100]
const FITTED = [
  [64.61, 46.28, 35.42, 3.83],
  [49.95, 68.15, 156.49, 25.37],
  [56.7, 144.4, 145.06, 53.76],
  [28.74, 41.18, 63.03, 17.03],
]

describe('raking', () => {
  const made = cells(SEED)
  const answers = made.map(({ answer }) => answer)
  const start = made.map(({ count }) => count)
  const margins = [targets('row', ROWS), targets('column', COLUMNS)]

  const thousandths = (weights: number[]) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight) => (weight / total) * 1000)
  }

  it('is after three rounds where the published table is', () => {
    const { weights, rounds } = rake(answers, margins, { mostRounds: 3 }, start)
    expect(rounds).toBe(3)
    expect(thousandths(weights).map((value) => value.toFixed(2))).toEqual(
      FITTED.flat().map((value) => value.toFixed(2)),
    )
  })

  it('ends with the margins asked for, and the odds of the table it began with', () => {
    const { weights, hasConverged, unreached } = rake(answers, margins, {}, start)
    expect([hasConverged, unreached]).toEqual([true, []])
    const fitted = thousandths(weights)
    ROWS.forEach((row, i) =>
      expect(fitted[4 * i]! + fitted[4 * i + 1]! + fitted[4 * i + 2]! + fitted[4 * i + 3]!).toBeCloseTo(
        row,
        2,
      ),
    )
    const odds = (of: number[]) => (of[0]! * of[5]!) / (of[1]! * of[4]!)
    expect(odds(fitted)).toBeCloseTo(odds(start), 8)
  })

  const people = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([sex, count]) => Array.from({ length: count }, () => ({ sex })))

  it('with one characteristic is plain post-stratification', () => {
    const { weights, effect, rounds } = rake(people({ f: 30, m: 70 }), [
      { name: 'sex', targets: { f: 51, m: 49 } },
    ])
    expect(weights[0]).toBeCloseTo(0.51 / 0.3, 10)
    expect(weights[99]).toBeCloseTo(0.49 / 0.7, 10)
    expect(rounds).toBe(1)
    expect(effect?.effectiveBase).toBeLessThan(100)
  })

  it('reports who cannot be weighted, and shares the targets of those who did not answer', () => {
    const answers = [...people({ f: 3, m: 1, x: 1 }), { sex: undefined }]
    const { weights, unreached, hasConverged } = rake(answers, [
      { name: 'sex', targets: { f: 50, m: 40, z: 10 } },
    ])
    expect(hasConverged).toBe(true)
    expect(unreached).toEqual([
      { margin: 'sex', category: 'z', why: 'nobody-answered' },
      { margin: 'sex', category: 'x', why: 'no-target' },
    ])
    expect(weights.slice(4)).toEqual([0, 0])
    expect(weights[3]! / weights[0]!).toBeCloseTo(40 / (50 / 3), 10)
  })

  it('says so where margins cannot both be met', () => {
    const answers = [
      { row: 'r0', column: 'c0' },
      { row: 'r1', column: 'c1' },
    ]
    const { hasConverged, furthest, rounds } = rake(answers, [
      targets('row', [1, 1]),
      targets('column', [3, 1]),
    ])
    expect([hasConverged, rounds]).toEqual([false, 200])
    expect(furthest).toBeGreaterThan(0.1)
  })

  it('holds weights within limits, and counts them', () => {
    const answers = people({ f: 5, m: 95 })
    const margins = [{ name: 'sex', targets: { f: 50, m: 50 } }]
    const { weights, trimmed, hasConverged } = rake(answers, margins, { most: 4 })
    expect(Math.max(...weights)).toBeLessThan(4.001)
    expect(trimmed).toBe(5)
    expect(hasConverged).toBe(false)
  })

  it('of nobody is nobody', () => {
    expect(rake([], [{ name: 'sex', targets: { f: 1 } }])).toMatchObject({ weights: [], effect: null })
  })
})
