/** A share with what it may be in truth, all between 0 and 1. */
export type Interval = { low: number; high: number }

/** The 97.5th percentile of the standard normal distribution: two-sided 95%. */
export const Z95 = 1.959963984540054

/**
 * The Wilson score interval of a share at 95% confidence: it stays between 0 and 1 and holds its promise also where the
 * share is near an end or the base small, where the textbook interval does not.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209-212.
 * @param count how many of `base`; both whole numbers in use, but weighted ones may be fractions
 * @returns null where the base is 0: nothing can be said
 */
export function wilson(count: number, base: number): Interval | null {
  if (base <= 0) return null
  const share = count / base
  const z2 = Z95 * Z95
  const middle = (share + z2 / (2 * base)) / (1 + z2 / base)
  const half = (Z95 / (1 + z2 / base)) * Math.sqrt((share * (1 - share)) / base + z2 / (4 * base * base))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
