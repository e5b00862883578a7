import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchedPairs } from '@/lib/methods/differences/matched-pairs'
import { textDifferences } from '@/lib/methods/differences/text-differences'
import { seededRandom } from '@/lib/methods/numbers/random'
import '../../../support/property-seed'

const without = (kind: 'added' | 'missing', before: string, after: string) =>
  textDifferences(before, after)
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('')

/** Texts of few words, so that much is the same and much is moved. */
const texts = fc
  .array(fc.constantFrom('we', 'ask', 'early', 'and', 'listen', ',', '.', ' ', '\n', '\n\n', 'don’t', '🙂'), {
    maxLength: 80,
  })
  .map((parts) => parts.join(' '))

describe('textDifferences', () => {
  it('says what is missing and what was added in its place, in phrases', () => {
    expect(textDifferences('We will give six weeks.', 'We will give at least twelve weeks.')).toEqual([
      { kind: 'same', text: 'We will give ' },
      { kind: 'missing', text: 'six' },
      { kind: 'added', text: 'at least twelve' },
      { kind: 'same', text: ' weeks.' },
    ])
    expect(textDifferences('One.\n\nTwo.\n\nThree.', 'One.\n\nThree.')).toEqual([
      { kind: 'same', text: 'One.\n\n' },
      { kind: 'missing', text: 'Two.\n\n' },
      { kind: 'same', text: 'Three.' },
    ])
    expect(textDifferences('a b c d', 'x y z d')).toEqual([
      { kind: 'missing', text: 'a b c' },
      { kind: 'added', text: 'x y z' },
      { kind: 'same', text: ' d' },
    ])
    expect(textDifferences('', '')).toEqual([])
    expect(textDifferences('', 'New')).toEqual([{ kind: 'added', text: 'New' }])
  })

  it('gives both texts back, to the letter', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), fc.oneof(texts, fc.string()), (a, b) => {
        expect(without('added', a, b)).toBe(a)
        expect(without('missing', a, b)).toBe(b)
      }),
      { numRuns: 500 },
    )
  })

  it('compares sections of 20,000 words to their end, however much changed', () => {
    const random = seededRandom(7)
    const word = () => `w${Math.floor(random() * 3_000)}`
    const paragraph = () => `${Array.from({ length: 100 }, word).join(' ')}.`
    const before = Array.from({ length: 200 }, paragraph)
    const slightly = before.map((text, i) => (i % 20 === 19 ? text.replace(/ \S+ /, ' changed ') : text))
    const everywhere = before.map((text) => text.replaceAll(/w\d*7\b/g, 'seven'))
    const another = Array.from({ length: 200 }, paragraph)
    for (const after of [slightly, everywhere, before.toReversed(), another]) {
      const [a, b] = [before.join('\n\n'), after.join('\n\n')]
      const pieces = textDifferences(a, b)
      expect(without('added', a, b)).toBe(a)
      expect(without('missing', a, b)).toBe(b)
      expect(pieces.length).toBeGreaterThan(1)
    }
    const last = textDifferences(before.join('\n\n'), slightly.join('\n\n')).filter(
      ({ kind }) => kind === 'added',
    )
    expect(last.map(({ text }) => text.trim())).toEqual(Array.from({ length: 10 }, () => 'changed'))
  })
})

describe('matchedPairs', () => {
  it('are as many as the longest common subsequence of short sequences has, and rise on both sides', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 })
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const pairs = matchedPairs(a, b)
        for (const [n, [i, j]] of pairs.entries()) {
          expect(a[i]).toBe(b[j])
          const before = pairs[n - 1]
          if (before) expect(i > before[0] && j > before[1]).toBe(true)
        }
        expect(pairs).toHaveLength(longestCommon(a, b))
      }),
    )
  })
})

function longestCommon(a: string[], b: string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const x of a) {
    const next = [0]
    for (const [j, y] of b.entries()) next.push(x === y ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
    row = next
  }
  return row.at(-1)!
}
