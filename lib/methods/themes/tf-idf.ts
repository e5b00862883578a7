import type { SparseMatrix } from './sparse-matrix'
import { termsOf } from './terms'

/** Terms that are kept: the most frequent ones. */
const MOST_TERMS = 20_000
/** A term in more than this share of the texts tells none of them apart. */
const MOST_SHARE = 0.5

export type TermMatrix = { terms: string[]; matrix: SparseMatrix }

/**
 * Texts × terms: how often a term (a stem, or two side by side) is in a text, on a logarithmic scale, times how rare it is; each
 * row 1 long. Terms are kept from two texts on (from one in fewer than a hundred texts, a few more in very many).
 * Source: K. Spärck Jones, "A statistical interpretation of term specificity" (1972); the weights as in C. Manning,
 * P. Raghavan & H. Schütze, "Introduction to information retrieval" (2008), chapter 6, with a smoothed inverse frequency.
 */
export function tfIdf(texts: string[]): TermMatrix {
  const counts = texts.map((text) => countOf(termsOf(text)))
  const frequency = new Map<string, number>()
  for (const count of counts)
    for (const term of count.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const terms = chosenTerms(frequency, texts.length)
  const places = new Map(terms.map((term, i) => [term, i]))
  const rarity = terms.map((term) => Math.log((1 + texts.length) / (1 + frequency.get(term)!)) + 1)
  return { terms, matrix: weighted(counts, places, rarity) }
}

function countOf(terms: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function chosenTerms(frequency: Map<string, number>, texts: number): string[] {
  const fewest = texts < 100 ? 1 : Math.max(2, Math.floor(texts / 5000))
  const most = Math.max(3, MOST_SHARE * texts)
  return [...frequency]
    .filter(([, count]) => count >= fewest && count <= most)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(([term]) => term)
}

function weighted(
  counts: Map<string, number>[],
  places: Map<string, number>,
  rarity: number[],
): SparseMatrix {
  const starts = new Int32Array(counts.length + 1)
  const kept: { place: number; value: number }[] = []
  counts.forEach((count, row) => {
    const entries: { place: number; value: number }[] = []
    for (const [term, times] of count) {
      const place = places.get(term)
      if (place !== undefined) entries.push({ place, value: (1 + Math.log(times)) * rarity[place]! })
    }
    entries.sort((a, b) => a.place - b.place)
    const length = Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0))
    for (const { place, value } of entries) kept.push({ place, value: value / length })
    starts[row + 1] = kept.length
  })
  return {
    rows: counts.length,
    columns: places.size,
    starts,
    places: Int32Array.from(kept, ({ place }) => place),
    values: Float32Array.from(kept, ({ value }) => value),
  }
}
