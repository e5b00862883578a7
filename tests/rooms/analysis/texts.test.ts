import { describe, expect, it } from 'vitest'
import { addressedTo, partKey, partsOf } from '@/lib/analysis/addressees'
import { isFaithful, passageOf } from '@/lib/analysis/quote-text'
import { textQuestions } from '@/lib/responses/text-questions'
import {
  nextSentence,
  segmentsOf,
  sentencesOf,
  wholeWords,
  withNextSentence,
} from '@/components/analysis/desk/passages'
import { THEME_KEYS } from '@/components/analysis/desk/theme-keys'

describe('text questions', () => {
  it('are those answered in words, also in panels and beside choices, in the newest order', () => {
    const newest = {
      pages: [
        {
          elements: [
            { type: 'comment', name: 'why', title: { default: 'Why?', cy: 'Pam?' } },
            { type: 'panel', name: 'p', elements: [{ type: 'text', name: 'name' }] },
            { type: 'text', name: 'age', inputType: 'number' },
            {
              type: 'radiogroup',
              name: 'top',
              title: 'First?',
              showOtherItem: true,
              otherText: 'Something else',
            },
            { type: 'radiogroup', name: 'plain' },
          ],
        },
      ],
    }
    const older = {
      elements: [
        { type: 'comment', name: 'gone' },
        { type: 'comment', name: 'why', title: 'Old' },
      ],
    }
    expect(textQuestions([newest, older])).toEqual([
      { name: 'why', title: 'Why?' },
      { name: 'name', title: 'name' },
      { name: 'top-Comment', title: 'First? (Something else)' },
      { name: 'gone', title: 'gone' },
    ])
  })

  it('are none where the definition is none', () => {
    expect(textQuestions([null, {}, { pages: 'x' }, { pages: [{}] }])).toEqual([])
  })
})

describe('what is published of a quote', () => {
  const excerpt = 'Sergeant Smith came late.\nHe left before questions.'
  it.each([
    [excerpt],
    ['Sergeant Smith came late. He left before questions.'],
    ['[A sergeant] came late. … left before questions.'],
    ['Sergeant [...] came late.'],
    ['... left before questions.'],
  ])('may be %j', (text) => expect(isFaithful(excerpt, text)).toBe(true))
  it.each([['Sergeant Jones came late.'], ['left came'], ['[...]'], ['[He was drunk.]'], ['He came late.']])(
    'may not be %j',
    (text) => expect(isFaithful(excerpt, text)).toBe(false),
  )
})

it('a passage loses the blanks round it, and its place moves with them', () => {
  expect(passageOf('  a b  ', { startsAt: 0, endsAt: 7 })).toEqual({ startsAt: 2, endsAt: 5, excerpt: 'a b' })
})

describe('whom a theme is said to', () => {
  const two = [{ code: 'MPA' }, { code: 'MPS' }]
  it('names the part, in the order of the leads', () => {
    expect(partKey(two, ['MPS', 'MPA'])).toBe('MPA+MPS')
    expect(partsOf(two)).toEqual([
      { key: 'MPA', heading: 'To the MPA' },
      { key: 'MPS', heading: 'To the MPS' },
      { key: 'MPA+MPS', heading: 'To both' },
    ])
  })
  it('is one part where one organisation leads, and all where there are three', () => {
    expect(partsOf([{ code: 'MPA' }])).toEqual([{ key: 'MPA', heading: 'To the MPA' }])
    expect(addressedTo([...two, { code: 'GLA' }], ['MPA', 'MPS', 'GLA'])).toBe('To all')
  })
})

describe('passages at the desk', () => {
  const text = 'One thing. Another thing!\n\nAnd a third'
  const sentences = sentencesOf(text)
  it('go sentence by sentence, round to the first again', () => {
    const words = (p: { startsAt: number; endsAt: number } | null) => p && text.slice(p.startsAt, p.endsAt)
    const first = nextSentence(sentences, null)
    expect(words(first)).toBe('One thing.')
    expect(words(nextSentence(sentences, first))).toBe('Another thing!')
    expect(words(nextSentence(sentences, sentences[2]!))).toBe('One thing.')
    expect(words(withNextSentence(sentences, first))).toBe('One thing. Another thing!')
    expect(words(withNextSentence(sentences, sentences[2]!))).toBe('And a third')
    expect(nextSentence([], null)).toBeNull()
  })
  it('are shown without losing or doubling a letter', () => {
    const quotes = [
      { startsAt: 0, endsAt: 10 },
      { startsAt: 4, endsAt: 25 },
    ]
    const segments = segmentsOf(text, {
      quotes,
      spans: [{ startsAt: 9, endsAt: 14 }],
      hits: [{ startsAt: 0, endsAt: 3 }],
      selected: { startsAt: 11, endsAt: 18 },
    })
    expect(segments.map((segment) => segment.text).join('')).toBe(text)
    const selected = segments.filter(({ isSelected }) => isSelected)
    expect(selected.map((segment) => segment.text).join('')).toBe('Another')
    expect(segments.filter(({ isHit }) => isHit).map((segment) => segment.text)).toEqual(['One'])
    expect(segments.filter(({ spans }) => spans.length > 0).length).toBeGreaterThan(1)
    expect(
      segmentsOf('', { quotes: [], spans: [], hits: [], selected: null }).map((segment) => segment.text),
    ).toEqual([''])
  })
  it('hold whole words', () => {
    const said = 'Nobody is in charge.'
    const words = (startsAt: number, endsAt: number) => {
      const whole = wholeWords(said, { startsAt, endsAt })
      return said.slice(whole.startsAt, whole.endsAt)
    }
    expect(words(2, 11)).toBe('Nobody is in')
    expect(words(0, 6)).toBe('Nobody')
    expect(words(6, said.length)).toBe(' is in charge.')
  })
  it('the keys of themes are never those of the desk', () => {
    expect(new Set(THEME_KEYS).size).toBe(29)
    for (const key of 'jkqsuz') expect(THEME_KEYS).not.toContain(key)
  })
})
