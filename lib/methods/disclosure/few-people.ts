/** Numbers of people below this are not shown. */
export const FEWEST = 10
/** A borough, or any other filter of answers to equality questions, needs this many people. */
export const FEWEST_FOR_FILTER = 25
/** Nor percentages of fewer people than this. */
export const FEWEST_FOR_PERCENT = 30

/**
 * How many of a number of people said something: null where those who did, or those who did not, are too few to be shown.
 */
export function shownOf(count: number, base: number): number | null {
  return suppressed([count, base - count])[0] ?? null
}

/** How many people there are; null where too few to be shown. */
export const shownPeople = (n: number): number | null => (n < FEWEST ? null : n)

/**
 * Hides figures of people that are too small, and as many more as it takes that the hidden ones cannot be worked out from
 * the total: at least two are hidden, and together they are ten or more. Where that leaves nothing, nothing is shown.
 * @param fewest what is too small: ten, unless a table needs more
 * @returns the counts, null where hidden
 */
export function suppressed(counts: number[], fewest = FEWEST): (number | null)[] {
  const ascending = counts.map((count, i) => ({ count, i })).toSorted((a, b) => a.count - b.count)
  const hidden = new Set<number>()
  let sum = 0
  for (const { count, i } of ascending) {
    const isSafe = hidden.size === 0 || (hidden.size > 1 && sum >= fewest)
    if (count >= fewest && isSafe) break
    hidden.add(i)
    sum += count
  }
  return counts.map((count, i) => (hidden.has(i) ? null : count))
}
