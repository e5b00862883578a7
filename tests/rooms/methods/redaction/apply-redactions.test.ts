import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { InvalidInput } from '@/lib/core/errors'
import { applyRedactions } from '@/lib/methods/redaction/apply-redactions'
import { proposeRedactions } from '@/lib/methods/redaction/propose-redactions'
import { madeAnswers } from './made-answers'

const TEXT = 'Ask Mrs Okafor on 07700 900123.'

it('puts marks in the place of what was accepted, and a fingerprint to the rest', () => {
  const { publicText, fingerprint } = applyRedactions(TEXT, proposeRedactions(TEXT))
  expect(publicText).toBe('Ask [name removed] on [telephone number removed].')
  expect(fingerprint).toBe(createHash('sha256').update(publicText).digest('hex'))
})

it('leaves what was not accepted', () => {
  const [name] = proposeRedactions(TEXT)
  expect(applyRedactions(TEXT, [name!]).publicText).toBe('Ask [name removed] on 07700 900123.')
  expect(applyRedactions(TEXT, []).publicText).toBe(TEXT)
  // SHA-256 of nothing, as everybody knows it.
  expect(applyRedactions('', []).fingerprint).toMatch(/^e3b0c44298fc1c14/)
})

it('refuses passages that overlap, are empty or lie outside', () => {
  const cut = (...places: [number, number][]) => () =>
    applyRedactions(TEXT, places.map(([start, end]) => ({ start, end, mark: '[x]' }))) // prettier-ignore
  expect(cut([0, 5], [4, 8])).toThrow(InvalidInput)
  expect(cut([3, 3])).toThrow(InvalidInput)
  expect(cut([0, TEXT.length + 1])).toThrow(InvalidInput)
  expect(cut([-1, 2])).toThrow(InvalidInput)
})

it('knows where every place of the one text is in the other', () => {
  const places = fc
    .uniqueArray(fc.nat(40), { minLength: 2, maxLength: 8 })
    .map((at) => at.sort((a, b) => a - b))
  fc.assert(
    fc.property(fc.string({ minLength: 41, maxLength: 60 }), places, (text, at) => {
      const cuts = at.slice(0, at.length - (at.length % 2))
      const redactions = cuts.flatMap((start, i) =>
        i % 2 ? [] : [{ start, end: cuts[i + 1]!, mark: '[gone]' }],
      )
      const { publicText, stretches, sourceOffset, publicOffset } = applyRedactions(text, redactions)
      expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      expect(stretches.at(-1)).toMatchObject({ end: text.length, publicEnd: publicText.length })
      for (const { isMark, start, publicStart, end } of stretches)
        for (let i = start; i < end; i++) {
          expect(publicOffset(i)).toBe(isMark ? publicStart : publicStart + i - start)
          if (!isMark)
            expect([sourceOffset(publicOffset(i)), publicText[publicOffset(i)]]).toEqual([i, text[i]])
        }
      expect(sourceOffset(publicText.length)).toBe(text.length)
    }),
  )
})

const remade = (text: string) => applyRedactions(text, proposeRedactions(text)).publicText

it('finds nothing more in a public text from which all was taken', () => {
  for (const { text } of madeAnswers(7, 400)) {
    const publicText = remade(text)
    expect(proposeRedactions(publicText), publicText).toEqual([])
  }
})

it('and neither in a text that nobody would write', () => {
  const pieces = ['Mr', 'Patel', 'my name is', 'Grace', '12', 'Mare Street', 'E8 4RP', '07700 900123', '@', 'a', '.', ',', '\n', 'and', 'PC', 'AB12 CDE', 'Dr', 'born', '3/4/62', 'x.com/'] // prettier-ignore
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }),
      fc.constantFrom(' ', '', '  '),
      (words, gap) => {
        const publicText = remade(words.join(gap))
        expect(remade(publicText)).toBe(publicText)
      },
    ),
    { numRuns: 400 },
  )
})
