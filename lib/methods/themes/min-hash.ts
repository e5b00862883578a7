import { seededRandom } from '../numbers/random'

/** Functions of which each keeps the least value over a text's shingles. */
export const HASHES = 96
/** Bands that they are cut into: texts that agree in a whole band are compared. Of texts half alike, 99% agree in one of 32. */
export const BANDS = 32
const WORDS_A_SHINGLE = 3

/** FNV-1a with a last mix: 32 bits that depend on all characters. Source: G. Fowler, L. C. Noll & K.-P. Vo (1991). */
export function textHash(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mixed(hash)
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Hashes of each three words in a row, each once and in rising order; of a shorter text, of all of it. */
export function shingles(comparable: string): Uint32Array {
  const words = comparable.split(' ')
  if (words.length < WORDS_A_SHINGLE) return Uint32Array.of(textHash(comparable))
  const found = new Set<number>()
  for (let i = 0; i + WORDS_A_SHINGLE <= words.length; i++)
    found.add(textHash(words.slice(i, i + WORDS_A_SHINGLE).join(' ')))
  return Uint32Array.from(found).sort()
}

/** How much two texts have in common: of all shingles of both (Jaccard), and of those of the shorter text. Both from 0 to 1. */
export function overlap(a: Uint32Array, b: Uint32Array): { jaccard: number; ofShorter: number } {
  let [i, j, both] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    if (a[i]! === b[j]!) both++
    if (a[i]! <= b[j]!) i++
    else j++
  }
  return { jaccard: both / (a.length + b.length - both), ofShorter: both / Math.min(a.length, b.length) }
}

// The same functions for all time: near-duplicates depend on no seed.
const multipliers = seededRandom(1997)
const FACTORS = Uint32Array.from({ length: HASHES }, () => (multipliers() * 4_294_967_296) | 1)
const OFFSETS = Uint32Array.from({ length: HASHES }, () => multipliers() * 4_294_967_296)

/**
 * The bands of a text's MinHash signature, one number each. Two texts share a given band with probability J^3, J being the
 * share of shingles they have in common.
 * Source: A. Broder, "On the resemblance and containment of documents" (1997); bands: J. Leskovec, A. Rajaraman & J. Ullman,
 * "Mining of massive datasets" (2014), section 3.4.
 */
export function signatureBands(found: Uint32Array): Uint32Array {
  const bands = new Uint32Array(BANDS)
  const rows = HASHES / BANDS
  for (let hash = 0; hash < HASHES; hash++) {
    let least = 0xffffffff
    for (const shingle of found)
      least = Math.min(least, mixed(Math.imul(shingle, FACTORS[hash]!) + OFFSETS[hash]!))
    const band = Math.floor(hash / rows)
    bands[band] = mixed(Math.imul(bands[band]!, 31) + least)
  }
  return bands
}
