import { addRow, scoreOf, weightCount, type FeatureRows } from './feature-rows'
import { minimise } from './minimise'

/** How strongly weights are held near 0, against a coded answer counting for 1. */
const HOLD = 0.3

/**
 * Weights by which rows that have a code are told from those that have not; `scoreOf` with them is above 0 where it is likelier
 * than not. Both kinds count for the same as a whole, however rare one of them is.
 * Source: D. Cox, "The regression analysis of binary sequences" (1958), held by the squares of the weights (A. Hoerl &
 * R. Kennard, "Ridge regression", 1970); rare kinds weighted as in G. King & L. Zeng, "Logistic regression in rare events data"
 * (2001).
 * @param rows places of rows; `has` says for each whether it has the code
 */
export function logisticRegression(features: FeatureRows, rows: number[], has: boolean[]): Float64Array {
  const count = has.filter(Boolean).length
  const size = weightCount(features)
  const weights = new Float64Array(size)
  if (count === 0 || count === rows.length) {
    weights[size - 1] = (count === 0 ? -1 : 1) * Math.log(rows.length + 1)
    return weights
  }
  const ratio = (rows.length - count) / count
  const [forHaving, forLacking] = ratio > 1 ? [ratio, 1] : [1, 1 / ratio]
  return minimise((place, gradient) => {
    gradient.fill(0)
    let loss = 0
    rows.forEach((row, i) => {
      const score = scoreOf(features, row, place) * (has[i] ? 1 : -1)
      const own = has[i] ? forHaving : forLacking
      loss += own * (score > 0 ? Math.log1p(Math.exp(-score)) : Math.log1p(Math.exp(score)) - score)
      addRow(features, row, ((has[i] ? -1 : 1) * own) / (1 + Math.exp(score)), gradient)
    })
    for (let i = 0; i < size - 1; i++) {
      loss += 0.5 * HOLD * place[i]! ** 2
      gradient[i]! += HOLD * place[i]!
    }
    return loss
  }, weights)
}
