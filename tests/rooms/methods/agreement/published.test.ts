import { describe, expect, it } from 'vitest'
import { agreementOf } from '@/lib/methods/agreement/agreement'
import { cohenError } from '@/lib/methods/agreement/cohen-error'
import { FLEISS_1971, fromCounts, fromCrossTable, fromLines, KRIPPENDORFF_C } from './codings'

const FEW = { resamples: 50 }
const places = (value: number | null) => value?.toFixed(3)

describe('Cohen’s kappa', () => {
  // J. Cohen, "Weighted kappa", Psychological Bulletin 70 (1968), 213-220: two psychiatrists, 200 patients.
  it('of 1968, unweighted', () => {
    const { overall } = agreementOf(fromCrossTable([[88, 14, 18], [10, 40, 10], [2, 6, 12]]), FEW) // prettier-ignore
    expect(places(overall.cohen.value)).toBe('0.492')
    expect(places(overall.observed)).toBe('0.700')
  })

  // J. L. Fleiss, J. Cohen & B. S. Everitt (1969), table 1: kappa .429, its variance .002885.
  it('of 1969, with its standard error', () => {
    const table = [
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ]
    const { cohen } = agreementOf(fromCrossTable(table), FEW).overall
    expect(places(cohen.value)).toBe('0.429')
    const error = cohenError(table)!
    expect((error ** 2).toFixed(6)).toBe('0.002885')
    expect(cohen.interval?.high).toBeCloseTo(3 / 7 + 1.96 * error, 4)
  })

  // "Cohen's kappa", Wikipedia: 50 proposals for a grant, two readers (kappa 0.40); and the two tables of 100 that agree
  // as often and differ in kappa (0.1304 and 0.2593).
  it.each([
    [20, 5, 10, 15, '0.4000'],
    [45, 15, 25, 15, '0.1304'],
    [25, 35, 5, 35, '0.2593'],
  ])('of %i %i %i %i, by hand', (a, b, c, d, kappa) => {
    const { overall, codes } = agreementOf(fromCrossTable([[a, b], [c, d]]), FEW) // prettier-ignore
    expect(overall.cohen.value?.toFixed(4)).toBe(kappa)
    // Of two codes each is the other's absence.
    expect(codes.map(({ cohen }) => cohen.value?.toFixed(4))).toEqual([kappa, kappa])
    expect(codes[0]?.cohen.interval?.low).toBeCloseTo(overall.cohen.interval!.low, 10)
  })
})

describe('Fleiss’ kappa', () => {
  // J. L. Fleiss (1971), table 1; by category as printed there in table 2.
  it('of the psychiatric diagnoses', () => {
    const { overall, codes } = agreementOf(fromCounts(FLEISS_1971), FEW)
    expect(places(overall.fleiss.value)).toBe('0.430')
    expect(places(overall.observed)).toBe('0.556')
    expect(codes.map(({ fleiss }) => places(fleiss.value))).toEqual([
      '0.245',
      '0.245',
      '0.520',
      '0.471',
      '0.566',
    ])
    expect(codes.map(({ prevalence }) => places(prevalence))).toEqual([
      '0.144',
      '0.144',
      '0.167',
      '0.306',
      '0.239',
    ])
    expect(overall.cohen.value).toBeNull()
  })

  // "Fleiss' kappa", Wikipedia: 14 raters, 10 subjects.
  it('of fourteen raters', () => {
    const counts = [
      ...[[0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1]],
      ...[[7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7]],
    ] // prettier-ignore
    const { overall } = agreementOf(fromCounts(counts), FEW)
    expect(places(overall.fleiss.value)).toBe('0.210')
    expect(places(overall.observed)).toBe('0.378')
  })
})

// K. Krippendorff (2011), examples A, B and C; and "Krippendorff's alpha", Wikipedia: three coders, fifteen units.
describe('Krippendorff’s alpha', () => {
  const alphaOf = (lines: string[]) => agreementOf(fromLines(lines), FEW).overall.alpha

  it.each([
    ['A, two codes', ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'], '0.095'],
    ['B, five codes', ['a a b b d c c c e d d a', 'b a b b b c c c e d d d'], '0.692'],
    ['C, four observers and units not read by all', KRIPPENDORFF_C, '0.743'],
    [
      'three coders, many units not read',
      ['. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'],
      '0.691',
    ],
  ])('example %s', (_, lines, alpha) => {
    expect(places(alphaOf(lines).value)).toBe(alpha)
  })
})
