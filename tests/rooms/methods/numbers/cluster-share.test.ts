import { expect, it } from 'vitest'
import { clusterShare, type ClusterSums } from '@/lib/methods/numbers/cluster-share'
import { wilson } from '@/lib/methods/numbers/wilson'

const sumsOf = (clusters: { units: number; hits: number }[]): ClusterSums => {
  const sum = (of: (one: { units: number; hits: number }) => number) =>
    clusters.reduce((all, one) => all + of(one), 0)
  return {
    ...{
      clusters: clusters.length,
      units: sum(({ units }) => units),
      unitSquares: sum(({ units }) => units ** 2),
    },
    ...{ hits: sum(({ hits }) => hits), hitSquares: sum(({ hits }) => hits ** 2) },
    products: sum(({ units, hits }) => units * hits),
  }
}
const some = (n: number, units: number, hits: number) => Array.from({ length: n }, () => ({ units, hits }))

it('is Wilson’s interval, but for the n - 1, where every cluster is of one unit', () => {
  const { effectiveBase } = clusterShare(sumsOf([...some(30, 1, 1), ...some(70, 1, 0)]))!
  expect(effectiveBase).toBeCloseTo(99, 9)
})

it('takes clusters for units where all of a cluster are alike', () => {
  const found = clusterShare(sumsOf([...some(12, 5, 5), ...some(28, 5, 0)]))!
  expect(found.effectiveBase).toBeCloseTo(39, 9)
  expect(found).toMatchObject(wilson(0.3 * found.effectiveBase, found.effectiveBase)!)
})

it('agrees with the variance of a ratio worked out by hand', () => {
  const clusters = [...some(6, 4, 2), ...some(4, 2, 2)]
  // p = 20/32; residuals 2 - 2.5 and 2 - 1.25: 6 x 0.25 + 4 x 0.5625 = 3.75; times 10/9, over 32 squared.
  const variance = ((10 / 9) * 3.75) / 1024
  const free = ((20 / 32) * (12 / 32)) / variance
  expect(free).toBeGreaterThan(32)
  expect(clusterShare(sumsOf(clusters))!.effectiveBase).toBe(32)
  const uneven = [...some(6, 4, 0), ...some(4, 2, 2)]
  // p = 8/32; residuals -1 and 1.5: 6 + 9 = 15.
  const spread = ((10 / 9) * 15) / 1024
  expect(clusterShare(sumsOf(uneven))!.effectiveBase).toBeCloseTo((0.25 * 0.75) / spread, 9)
})

it('is sure of none, or all, as of as many clusters; and says nothing of fewer than ten', () => {
  expect(clusterShare(sumsOf(some(20, 3, 0)))!.effectiveBase).toBe(20)
  expect(clusterShare(sumsOf(some(20, 3, 3)))!.effectiveBase).toBe(20)
  expect(clusterShare(sumsOf(some(9, 3, 1)))).toBeNull()
})
