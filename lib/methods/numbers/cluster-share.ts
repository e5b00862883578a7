import { wilson, type Interval } from './wilson'

/** Of units that come in clusters, such as the entries of responses: sums over the clusters. */
export type ClusterSums = {
  clusters: number
  /** Units, and the sum of the squares of how many a cluster has. */
  units: number
  unitSquares: number
  /** Units of the kind that is looked for, the sum of their squares, and of their products with all units of the cluster. */
  hits: number
  hitSquares: number
  products: number
}

/** Below this many clusters how much they differ cannot be told. */
export const FEWEST_CLUSTERS = 10

/**
 * The 95% interval of a share of units that come in clusters: what one cluster holds may be alike, and counts for less than
 * as many units of different clusters. The variance is that of a ratio over clusters, by linearisation; the interval is
 * Wilson's for the number of independent units that would be as sure, never more than there are units. Where every unit, or
 * none, is of the kind, the clusters are taken for the units.
 * Source: W. G. Cochran, "Sampling Techniques" (3rd edition, 1977), section 9A.1 (the ratio over clusters); E. L. Korn and
 * B. I. Graubard, "Confidence intervals for proportions with small expected number of positive counts estimated from survey
 * data", Survey Methodology 24 (1998), 193-201 (the effective base).
 * @returns null below ten clusters
 */
export function clusterShare(sums: ClusterSums): (Interval & { effectiveBase: number }) | null {
  const { clusters, units, unitSquares, hits, hitSquares, products } = sums
  if (clusters < FEWEST_CLUSTERS || units <= 0) return null
  const share = hits / units
  const spread = hitSquares - 2 * share * products + share * share * unitSquares
  const variance = ((clusters / (clusters - 1)) * Math.max(0, spread)) / (units * units)
  const isCertain = hits === 0 || hits === units
  const free = variance > 0 ? (share * (1 - share)) / variance : units
  const effectiveBase = isCertain ? clusters : Math.min(units, free)
  const interval = wilson(share * effectiveBase, effectiveBase)
  return interval && { ...interval, effectiveBase }
}
