import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf } from '@/lib/methods/agreement/agreement'
import type { CodingRow } from '@/lib/methods/agreement/coding-table'
import { fromLines } from './codings'

const OPTIONS = { resamples: 40 }
const CODES = ['a', 'b', 'c', 'd']

/** Coders by units, each with the codes given; null where the coder has not read the unit. */
const rowsOf = (cells: (string[] | null)[][]): CodingRow[] =>
  cells.flatMap((units, coder) =>
    units.flatMap((codes, unit) =>
      (codes ?? []).map((code) => ({ unit: `unit ${unit}`, coder: `coder ${coder}`, code })),
    ),
  )

const some = fc.subarray(CODES, { minLength: 1 })
const one = fc.constantFrom(...CODES).map((code) => [code])
const coding = (coders: { min: number; max: number }, cell: fc.Arbitrary<string[] | null>) =>
  fc.integer({ min: 2, max: 12 }).chain((units) =>
    fc.array(fc.array(cell, { minLength: units, maxLength: units }), {
      minLength: coders.min,
      maxLength: coders.max,
    }),
  )

/** The textbook's alpha over a matrix of single codes, by coincidences: written apart from ours. */
function alphaByCoincidences(cells: (string[] | null)[][]): number | null {
  const together = new Map<string, number>()
  const margins = new Map<string, number>()
  let n = 0
  for (let unit = 0; unit < (cells[0]?.length ?? 0); unit++) {
    const values = cells.flatMap((coder) => coder[unit]?.[0] ?? [])
    if (values.length < 2) continue
    n += values.length
    for (const value of values) margins.set(value, (margins.get(value) ?? 0) + 1)
    values.forEach((a, i) =>
      values.forEach((b, j) => {
        if (i !== j) together.set(a + b, (together.get(a + b) ?? 0) + 1 / (values.length - 1))
      }),
    )
  }
  let expected = 0
  for (const [a, times] of margins) for (const [b, others] of margins) if (a !== b) expected += times * others
  if (expected === 0) return null
  const seen = [...together].reduce((sum, [[a, b], count]) => (a === b ? sum : sum + count), 0)
  return 1 - ((n - 1) * seen) / expected
}

