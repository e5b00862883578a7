import { comparableAnswer } from './clean-answer'
import { overlap, shingles, signatureBands } from './min-hash'

/** Shorter answers are alike by chance: only exact repetition counts. */
const FEWEST_WORDS = 8
/** Shingles in common from which two answers are one text: of both, or, where somebody wrote around a long text, of that text. */
const LEAST_JACCARD = 0.55
const LEAST_OF_SHORTER = 0.8
const LONG_TEXT = 22
/** Answers looked at in one band; a band with more is one of a common phrase, not of a campaign. */
const MOST_LOOKED_AT = 20

export type Duplicates = {
  /** The answers that stand for all, by number: distinct texts in alphabetical order, so that the order they came in is no matter. */
  distinct: Int32Array
  /** For each answer the place in `distinct` of the one that stands for it. */
  standsFor: Int32Array
  /** Answers that repeat another but for case, signs and spaces; and those that do so nearly. */
  exact: number
  near: number
}

/**
 * Groups answers that are the same text or nearly the same (campaign texts, pasted and touched up). Each near-duplicate is
 * compared with the one that stands for its group and not with the others of it, so that a chain of small changes cannot pull
 * together texts that have little in common.
 * @param answers cleaned (`cleanAnswer`); same texts in another order give the same groups
 */
export function findDuplicates(answers: string[]): Duplicates {
  const groups = new Map<string, number[]>()
  answers.forEach((answer, i) => {
    const key = comparableAnswer(answer) || answer
    const group = groups.get(key)
    if (group) group.push(i)
    else groups.set(key, [i])
  })
  const keys = [...groups.keys()].sort()
  const copies = keys.map((key) => groups.get(key)!.length)
  const standIn = nearDuplicates(keys, copies)
  const places = new Int32Array(keys.length)
  const distinct: number[] = []
  keys.forEach((key, i) => {
    if (standIn[i] === i) places[i] = distinct.push(firstOf(groups.get(key)!, answers)) - 1
  })
  const standsFor = new Int32Array(answers.length)
  keys.forEach((key, i) => {
    for (const answer of groups.get(key)!) standsFor[answer] = places[standIn[i]!]!
  })
  const exact = answers.length - keys.length
  return { distinct: Int32Array.from(distinct), standsFor, exact, near: keys.length - distinct.length }
}

/** Of answers that differ in case and signs alone, the one whose text comes first. */
function firstOf(group: number[], answers: string[]): number {
  return group.reduce((first, i) => (answers[i]! < answers[first]! ? i : first))
}

/** For each text the earlier one that it nearly repeats, or itself. */
function nearDuplicates(texts: string[], copies: number[]): Int32Array {
  const standIn = Int32Array.from(texts, (_, i) => i)
  const shinglesOf = new Map<number, Uint32Array>()
  const buckets = new Map<number, number[]>()
  const wordsOf = texts.map((text) => text.split(' ').length)
  const order = [...texts.keys()].filter((i) => wordsOf[i]! >= FEWEST_WORDS)
  // What came most often is the campaign's own text, and stands for the group; else the longest.
  order.sort((a, b) => copies[b]! - copies[a]! || wordsOf[b]! - wordsOf[a]! || a - b)
  for (const i of order) {
    const own = shingles(texts[i]!)
    const keys = bucketKeys(signatureBands(own))
    const candidates = new Set(keys.flatMap((key) => buckets.get(key) ?? []))
    const match = best([...candidates], (other) => likeness(own, shinglesOf.get(other)!))
    if (match !== null) {
      standIn[i] = match
      continue
    }
    shinglesOf.set(i, own)
    for (const key of keys) {
      const bucket = buckets.get(key)
      if (!bucket) buckets.set(key, [i])
      else if (bucket.length < MOST_LOOKED_AT) bucket.push(i)
    }
  }
  return standIn
}

/** Bands are told apart by their place, in the bits above the hash. */
const bucketKeys = (bands: Uint32Array) => Array.from(bands, (hash, band) => band * 4_294_967_296 + hash)

/** How alike two texts are, 0 where they are two. */
function likeness(own: Uint32Array, other: Uint32Array): number {
  const { jaccard, ofShorter } = overlap(own, other)
  const contained = Math.min(own.length, other.length) >= LONG_TEXT && ofShorter >= LEAST_OF_SHORTER
  return jaccard >= LEAST_JACCARD || contained ? jaccard : 0
}

function best(candidates: number[], score: (candidate: number) => number): number | null {
  let [found, highest]: [number | null, number] = [null, 0]
  for (const candidate of candidates) {
    const own = score(candidate)
    if (own > highest || (own === highest && found !== null && candidate < found)) {
      found = candidate
      highest = own
    }
  }
  return found
}
