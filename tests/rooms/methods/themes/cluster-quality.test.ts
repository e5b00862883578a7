import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterQuality } from '@/lib/methods/themes/cluster-quality'

describe('agreement of clusters with labels', () => {
  // C. Manning, P. Raghavan & H. Schütze, "Introduction to information retrieval" (2008), figure 16.4 and table 16.2.
  it('is that of the worked example of the textbook: purity 0.71, NMI 0.36', () => {
    const labels = 'xxxxxoxoooodxxddd'.split('')
    const groups = [...Array<number>(6).fill(1), ...Array<number>(6).fill(2), ...Array<number>(5).fill(3)]
    const { nmi, purity } = clusterQuality(labels, groups)
    expect(purity).toBeCloseTo(12 / 17, 10)
    expect(nmi.toFixed(2)).toBe('0.36')
  })

  // Worked examples of scikit-learn's user guide and reference, "Adjusted Rand index".
  it.each([
    [[0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2], 0.2424],
    [[0, 0, 1, 1], [0, 0, 1, 2], 0.5714],
    [[0, 0, 1, 2], [0, 0, 1, 1], 0.5714],
    [[0, 0, 0, 0], [0, 1, 2, 3], 0],
    [[0, 0, 1, 1], [0, 1, 0, 1], -0.5],
    [[0, 0, 1, 1], [1, 1, 0, 0], 1],
  ])('ARI of %j and %j is %d', (labels, groups, ari) => {
    expect(clusterQuality(labels, groups).ari).toBeCloseTo(ari, 4)
  })

  // K. Y. Yeung & W. L. Ruzzo, "Details of the adjusted Rand index" (2001), the worked example: 0.313.
  it('ARI of the published contingency table is 0.313', () => {
    const table = [
      [1, 1, 0],
      [1, 2, 1],
      [0, 0, 4],
    ]
    const pairs = table.flatMap((row, i) =>
      row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)),
    )
    const { ari } = clusterQuality(
      pairs.map(([label]) => label),
      pairs.map(([, group]) => group),
    )
    expect(ari.toFixed(3)).toBe('0.313')
  })

  it('is 1 for the same grouping under other names, and never out of bounds', () => {
    const groups = fc.array(fc.nat(5), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(groups, fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }), (one, other) => {
        const renamed = clusterQuality(
          one,
          one.map((group) => `name ${group * 7}`),
        )
        expect([renamed.nmi, renamed.ari, renamed.purity]).toEqual([expect.closeTo(1), expect.closeTo(1), 1])
        const { nmi, ari, purity } = clusterQuality(one, other.slice(0, one.length))
        expect(nmi).toBeGreaterThanOrEqual(0)
        expect(nmi).toBeLessThanOrEqual(1 + 1e-9)
        expect(ari).toBeLessThanOrEqual(1 + 1e-9)
        expect(purity).toBeGreaterThan(0)
      }),
    )
  })
})
