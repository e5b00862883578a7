/** A stretch of `a` and `b`: from and to, the latter not included. */
type Stretch = { fromA: number; toA: number; fromB: number; toB: number }
export type Pair = [a: number, b: number]

/** Up to so many differences a stretch is compared at its best, then it is cut at what stands once on each side. */
const BEST_UP_TO = 100
/** Where nothing stands once on each side: beyond this a stretch is taken out and put in whole. */
const AT_MOST = 300

/**
 * Places at which two sequences have the same, ascending on both sides: E. W. Myers, "An O(ND) difference algorithm and its
 * variations", Algorithmica 1 (1986) 251-266. Stretches that differ in much are first cut at items that stand once on each side,
 * in the longest order that both have (patience sorting), so that the time grows with the length and not with its square.
 */
export function matchedPairs(before: string[], after: string[]): Pair[] {
  // Numbers in the place of words: they are compared some millions of times.
  const numbers = new Map<string, number>()
  const [a, b] = [before, after].map((items) =>
    Int32Array.from(items, (item) => {
      const known = numbers.get(item) ?? numbers.size
      numbers.set(item, known)
      return known
    }),
  ) as [Int32Array, Int32Array]
  const pairs: Pair[] = []
  const todo: Stretch[] = [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }]
  for (let next = todo.pop(); next; next = todo.pop()) {
    const stretch = trimmed(a, b, next, pairs)
    if (stretch.fromA === stretch.toA || stretch.fromB === stretch.toB) continue
    const best = shortestEdit(a, b, stretch, BEST_UP_TO)
    const anchors = best ? [] : oncePairs(a, b, stretch)
    if (anchors.length > 0) for (const gap of between(stretch, anchors)) todo.push(gap)
    const found = best ?? (anchors.length > 0 ? anchors : shortestEdit(a, b, stretch, AT_MOST))
    for (const pair of found ?? []) pairs.push(pair)
  }
  return pairs.toSorted(([x], [y]) => x - y)
}

/** Without what both begin and end with, which is noted. */
function trimmed(a: Int32Array, b: Int32Array, { ...stretch }: Stretch, pairs: Pair[]): Stretch {
  while (stretch.fromA < stretch.toA && stretch.fromB < stretch.toB && a[stretch.fromA] === b[stretch.fromB])
    pairs.push([stretch.fromA++, stretch.fromB++])
  while (
    stretch.fromA < stretch.toA &&
    stretch.fromB < stretch.toB &&
    a[stretch.toA - 1] === b[stretch.toB - 1]
  )
    pairs.push([--stretch.toA, --stretch.toB])
  return stretch
}

/** The pairs of a shortest edit, or null where it takes more than `most` steps. */
function shortestEdit(a: Int32Array, b: Int32Array, { fromA, toA, fromB, toB }: Stretch, most: number) {
  const [n, m] = [toA - fromA, toB - fromB]
  const limit = Math.min(n + m, most)
  const furthest = new Int32Array(2 * limit + 3)
  const trace: Int32Array[] = []
  const at = (k: number) => k + limit + 1
  for (let d = 0; d <= limit; d++) {
    trace.push(furthest.slice(at(-d) - 1, at(d) + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[at(k - 1)]! < furthest[at(k + 1)]!)
      let x = down ? furthest[at(k + 1)]! : furthest[at(k - 1)]! + 1
      while (x < n && x - k < m && a[fromA + x] === b[fromB + x - k]) x++
      furthest[at(k)] = x
      if (x >= n && x - k >= m) return walkBack(trace, n, m).map(([i, j]): Pair => [fromA + i, fromB + j])
    }
  }
  return null
}

/** From the end to the beginning, along the way that was furthest at each step. */
function walkBack(trace: Int32Array[], n: number, m: number): Pair[] {
  const pairs: Pair[] = []
  let [x, y] = [n, m]
  for (let d = trace.length - 1; d >= 0; d--) {
    const was = (k: number) => trace[d]![k + d + 1]!
    const k = x - y
    const down = k === -d || (k !== d && was(k - 1) < was(k + 1))
    const before = down ? k + 1 : k - 1
    const [fromX, fromY] = d === 0 ? [0, 0] : [was(before), was(before) - before]
    while (x > fromX && y > fromY) pairs.push([--x, --y])
    ;[x, y] = [fromX, fromY]
  }
  return pairs
}

/** Items that stand once on each side, in the longest order that both have. */
function oncePairs(a: Int32Array, b: Int32Array, { fromA, toA, fromB, toB }: Stretch): Pair[] {
  const inB = onceIn(b, fromB, toB)
  const both = [...onceIn(a, fromA, toA)].flatMap(([item, i]): Pair[] => {
    const j = inB.get(item)
    return j === undefined ? [] : [[i, j]]
  })
  return longestRising(both.toSorted(([x], [y]) => x - y))
}

function onceIn(items: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  const again = new Set<number>()
  for (let i = from; i < to; i++) {
    if (places.has(items[i]!)) again.add(items[i]!)
    else places.set(items[i]!, i)
  }
  for (const item of again) places.delete(item)
  return places
}

/** Of pairs that rise on the first side the longest part that rises on the second too. */
function longestRising(pairs: Pair[]): Pair[] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [i, [, j]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    if (low > 0) before[i] = ends[low - 1]!
    ends[low] = i
  }
  const found: Pair[] = []
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) found.push(pairs[i]!)
  return found.reverse()
}

/** What is left between anchors, before the first and after the last of them. */
function between({ fromA, toA, fromB, toB }: Stretch, anchors: Pair[]): Stretch[] {
  const edges: Pair[] = [[fromA - 1, fromB - 1], ...anchors, [toA, toB]]
  return edges.slice(1).map(([a, b], i) => ({
    ...{ fromA: edges[i]![0] + 1, toA: a },
    ...{ fromB: edges[i]![1] + 1, toB: b },
  }))
}
