/** What weights cost: shares of a weighted sample are as uncertain as those of `effectiveBase` answers without weights. */
export type DesignEffect = { effect: number; base: number; effectiveBase: number }

/**
 * The design effect of unequal weights, 1 where all are equal. It supposes that weights have nothing to do with the answers,
 * and says nothing of clusters.
 * Source: L. Kish, "Survey Sampling" (1965), section 11.7; "Weighting for unequal Pi", Journal of Official Statistics 8 (1992), 183-200.
 * @param counts how many answers have each weight; one each unless given
 * @returns null without a weight above 0
 */
export function designEffect(weights: readonly number[], counts?: readonly number[]): DesignEffect | null {
  let base = 0
  let sum = 0
  let squares = 0
  weights.forEach((weight, i) => {
    const n = counts?.[i] ?? 1
    if (weight > 0) base += n
    sum += n * weight
    squares += n * weight * weight
  })
  if (base === 0) return null
  const effectiveBase = (sum * sum) / squares
  return { effect: base / effectiveBase, base, effectiveBase }
}
