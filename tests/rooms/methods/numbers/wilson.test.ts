import { expect, it } from 'vitest'
import { wilson } from '@/lib/methods/numbers/wilson'

const rounded = (count: number, base: number) => {
  const interval = wilson(count, base)
  return interval && [interval.low.toFixed(4), interval.high.toFixed(4)]
}

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I.
it.each([
  [81, 263, '0.2553', '0.3662'],
  [15, 148, '0.0624', '0.1605'],
  [0, 20, '0.0000', '0.1611'],
  [1, 29, '0.0061', '0.1718'],
])('%i of %i as published', (count, base, low, high) => {
  expect(rounded(count, base)).toEqual([low, high])
})

it('says nothing of nobody', () => {
  expect(wilson(0, 0)).toBeNull()
})
