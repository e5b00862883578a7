import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/methods/numbers/random'
import { normalMatrix } from '@/lib/methods/themes/latent-semantics'
import { dot, normaliseRows, rowOf } from '@/lib/methods/themes/matrix'
import { nearestNeighbours, smoothRows } from '@/lib/methods/themes/smooth-rows'

const random = () => normaliseRows(normalMatrix(900, 12, seededRandom(6)))

describe('neighbours', () => {
  it('are those of the greatest cosine, nearest first, the row itself not among them', async () => {
    const rows = random()
    const { places, cosines } = await nearestNeighbours(rows, 4)
    for (const row of [0, 511, 512, 899]) {
      const all = Array.from({ length: 900 }, (_, i) => ({
        i,
        cosine: dot(rowOf(rows, row), rowOf(rows, i)),
      }))
      const nearest = all
        .filter(({ i }) => i !== row)
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, 4)
      expect(Array.from(places.slice(row * 4, row * 4 + 4))).toEqual(nearest.map(({ i }) => i))
      nearest.forEach(({ cosine }, k) => expect(cosines[row * 4 + k]).toBeCloseTo(cosine, 5))
    }
  })
})

describe('smoothing', () => {
  it('brings neighbours nearer to each other and leaves rows 1 long', async () => {
    const rows = random()
    const smoothed = await smoothRows(rows)
    const { places } = await nearestNeighbours(rows, 1)
    let [before, after] = [0, 0]
    for (let row = 0; row < 900; row++) {
      expect(dot(rowOf(smoothed, row), rowOf(smoothed, row))).toBeCloseTo(1, 4)
      before += dot(rowOf(rows, row), rowOf(rows, places[row]!)) / 900
      after += dot(rowOf(smoothed, row), rowOf(smoothed, places[row]!)) / 900
    }
    expect(after).toBeGreaterThan(before + 0.02)
  })

  it('leaves a handful of rows as they are', async () => {
    const few = normaliseRows(normalMatrix(3, 5, seededRandom(1)))
    expect(await smoothRows(few)).toEqual(few)
  })
})
