import type { CodedAlike } from './coding-table'

/**
 * What the three coefficients are made of, over the units that at least two coders read. `apart` counts judgements that
 * a fellow coder of the same unit contradicts: for g of m coders giving the code, 2g(m - g) / (m - 1).
 */
export type CodeTally = { given: number; byFirst: number; apart: number }
export type Tally = { units: number; judgements: number; codes: CodeTally[] }

/** Counts units, each group of alike ones `weights[i]` times: its own count, or what a resample drew. */
export function tally(alike: readonly CodedAlike[], codes: number, weights?: ArrayLike<number>): Tally {
  const counts = Array.from({ length: codes }, () => ({ given: 0, byFirst: 0, apart: 0 }))
  let units = 0
  let judgements = 0
  for (let i = 0; i < alike.length; i++) {
    const { coders, given, count } = alike[i]!
    const weight = weights ? (weights[i] ?? 0) : count
    units += weight
    judgements += weight * coders
    for (const { code, times, byFirst } of given) {
      const of = counts[code]!
      of.given += weight * times
      of.apart += (weight * 2 * times * (coders - times)) / (coders - 1)
      if (byFirst) of.byFirst += weight
    }
  }
  return { units, judgements, codes: counts }
}

/** The same tally with one of its codes alone: given, or not given. */
export const ofCode = (whole: Tally, code: number): Tally => ({
  ...whole,
  codes: whole.codes.slice(code, code + 1),
})

/*
 * Each coefficient is 1 - disagreement seen / disagreement expected. Over several codes both are added up first ("pooled
 * kappa": H. De Vries, M. N. Elliott, D. E. Kanouse & S. S. Teleki, "Using pooled kappa to summarize interrater agreement
 * across many items", Field Methods 20 (2008), 272-282). Where every coder gives every unit exactly one code, adding up
 * gives exactly the coefficients over all categories that the authors published: each disagreement is counted under two
 * codes, above the line and below. All return null where no disagreement can be expected, for want of variety.
 */

/** J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37-46. */
export function cohenKappa({ units, codes }: Tally): number | null {
  const expected = sum(codes, ({ given, byFirst }) => {
    const bySecond = given - byFirst
    return byFirst * (units - bySecond) + bySecond * (units - byFirst)
  })
  return oneMinus(units * sum(codes, ({ apart }) => apart / 2), expected)
}

/** J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971), 378-382. */
export function fleissKappa({ judgements, codes }: Tally): number | null {
  return oneMinus(judgements * sum(codes, ({ apart }) => apart), expectedOf(judgements, codes))
}

/** K. Krippendorff, "Computing Krippendorff's alpha-reliability" (University of Pennsylvania, 2011), nominal data. */
export function krippendorffAlpha({ judgements, codes }: Tally): number | null {
  return oneMinus((judgements - 1) * sum(codes, ({ apart }) => apart), expectedOf(judgements, codes))
}

const expectedOf = (judgements: number, codes: CodeTally[]) =>
  sum(codes, ({ given }) => 2 * given * (judgements - given))

const oneMinus = (seen: number, expected: number) => (expected > 0 ? 1 - seen / expected : null)

function sum(codes: CodeTally[], of: (code: CodeTally) => number): number {
  let total = 0
  for (const code of codes) total += of(code)
  return total
}
