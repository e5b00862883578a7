import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FEWEST, suppressed } from '@/lib/methods/disclosure/few-people'

it('hides small figures, and another where one alone could be worked out', () => {
  expect(suppressed([50, 40, 30])).toEqual([50, 40, 30])
  expect(suppressed([50, 3, 30])).toEqual([50, null, null])
  expect(suppressed([50, 3, 4, 30])).toEqual([50, null, null, null])
  expect(suppressed([50, 7, 4, 30])).toEqual([50, null, null, 30])
  expect(suppressed([3])).toEqual([null])
})

it('never shows a number under ten, nor lets the hidden ones be told from the total', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 12 }), (counts) => {
      const shown = suppressed(counts)
      const hidden = counts.filter((_, i) => shown[i] === null)
      expect(shown.every((count, i) => count === null || (count === counts[i] && count >= FEWEST))).toBe(true)
      if (hidden.length === 0 || hidden.length === counts.length) return
      expect(hidden.length).toBeGreaterThan(1)
      expect(hidden.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(FEWEST)
    }),
  )
})
