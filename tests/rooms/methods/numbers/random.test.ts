import { expect, it } from 'vitest'
import { randomIndex, seededRandom, shuffled } from '@/lib/methods/numbers/random'

const draw = (seed: number, count: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => random())
}

it('gives the same for the same seed, and something else for its neighbour', () => {
  expect(draw(7, 5)).toEqual(draw(7, 5))
  expect(draw(7, 5)).not.toEqual(draw(8, 5))
  expect(draw(7, 3).map((value) => value.toFixed(6))).toMatchInlineSnapshot(`
    [
      "0.474657",
      "0.160537",
      "0.465590",
    ]
  `)
})

it('spreads evenly', () => {
  const counts = new Array<number>(10).fill(0)
  const random = seededRandom(0)
  for (let i = 0; i < 100_000; i++) counts[randomIndex(random, 10)]!++
  // Chi-square with 9 degrees of freedom: above 27.88 once in a thousand seeds.
  expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.88)
  expect(draw(3, 1000).every((value) => value >= 0 && value < 1)).toBe(true)
})

it('shuffles a copy', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8]
  const order = shuffled(seededRandom(1), values)
  expect(order).not.toEqual(values)
  expect(order.toSorted()).toEqual(values)
  expect(values[0]).toBe(1)
})
