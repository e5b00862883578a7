import type { BoroughView, WardView } from './types'

/** Finds places and types by code or by name, as people write them: "Kensington & Chelsea", "london borough of camden". */
export type Lookup<T> = {
  find: (text: string) => T[]
  /** What may be written, for "use one of". */
  names: string[]
}

const key = (text: string) =>
  text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/^(the )?(london|royal) borough of /, '')
    .replace(/[’'.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

type LookupOptions<T> = { alsoKnownAs?: (item: T) => string[]; shownAs?: (item: T) => string }

export function lookupOf<T extends { code: string; name: string }>(
  items: T[],
  { alsoKnownAs = () => [], shownAs = ({ name }) => name }: LookupOptions<T> = {},
): Lookup<T> {
  const byKey = new Map<string, Set<T>>()
  for (const item of items)
    for (const name of [item.code, item.name, ...alsoKnownAs(item)]) {
      const known = byKey.get(key(name)) ?? new Set()
      byKey.set(key(name), known.add(item))
    }
  return { find: (text) => [...(byKey.get(key(text)) ?? [])], names: items.map(shownAs) }
}

/** The name most like what was typed, where one is like it at all: for "did you mean". */
export function nearestName(typed: string, names: string[]): string | null {
  const wanted = key(typed)
  let best: { name: string; distance: number } | null = null
  for (const name of names) {
    const distance = editDistance(wanted, key(name))
    if (distance < (best?.distance ?? Infinity)) best = { name, distance }
  }
  return best && best.distance <= Math.max(1, Math.floor(wanted.length / 4)) ? best.name : null
}

/** Levenshtein's: how many letters have to be put in, taken out or changed. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[b.length]!
}

export type Places = {
  types: Lookup<{ code: string; name: string; namePlural: string }>
  boroughs: Lookup<BoroughView>
  wards: Lookup<WardView>
  wardByCode: Map<string, WardView>
  boroughByCode: Map<string, BoroughView>
}
