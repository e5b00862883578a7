import { describe, expect, it } from 'vitest'
import { stemOf, termsOf, wordsOf } from '@/lib/methods/themes/terms'
import { tfIdf } from '@/lib/methods/themes/tf-idf'

describe('terms', () => {
  it('are stems, and two of them that stood side by side', () => {
    expect(termsOf('The officers were patrolling quiet streets')).toEqual([
      ...['offic', 'patrol', 'quiet', 'patrol quiet', 'street', 'quiet street'],
    ])
  })

  it('words lose apostrophes and possessive endings', () => {
    expect(wordsOf("Officers' cars weren't the chief's, C++ isn’t")).toEqual(
      expect.arrayContaining(['officers', 'cars', 'werent', 'the', 'chief', 'c++']),
    )
  })

  // Pairs of the sample vocabulary published with the English stemmer (snowballstem.org).
  it.each([
    ['consistency', 'consist'],
    ['consolatory', 'consolatori'],
    ['knightly', 'knight'],
    ['conspiracies', 'conspiraci'],
    ['kneeling', 'kneel'],
    ['news', 'news'],
    ['a3b', 'a3b'],
  ])('%s is stemmed to %s', (word, stem) => expect(stemOf(word)).toBe(stem))
})

describe('TF-IDF', () => {
  it('weighs what is rare above what is frequent, in rows 1 long', () => {
    const { terms, matrix } = tfIdf(['cars late', 'cars full', 'cars dirty', 'trains late', ''])
    const row = (i: number) =>
      Object.fromEntries(
        Array.from(matrix.places.slice(matrix.starts[i], matrix.starts[i + 1]), (place, at) => [
          terms[place]!,
          matrix.values[matrix.starts[i]! + at]!,
        ]),
      )
    // Three texts of five have "car", and one "full", as well as the pair of them: idf ln(6/4) + 1 and ln(6/2) + 1.
    const [car, full] = [Math.log(6 / 4) + 1, Math.log(6 / 2) + 1]
    const length = Math.hypot(car, full, full)
    expect(terms[0]).toBe('car')
    const found = row(1)
    expect(found['full']).toBeCloseTo(full / length, 5)
    expect(found['car']).toBeCloseTo(car / length, 5)
    for (let i = 0; i < 4; i++) expect(Math.hypot(...Object.values(row(i)))).toBeCloseTo(1, 5)
    expect(row(4)).toEqual({})
  })
})
