import { chiSquareTest, withoutEmpty } from './chi-square'
import { fisherExact } from './fisher-exact'

/** How sure it is that two questions go together, and how strongly. */
export type Association = {
  test: 'chi-square' | 'fisher' | 'none'
  statistic: number | null
  freedom: number | null
  /** Before any correction for several tests. */
  p: number | null
  cramersV: number | null
  base: number
  words: string
}

const LEVEL = 0.05
/** J. Cohen, "Statistical Power Analysis for the Behavioral Sciences" (2nd edition, 1988), chapter 7: small, medium, large. */
const STRENGTHS = [
  { from: 0.5, words: 'strongly' },
  { from: 0.3, words: 'clearly' },
  { from: 0.1, words: 'weakly' },
]

/**
 * Whether two questions go together, by the test that the counts allow: the chi-square, or Fisher's where a table of two by
 * two is too small for it, or none; and what may be concluded, in plain words.
 * @param table counts of different persons, or of bodies, never of both
 * @param tests how many tests are read together: with more than one the words ask for Holm's p-values (`holm`)
 */
export function association(table: readonly (readonly number[])[], tests = 1): Association {
  const chi = chiSquareTest(table)
  if (!chi) return none(table, 'All answers are in one row or one column: there is nothing to compare.')
  const { statistic, freedom, cramersV, base } = chi
  const small = chi.mayBeUsed ? null : twoByTwo(withoutEmpty(table))
  if (!chi.mayBeUsed && !small)
    return none(
      table,
      'Too few answers in too many cells to say. Put categories together, or read the counts alone.',
    )
  const p = small ? fisherExact(small) : chi.p
  const test = small ? ('fisher' as const) : ('chi-square' as const)
  const words = wordsFor(p, Math.sqrt(statistic / base), tests)
  return {
    test,
    statistic: small ? null : statistic,
    freedom: small ? null : freedom,
    p,
    cramersV,
    base,
    words,
  }
}

function none(table: readonly (readonly number[])[], words: string): Association {
  const base = table.flat().reduce((sum, count) => sum + count, 0)
  return { test: 'none', statistic: null, freedom: null, p: null, cramersV: null, base, words }
}

function twoByTwo(table: readonly (readonly number[])[]): [[number, number], [number, number]] | null {
  const [[a, b, ...more] = [], [c, d, ...others] = [], ...rest] = table
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  return rest.length || more.length || others.length ? null : [[a, b], [c, d]] // prettier-ignore
}

/** @param w Cohen's measure of strength: the root of chi-square by base, in two by two the same as Cramér's V */
function wordsFor(p: number, w: number, tests: number): string {
  const several = tests > 1 ? ` This is one of ${tests} tests: go by the p-value corrected for that.` : ''
  if (p >= LEVEL)
    return `The differences may well be chance (p ${aboveOrIs(p)}). That does not show that there are none.${several}`
  // A coincidence of large numbers: sure, and of no weight.
  const strength = STRENGTHS.find(({ from }) => w >= from)
  return strength
    ? `The two go together ${strength.words}, and hardly by chance (p ${aboveOrIs(p)}). It does not say that one brings about the other.${several}`
    : `The two go together, hardly by chance (p ${aboveOrIs(p)}), and so weakly that it matters little.${several}`
}

const aboveOrIs = (p: number) => (p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`)
