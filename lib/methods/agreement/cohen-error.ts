/**
 * The standard error of Cohen's kappa in large samples, not supposing that kappa is 0.
 * Source: J. L. Fleiss, J. Cohen & B. S. Everitt, "Large sample standard errors of kappa and weighted kappa",
 * Psychological Bulletin 72 (1969), 323-327, formula 13.
 * @param table units by the code of the first coder (rows) and of the second (columns)
 * @returns null where kappa is not defined
 */
export function cohenError(table: readonly (readonly number[])[]): number | null {
  const units = table.flat().reduce((sum, count) => sum + count, 0)
  if (units === 0) return null
  const first = table.map((row) => row.reduce((sum, count) => sum + count, 0) / units)
  const second = table.map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0) / units)
  const share = (i: number, j: number) => (table[i]?.[j] ?? 0) / units
  const seen = first.reduce((sum, _, i) => sum + share(i, i), 0)
  const expected = first.reduce((sum, p, i) => sum + p * (second[i] ?? 0), 0)
  if (expected >= 1) return null
  let variance = -((seen * expected - 2 * expected + seen) ** 2)
  for (let i = 0; i < first.length; i++)
    for (let j = 0; j < first.length; j++) {
      const margins = (first[j] ?? 0) + (second[i] ?? 0)
      variance +=
        i === j
          ? share(i, i) * (1 - expected - margins * (1 - seen)) ** 2
          : (1 - seen) ** 2 * share(i, j) * margins ** 2
    }
  // Rounding may leave a trace below nothing where the two agree always.
  return Math.sqrt(Math.max(0, variance) / units) / (1 - expected) ** 2
}
