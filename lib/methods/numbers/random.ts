/** Gives the next number of a sequence: at least 0 and below 1. */
export type Random = () => number

/**
 * A generator of numbers that look random and are always the same for the same seed, on every machine: what is drawn by
 * chance here (a resample, a start of a clustering) can be drawn again by whoever checks it.
 * Source: C. Doty-Humphrey, "PractRand" (2010), generator sfc32, started by the mixing function of MurmurHash3
 * (A. Appleby, 2011).
 * @param seed any whole number; its lowest 32 bits count
 */
export function seededRandom(seed: number): Random {
  let a = mix(seed)
  let b = mix(a + 0x9e3779b9)
  let c = mix(b + 0x9e3779b9)
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 15; i++) next() // near seeds begin alike: by now they have parted
  return next
}

/** A whole number from 0 to `below` - 1, each as likely as the others. */
export function randomIndex(random: Random, below: number): number {
  return Math.floor(random() * below)
}

/** The values in an order drawn by chance; the list handed in stays as it is. Source: Fisher & Yates (1938). */
export function shuffled<T>(random: Random, values: readonly T[]): T[] {
  const order = [...values]
  for (let i = order.length - 1; i > 0; i--) {
    const j = randomIndex(random, i + 1)
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  return order
}

function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
