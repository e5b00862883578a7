import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/methods/numbers/random'
import { chooseCount } from '@/lib/methods/themes/choose-count'
import { clusterQuality } from '@/lib/methods/themes/cluster-quality'
import { normalMatrix } from '@/lib/methods/themes/latent-semantics'
import { chosenRows, dot, emptyMatrix, normaliseRows, rowOf, type Matrix } from '@/lib/methods/themes/matrix'
import { meanCentres, nearestCentres, sphericalKMeans } from '@/lib/methods/themes/spherical-k-means'

/** Rows about `count` directions of their own, in turn. */
function clouds(count: number, each: number, noise: number): { rows: Matrix; labels: number[] } {
  const random = seededRandom(4)
  const centres = normaliseRows(normalMatrix(count, 20, random))
  const labels = Array.from({ length: count * each }, (_, i) => i % count)
  const rows = chosenRows(centres, labels)
  const shake = normalMatrix(rows.rows, 20, random)
  rows.values.forEach((value, i) => (rows.values[i] = value + noise * shake.values[i]!))
  return { rows: normaliseRows(rows), labels }
}

describe('spherical k-means', () => {
  it('finds planted clusters', async () => {
    const { rows, labels } = clouds(6, 40, 0.08)
    const { clusters } = await sphericalKMeans(rows, 6, { seed: 1, starts: 4 })
    expect(clusterQuality(labels, clusters).ari).toBeGreaterThan(0.97)
  })

  it('puts each row to the nearest centre, centres are 1 long, and no cluster is empty', async () => {
    const { rows } = clouds(3, 30, 0.5)
    const { clusters, strengths, centres, cohesion } = await sphericalKMeans(rows, 12, { seed: 2, starts: 2 })
    expect(new Set(clusters).size).toBe(12)
    let sum = 0
    for (let i = 0; i < rows.rows; i++) {
      const cosines = Array.from({ length: 12 }, (_, k) => dot(rowOf(rows, i), rowOf(centres, k)))
      expect(strengths[i]).toBeCloseTo(Math.max(...cosines), 5)
      expect(cosines[clusters[i]!]).toBeCloseTo(Math.max(...cosines), 5)
      sum += strengths[i]!
    }
    expect(cohesion).toBeCloseTo(sum / rows.rows, 5)
    for (let k = 0; k < 12; k++) expect(dot(rowOf(centres, k), rowOf(centres, k))).toBeCloseTo(1, 5)
  })

  it('gives a cluster without rows the rows that lie worst, one each', () => {
    const rows = { rows: 4, columns: 2, values: Float32Array.of(1, 0, 1, 0, 0, 1, -1, 0) }
    const centres = emptyMatrix(3, 2)
    const strengths = Float32Array.of(1, 1, 0, -1)
    const next = meanCentres(rows, { clusters: new Int32Array(4), strengths, centres, cohesion: 0 })
    expect([...rowOf(next, 1)]).toEqual([-1, 0])
    expect([...rowOf(next, 2)]).toEqual([0, 1])
  })

  it('is the same for the same seed; more starts are never worse', async () => {
    const { rows } = clouds(8, 20, 0.4)
    const once = await sphericalKMeans(rows, 8, { seed: 3, starts: 1 })
    expect(await sphericalKMeans(rows, 8, { seed: 3, starts: 1 })).toEqual(once)
    const often = await sphericalKMeans(rows, 8, { seed: 3, starts: 6 })
    expect(often.cohesion).toBeGreaterThanOrEqual(once.cohesion)
  })

  it('copes with as many clusters as rows, with one, and with rows of nothing', async () => {
    const { rows } = clouds(5, 1, 0)
    expect(new Set((await sphericalKMeans(rows, 5, { seed: 1, starts: 3 })).clusters).size).toBe(5)
    expect(new Set((await sphericalKMeans(rows, 1, { seed: 1, starts: 1 })).clusters)).toEqual(new Set([0]))
    expect((await sphericalKMeans(emptyMatrix(4, 3), 2, { seed: 1, starts: 1 })).clusters).toHaveLength(4)
    expect((await nearestCentres(emptyMatrix(0, 3), emptyMatrix(2, 3))).clusters).toHaveLength(0)
  })
})

describe('the number of clusters', () => {
  it.each([5, 8])('that was planted is found: %d', async (count) => {
    const { rows } = clouds(count, 60, 0.06)
    const { count: found, tried } = await chooseCount(rows, 1)
    expect(found).toBe(count)
    expect(tried.find((each) => each.count === count)!.stability).toBeGreaterThan(0.85)
  })

  it('of few rows is small', async () => {
    for (const rows of [1, 2, 5, 20]) {
      const { count } = await chooseCount(normaliseRows(normalMatrix(rows, 4, seededRandom(1))), 1)
      expect(count).toBeGreaterThanOrEqual(1)
      expect(count).toBeLessThanOrEqual(Math.max(1, rows / 2))
    }
  })
})
