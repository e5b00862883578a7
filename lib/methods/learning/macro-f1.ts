/**
 * The mean over codes of F1, the harmonic mean of precision and recall: each code counts the same however rare it is. Codes that
 * no person gave do not count.
 * Source: D. Lewis et al., "Training algorithms for linear text classifiers" (1996), macro-averaged.
 * @param truth and `guesses` as long as each other, a code each
 */
export function macroF1(truth: string[], guesses: string[]): number {
  const codes = [...new Set(truth)]
  if (codes.length === 0) return 0
  const of = (code: string) => {
    const given = truth.filter((each) => each === code).length
    const guessed = guesses.filter((each) => each === code).length
    const both = truth.filter((each, i) => each === code && guesses[i] === code).length
    return (2 * both) / (given + guessed)
  }
  return codes.reduce((sum, code) => sum + of(code), 0) / codes.length
}
