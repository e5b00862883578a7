import { describe, expect, it } from 'vitest'
import { seededRandom, shuffled } from '@/lib/methods/numbers/random'
import { findDuplicates } from '@/lib/methods/themes/duplicates'
import { overlap, shingles, signatureBands } from '@/lib/methods/themes/min-hash'

const CAMPAIGN =
  'I urge the authority to keep our local police station open because it is at the heart of the community and closing it would leave ' +
  'elderly people and families without anywhere to turn when they need help from an officer'

/** Texts without sense, of words drawn from a list, so that any two share next to nothing. */
function unlike(count: number, words: number, seed: number): string[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () =>
    Array.from({ length: words }, () => `w${Math.floor(random() * 400)}`).join(' '),
  )
}

describe('answers that are the same', () => {
  it('but for case, signs and spaces are one', () => {
    const found = findDuplicates(['More buses!', 'more  buses', 'Fewer cars', "MORE BUSES '"])
    expect(found).toMatchObject({ exact: 2, near: 0 })
    expect(Array.from(found.standsFor, (i) => found.distinct[i])).toHaveLength(4)
    const [a, b, c, d] = found.standsFor
    expect([b, d]).toEqual([a, a])
    expect(c).not.toBe(a)
  })

  it('are kept apart where they are short and only alike', () => {
    expect(findDuplicates(['More buses please', 'More trains please', 'More buses'])).toMatchObject({
      exact: 0,
      near: 0,
    })
  })

  it('of nothing there is nothing', () => {
    expect(findDuplicates([])).toMatchObject({ exact: 0, near: 0, distinct: new Int32Array() })
  })
})

describe('campaign texts', () => {
  const changed = [
    CAMPAIGN,
    `${CAMPAIGN}. I have lived here for thirty years and my neighbours say the same.`,
    `Dear Sir or Madam, ${CAMPAIGN}`,
    CAMPAIGN.replace('elderly', 'older').replace('our local', 'the local'),
    CAMPAIGN.split(' ').slice(0, 30).join(' '),
  ]

  it('are grouped though touched up, added to or cut short', () => {
    const found = findDuplicates([...unlike(200, 30, 1), ...changed])
    expect(new Set(found.standsFor.slice(200)).size).toBe(1)
    expect(found).toMatchObject({ exact: 0, near: 4 })
  })

  it('make the same groups in whatever order they come', () => {
    const texts = [...unlike(60, 30, 2), ...changed, 'more buses', 'More buses']
    const together = (order: string[]) => {
      const { distinct, standsFor } = findDuplicates(order)
      return order.map((text, i) => `${text} => ${order[distinct[standsFor[i]!]!]}`).sort()
    }
    for (const seed of [1, 2, 3])
      expect(together(shuffled(seededRandom(seed), texts))).toEqual(together(texts))
  })

  it('do not pull in others: texts that share half their words with the campaign stay out', () => {
    const half = CAMPAIGN.split(' ').slice(0, 18).join(' ')
    const others = unlike(300, 25, 3).map((text) => `${half} ${text}`)
    const { standsFor } = findDuplicates([CAMPAIGN, ...others])
    expect(new Set(standsFor).size).toBe(301)
  })

  it('do not chain: each step is alike, the ends are not, and they do not come together', () => {
    const words = unlike(1, 120, 4)[0]!.split(' ')
    const chain = Array.from({ length: 13 }, (_, i) => words.slice(i * 6, i * 6 + 40).join(' '))
    const { standsFor } = findDuplicates(chain)
    expect(standsFor[0]).not.toBe(standsFor[12])
    expect(new Set(standsFor).size).toBeGreaterThan(2)
  })
})

describe('MinHash', () => {
  it('overlap is what two texts share', () => {
    const [a, b] = [shingles('a b c d e f'), shingles('a b c d x y')]
    expect([a.length, b.length]).toEqual([4, 4])
    expect(overlap(a, b)).toEqual({ jaccard: 2 / 6, ofShorter: 2 / 4 })
    expect(overlap(a, a)).toEqual({ jaccard: 1, ofShorter: 1 })
  })

  it('bands are shared with the probability that the method promises', () => {
    const random = seededRandom(9)
    let [shared, expected, bands] = [0, 0, 0]
    for (let pair = 0; pair < 300; pair++) {
      const [one, other] = [new Set<number>(), new Set<number>()]
      const share = 0.4 + 0.5 * random()
      for (let i = 0; i < 60; i++) {
        const value = Math.floor(random() * 4_294_967_296)
        one.add(value)
        other.add(random() < share ? value : Math.floor(random() * 4_294_967_296))
      }
      const [a, b] = [one, other].map((set) => Uint32Array.from(set).sort())
      const [ofA, ofB] = [signatureBands(a!), signatureBands(b!)]
      ofA.forEach((band, i) => (shared += band === ofB[i] ? 1 : 0))
      expected += overlap(a!, b!).jaccard ** 3 * ofA.length
      bands += ofA.length
    }
    expect(Math.abs(shared - expected) / bands).toBeLessThan(0.02)
  })
})
