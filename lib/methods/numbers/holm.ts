/**
 * P-values of several tests, made larger so that all that fall below 0.05 together are wrong at most once in twenty: of
 * twenty tests of nothing one is "significant" by chance.
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979), 65-70.
 * @returns in the order they came in; at most 1
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const adjusted = new Array<number>(values.length).fill(1)
  let least = 0
  order.forEach((place, rank) => {
    least = Math.max(least, Math.min(1, (values.length - rank) * (values[place] ?? 0)))
    adjusted[place] = least
  })
  return adjusted
}
