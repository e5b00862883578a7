import { describe, expect, it } from 'vitest'
import { partByStance } from '@/lib/methods/themes/part-by-stance'
import { leaningOf, stanceOf } from '@/lib/methods/themes/stance'

describe('the stance that an answer declares', () => {
  it.each([
    ['I agree with the closure of the station.', 'for'],
    ['We strongly support this', 'for'],
    ['Yes, it should close.', 'for'],
    ['Agreed', 'for'],
    ['A good idea for the borough.', 'for'],
    ['I disagree with the closure of the station.', 'against'],
    ['We do not agree with the closure.', 'against'],
    ["I don't really support it", 'against'],
    ['Strongly disagree.', 'against'],
    ['No. It must stay open.', 'against'],
    ['Residents are opposed to it', 'against'],
    ['Not a good idea.', 'against'],
    ['No comment', null],
    ['Agree with the council who leads at each place.', null],
    ['Support for part-time administrators', null],
    ['Support the residents’ speed watch', null],
    ['We do not always agree among ourselves', null],
    ['Agree with the proposals', 'for'],
    ['Fully support this.', 'for'],
    ['More officers on foot', null],
    ['No more cuts to the wards', null],
    ['I agree with the aim, but I oppose the closure', null],
  ])('of “%s” is %s', (answer, stance) => {
    expect(stanceOf(answer)).toBe(stance)
  })

  it('leans to a side only where enough declare it and few declare the other', () => {
    expect(leaningOf(['for', 'for', 'for', null, null])).toBe('for')
    expect(leaningOf(['for', 'for', null])).toBeNull()
    expect(leaningOf(['for', 'for', 'for', 'against', 'against'])).toBeNull()
    expect(leaningOf(['against', 'against', 'against', 'for'])).toBe('against')
  })
})

describe('parting themes by stance', () => {
  const theme = (label: string, size: number) => ({
    label,
    phrases: [label],
    size,
    share: size / 10,
    examples: [0],
  })
  const answers = [
    ...['I agree with the closure', 'Yes, close it', 'We support the closure', 'The station'],
    ...['I disagree with the closure', 'No, keep it', 'We oppose the closure'],
    ...['Dogs', 'Dogs again', 'I agree about dogs'],
  ]
  const themeOf = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1]
  const strengths = answers.map((_, i) => 1 - i / 100)
  const found = { themes: [theme('closure', 7), theme('dogs', 3)], themeOf, strengths }

  it('keeps agreement and disagreement apart, and leaves other themes whole', () => {
    const parted = partByStance(found, answers)
    expect(parted.themes.map(({ label, size }) => [label, size])).toEqual([
      ['closure: for', 4],
      ['dogs', 3],
      ['closure: against', 3],
    ])
    expect(parted.themeOf).toEqual([0, 0, 0, 0, 2, 2, 2, 1, 1, 1])
    expect(parted.themes[2]!.examples).toEqual([4, 5, 6])
    expect(parted.themes[0]!.examples[0]).toBe(0)
  })

  it('leaves a theme whole where few are of the other side', () => {
    const few = answers.map((answer, i) => (i === 5 || i === 6 ? 'The closure' : answer))
    expect(partByStance(found, few).themes.map(({ label }) => label)).toEqual(['closure', 'dogs'])
  })
})
