import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { association } from '@/lib/methods/numbers/association'
import { chiSquareTail, chiSquareTest, cochranAllows } from '@/lib/methods/numbers/chi-square'
import { fisherExact } from '@/lib/methods/numbers/fisher-exact'
import { logGamma, upperGamma } from '@/lib/methods/numbers/gamma'

// Abramowitz & Stegun (1964), table 6.1 (gamma) and 26.8 (percentage points of chi-square).
describe('distributions', () => {
  it('gamma is as tabled', () => {
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 12)
    expect(Math.exp(logGamma(1.5))).toBeCloseTo(0.8862269255, 10)
    expect(logGamma(101)).toBeCloseTo(363.73937555556, 9) // ln 100!
  })

  it.each([
    [1, 3.84146, 0.05],
    [1, 10.8276, 0.001],
    [4, 7.77944, 0.1],
    [10, 18.307, 0.05],
    [10, 2.55821, 0.99],
    [30, 43.773, 0.05],
    [100, 124.342, 0.05],
  ])('chi-square with %i degrees of freedom is above %f with %f', (freedom, statistic, p) => {
    expect(chiSquareTail(statistic, freedom)).toBeCloseTo(p, 5)
  })

  it('of two degrees of freedom is an exponential, and of none at all nothing', () => {
    for (const x of [0.1, 1, 5, 40]) expect(chiSquareTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12)
    expect(upperGamma(3, 0)).toBe(1)
    expect(chiSquareTail(2000, 3)).toBeLessThan(1e-300)
  })
})

// A. Agresti, "An Introduction to Categorical Data Analysis" (2nd edition, 2007), table 2.5: party by gender.
const AGRESTI = [
  [762, 327, 468],
  [484, 239, 477],
]

describe('the chi-square test', () => {
  it('of Agresti is as printed', () => {
    const test = chiSquareTest(AGRESTI)!
    expect(test.statistic).toBeCloseTo(30.07, 2)
    expect(test.freedom).toBe(2)
    expect(test.p).toBeCloseTo(2.954e-7, 9)
    expect(test.cramersV).toBeCloseTo(Math.sqrt(30.07 / 2757), 4)
    expect(test.mayBeUsed).toBe(true)
  })

  it('leaves out what is empty, and says nothing where there is nothing to compare', () => {
    const [one, other] = AGRESTI
    const padded = [
      [...one!, 0],
      [0, 0, 0, 0],
      [...other!, 0],
    ]
    expect(chiSquareTest(padded)).toEqual(chiSquareTest(AGRESTI))
    for (const table of [
      [],
      [[]],
      [[1, 2]],
      [[1], [2]],
      [
        [1, 0],
        [2, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ])
      // prettier-ignore
      expect(chiSquareTest(table)).toBeNull()
  })

  it('of any table gives a share for p and for V, and does not mind which way it is turned', () => {
    const tables = fc.integer({ min: 2, max: 5 }).chain((columns) =>
      fc.array(fc.array(fc.nat(60), { minLength: columns, maxLength: columns }), {
        minLength: 2,
        maxLength: 5,
      }),
    )
    fc.assert(
      fc.property(tables, (table) => {
        const test = chiSquareTest(table)
        const turned = chiSquareTest(table[0]!.map((_, j) => table.map((row) => row[j]!)))
        expect(test === null).toBe(turned === null)
        if (!test || !turned) return
        expect(test.p).toBeCloseTo(turned.p, 10)
        for (const share of [test.p, test.cramersV])
          expect(share).toSatisfy((it: number) => it >= 0 && it <= 1)
      }),
    )
  })

  it('may be used where Cochran says so', () => {
    expect(cochranAllows([[5, 5], [5, 5]])).toBe(true) // prettier-ignore
    expect(cochranAllows([[4.9, 5], [5, 5.1]])).toBe(false) // prettier-ignore
    expect(cochranAllows([[2, 20], [2, 20]])).toBe(true) // prettier-ignore
    expect(cochranAllows([[4, 6, 6], [6, 6, 6]])).toBe(true) // prettier-ignore
    expect(cochranAllows([[4, 4, 6], [6, 6, 6]])).toBe(false) // prettier-ignore
    expect(cochranAllows([[0.9, 6, 6], [6, 6, 6]])).toBe(false) // prettier-ignore
  })
})

describe('Fisher’s exact test', () => {
  // R. A. Fisher, "The Design of Experiments" (1935): the lady tasting tea, 34/70; and, "Statistical Methods for Research
  // Workers" (1962): convictions of twins, as R prints it.
  it.each([
    [3, 1, 1, 3, 34 / 70],
    [2, 10, 15, 3, 0.0005367],
    [4, 0, 0, 4, 2 / 70],
    [0, 0, 5, 7, 1],
  ])('of %i %i %i %i is as published', (a, b, c, d, p) => {
    expect(fisherExact([[a, b], [c, d]])).toBeCloseTo(p, 6) // prettier-ignore
  })
})

describe('what may be concluded', () => {
  it.each([
    [AGRESTI, 'chi-square', /go together weakly, and hardly by chance \(p < 0\.001\)/],
    [
      [
        [50, 50],
        [52, 48],
      ],
      'chi-square',
      /may well be chance \(p = 0\.777\)/,
    ],
    [
      [
        [90, 10],
        [20, 80],
      ],
      'chi-square',
      /strongly/,
    ],
    [
      [
        [5000, 5000],
        [5200, 4800],
      ],
      'chi-square',
      /so weakly that it matters little/,
    ],
    [
      [
        [9, 1],
        [1, 8],
      ],
      'fisher',
      /strongly/,
    ],
    [
      [
        [1, 2, 1],
        [2, 1, 1],
      ],
      'none',
      /Too few/,
    ],
    [
      [
        [4, 0],
        [6, 0],
      ],
      'none',
      /nothing to compare/,
    ],
  ] as const)('of %j', (table, test, words) => {
    const found = association(table)
    expect(found.test).toBe(test)
    expect(found.words).toMatch(words)
    expect(found.p === null).toBe(test === 'none')
  })

  it('of one test among several asks for the correction', () => {
    expect(association(AGRESTI, 12).words).toMatch(/one of 12 tests/)
  })
})
