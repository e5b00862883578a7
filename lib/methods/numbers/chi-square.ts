import { upperGamma } from './gamma'

export type ChiSquare = {
  /** Pearson's statistic, and its degrees of freedom, once rows and columns of nothing but noughts are left out. */
  statistic: number
  freedom: number
  p: number
  /** How strongly the two go together, from 0 (not at all) to 1 (one tells the other). */
  cramersV: number
  /** All that was counted. */
  base: number
  /** Whether the p-value may be believed: see `cochranAllows`. */
  mayBeUsed: boolean
}

/**
 * Pearson's test whether rows and columns of a table of counts have nothing to do with one another, without Yates's
 * correction, and Cramér's V.
 * Sources: K. Pearson, Philosophical Magazine 50 (1900), 157-175; H. Cramér, "Mathematical Methods of Statistics" (1946), 282.
 * @param table counts of different persons or bodies, rows of equal length
 * @returns null where fewer than two rows or two columns have anything in them: nothing can be compared
 */
export function chiSquareTest(table: readonly (readonly number[])[]): ChiSquare | null {
  const counts = withoutEmpty(table)
  const rows = counts.map(sum)
  const columns = counts[0]?.map((_, j) => sum(counts.map((row) => row[j] ?? 0))) ?? []
  if (rows.length < 2 || columns.length < 2) return null
  const base = sum(rows)
  const expected = rows.map((row) => columns.map((column) => (row * column) / base))
  const statistic = sum(
    expected.map((row, i) => sum(row.map((value, j) => ((counts[i]?.[j] ?? 0) - value) ** 2 / value))),
  )
  const freedom = (rows.length - 1) * (columns.length - 1)
  const smaller = Math.min(rows.length, columns.length) - 1
  return {
    ...{ statistic, freedom, base },
    p: chiSquareTail(statistic, freedom),
    cramersV: Math.min(1, Math.sqrt(statistic / (base * smaller))),
    mayBeUsed: cochranAllows(expected),
  }
}

/** How likely a chi-square of so many degrees of freedom is to be at least `statistic`, where nothing but chance is at work. */
export const chiSquareTail = (statistic: number, freedom: number) => upperGamma(freedom / 2, statistic / 2)

/**
 * Whether expected counts are large enough for the chi-square: in two by two above 40 in all, or from 20 with none below 5;
 * in larger tables none below 1 and at most a fifth below 5.
 * Source: W. G. Cochran, "Some methods for strengthening the common chi-square tests", Biometrics 10 (1954), 417-451.
 */
export function cochranAllows(expected: readonly (readonly number[])[]): boolean {
  const all = expected.flat()
  const small = all.filter((value) => value < 5).length
  const base = sum(all)
  if (all.length === 4) return base > 40 || (base >= 20 && small === 0)
  return all.every((value) => value >= 1) && small <= all.length / 5
}

/** The table without rows and columns in which nothing was counted. */
export function withoutEmpty(table: readonly (readonly number[])[]): number[][] {
  const isUsed = (table[0] ?? []).map((_, j) => table.some((row) => (row[j] ?? 0) > 0))
  return table.filter((row) => row.some((count) => count > 0)).map((row) => row.filter((_, j) => isUsed[j]))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