describe('agreement', () => {
  it('does not mind the order of rows or the names of coders and units', () => {
    fc.assert(
      fc.property(
        coding({ min: 2, max: 4 }, fc.option(some)),
        fc.infiniteStream(fc.nat()),
        (cells, order) => {
          const rows = rowsOf(cells)
          const renamed = rows
            .map(({ unit, coder, code }) => ({
              unit: `z${[...unit].reverse().join('')}`,
              coder: `${9 - Number(coder.at(-1))}`,
              code,
            }))
            .map((row) => ({ row, at: order.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row)
          const { coders: _coders, ...before } = agreementOf(rows, OPTIONS)
          const { coders: _others, ...after } = agreementOf(renamed, OPTIONS)
          expect(after).toEqual(before)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('says no NaN, keeps to its limits and gives a reason for what it cannot say', () => {
    fc.assert(
      fc.property(coding({ min: 1, max: 4 }, fc.option(some, { freq: 2 })), (cells) => {
        const { overall, codes } = agreementOf(rowsOf(cells), OPTIONS)
        for (const { cohen, fleiss, alpha, conclusion } of [overall, ...codes]) {
          for (const { value, interval, reason } of [cohen, fleiss, alpha]) {
            if (value === null) expect(reason).not.toBe('')
            else expect(value).toSatisfy((it: number) => it >= -1 && it <= 1)
            if (value === null || interval === null) expect(reason).toMatch(/\w/)
            else expect(interval.low).toBeLessThan(interval.high)
          }
          expect(conclusion.words).toMatch(/\w/)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('is the textbook’s alpha where codes are single, whatever was not read', () => {
    fc.assert(
      fc.property(coding({ min: 2, max: 5 }, fc.option(one)), (cells) => {
        const { overall, pairedUnits } = agreementOf(rowsOf(cells), { resamples: 1 })
        const expected = pairedUnits > 1 ? alphaByCoincidences(cells) : null
        if (expected === null) expect(overall.alpha.value).toBeNull()
        else expect(overall.alpha.value).toBeCloseTo(expected, 10)
      }),
    )
  })

  it('of those who agree always is 1, by every coefficient', () => {
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 2, max: 4 }),
        (units, coders) => {
          const { overall } = agreementOf(rowsOf(new Array(coders).fill(units)), OPTIONS)
          const varied = new Set(units.map((codes) => codes.join())).size > 1
          expect(overall.alpha.value).toBe(varied ? 1 : null)
          expect(overall.fleiss.value).toBe(varied ? 1 : null)
          expect(overall.exactAgreement).toBe(1)
        },
      ),
    )
  })

  it('by Cohen is never below that by Fleiss, and alpha is Fleiss corrected for few judgements', () => {
    fc.assert(
      fc.property(coding({ min: 2, max: 2 }, some), (cells) => {
        const { overall, pairedUnits } = agreementOf(rowsOf(cells), { resamples: 1 })
        const { cohen, fleiss, alpha } = overall
        if (fleiss.value === null || alpha.value === null) return
        // Two coders who differ in how often they give a code: Scott's pi counts that as disagreement, kappa does not.
        expect(cohen.value).toBeGreaterThanOrEqual(fleiss.value - 1e-12)
        const n = 2 * pairedUnits
        expect(alpha.value).toBeCloseTo(1 - ((1 - fleiss.value) * (n - 1)) / n, 10)
      }),
    )
  })
})

describe('what cannot be said', () => {
  const reasonOf = (lines: string[]) => agreementOf(fromLines(lines), OPTIONS).overall.alpha.reason

  it.each([
    ['one coder', ['a b c'], /only one/],
    ['coders of different units', ['a .', '. b'], /No unit was read by two/],
    ['a single unit', ['a', 'b'], /Only one unit/],
    ['one code for everything', ['a a a', 'a a a'], /nothing to tell apart/],
  ])('%s', (_, lines, reason) => {
    expect(reasonOf(lines)).toMatch(reason)
  })

  it('is said of a code as well', () => {
    const { codes } = agreementOf(fromLines(['a b . x', 'a a y x']), OPTIONS)
    expect(codes.find(({ code }) => code === 'y')?.alpha.reason).toMatch(/Nobody gave it/)
    expect(codes.find(({ code }) => code === 'y')?.conclusion.verdict).toBe('undefined')
  })

  it('Fleiss’ kappa with coders that vary in number, while alpha goes on', () => {
    const { fleiss, alpha } = agreementOf(fromLines(['a b a b', 'a b b b', 'a . . b']), OPTIONS).overall
    expect(fleiss).toMatchObject({ value: null, reason: expect.stringMatching(/from 2 to 3/) as string })
    expect(alpha.value).toBeGreaterThan(0)
  })

  it('Fleiss’ kappa leaves out units that one coder alone has read', () => {
    const sample = agreementOf(fromLines(['a b a b a a', 'a b b b . .']), OPTIONS)
    const all = agreementOf(fromLines(['a b a b', 'a b b b']), OPTIONS)
    expect(sample.overall.fleiss).toEqual(all.overall.fleiss)
    expect([sample.units, sample.pairedUnits]).toEqual([6, 4])
  })
})

describe('what may be concluded', () => {
  const of = (agreed: number, apart: number) => {
    const lines = ['', '']
    for (let i = 0; i < agreed; i++) lines.forEach((_, j) => (lines[j] += i % 2 ? 'a ' : 'b '))
    for (let i = 0; i < apart; i++) lines.forEach((_, j) => (lines[j] += (i + j) % 2 ? 'a ' : 'b '))
    return agreementOf(fromLines(lines.map((line) => line.trim()))).overall.conclusion
  }

  it.each([
    [300, 3, 'reliable'],
    [100, 10, 'tentative'],
    [40, 5, 'unsure'],
    [50, 40, 'unreliable'],
    [4, 2, 'too-few'],
    [40, 0, 'reliable'],
  ])('%i agreed on and %i not', (agreed, apart, verdict) => {
    expect(of(agreed, apart).verdict).toBe(verdict)
  })

  it('a rare code is too rare to say, however many units', () => {
    const rare = fromLines([`x ${'a '.repeat(99)}a`, `x ${'a '.repeat(99)}a`])
    const [, x] = agreementOf(rare).codes
    expect(x?.alpha.value).toBe(1)
    expect(x?.conclusion).toEqual({
      verdict: 'too-few',
      words: expect.stringMatching(/Only 1 tell/) as string,
    })
  })
})
