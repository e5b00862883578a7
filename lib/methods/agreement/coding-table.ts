/** One row of a double coding: this coder gave this unit this code. A coder may give a unit several. */
export type CodingRow = { unit: string; coder: string; code: string }

/** How often a code was given to a unit, and whether by the first of two coders; codes are indexes into `codes`. */
export type Given = { code: number; times: number; byFirst: boolean }

/** Units that were coded alike by as many: what happened to one of them, and how many there are. */
export type CodedAlike = { coders: number; given: Given[]; count: number }

export type CodingTable = {
  codes: string[]
  coders: string[]
  /** All units of the file; those that fewer than two coders read say nothing about agreement. */
  units: number
  pairedUnits: number
  /** Units that at least two coders read, alike ones together, in an order that depends on no name. */
  alike: CodedAlike[]
  /** The fewest and the most coders that read a paired unit; 0 where there is none. */
  coderRange: { fewest: number; most: number }
  /** Whether every coder gave each paired unit exactly one code: the data of the textbooks. */
  isSingle: boolean
  /** Of the pairs of coders of a unit, the share that gave the same set of codes; null without a paired unit. */
  exactAgreement: number | null
  /** With two coders who give one code each: how often the first gave the row's and the second the column's. */
  crossTable: number[][] | null
}

type Reading = Map<string, Set<string>>

/**
 * Puts the rows of a double coding together by unit. A coder has read a unit where there is a row of theirs for it; a
 * code that they did not give it counts as withheld. The same row twice counts once.
 */
export function codingTable(rows: Iterable<CodingRow>): CodingTable {
  const byUnit = new Map<string, Reading>()
  for (const { unit, coder, code } of rows) {
    const reading = byUnit.get(unit) ?? new Map<string, Set<string>>()
    byUnit.set(unit, reading)
    const given = reading.get(coder) ?? new Set<string>()
    reading.set(coder, given.add(code))
  }
  const readings = [...byUnit.values()]
  const paired = readings.filter((reading) => reading.size > 1)
  const codes = sorted(readings.flatMap((reading) => [...reading.values()].flatMap((given) => [...given])))
  const coders = sorted(readings.flatMap((reading) => [...reading.keys()]))
  const isSingle = paired.every((reading) => [...reading.values()].every((given) => given.size === 1))
  const sizes = paired.map((reading) => reading.size)
  return {
    ...{ codes, coders, units: readings.length, pairedUnits: paired.length, isSingle },
    alike: alikeUnits(paired, codes, coders),
    coderRange: {
      fewest: sizes.reduce((a, b) => Math.min(a, b), sizes[0] ?? 0),
      most: sizes.reduce((a, b) => Math.max(a, b), 0),
    },
    exactAgreement: exactAgreement(paired),
    crossTable: coders.length === 2 && isSingle ? crossTable(paired, codes, coders) : null,
  }
}

const sorted = (values: string[]) => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))

/** Of two coders the first is whoever makes the smaller list, so that no resample depends on their names. */
function alikeUnits(paired: Reading[], codes: string[], coders: string[]): CodedAlike[] {
  if (coders.length !== 2) return alikeFor(paired, codes, null)
  const [one, other] = coders.map((coder) => alikeFor(paired, codes, coder))
  return JSON.stringify(one) <= JSON.stringify(other) ? one! : other!
}

function alikeFor(paired: Reading[], codes: string[], first: string | null): CodedAlike[] {
  const indexOf = new Map(codes.map((code, i) => [code, i]))
  const found = new Map<string, CodedAlike>()
  for (const reading of paired) {
    const times = new Map<number, number>()
    for (const given of reading.values())
      for (const code of given) {
        const index = indexOf.get(code) ?? 0
        times.set(index, (times.get(index) ?? 0) + 1)
      }
    const given = [...times]
      .sort(([a], [b]) => a - b)
      .map(([code, count]) => ({
        code,
        times: count,
        byFirst: first !== null && (reading.get(first)?.has(codes[code] ?? '') ?? false),
      }))
    const key = JSON.stringify([reading.size, given])
    const alike = found.get(key) ?? { coders: reading.size, given, count: 0 }
    alike.count++
    found.set(key, alike)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, alike]) => alike)
}

/** Pairs are counted whole, by the number of coders, so that the order of units leaves no trace in the last place. */
function exactAgreement(paired: Reading[]): number | null {
  const samePairs: number[] = []
  let judgements = 0
  for (const reading of paired) {
    const counts = new Map<string, number>()
    for (const given of reading.values()) {
      const set = JSON.stringify([...given].sort())
      counts.set(set, (counts.get(set) ?? 0) + 1)
    }
    for (const count of counts.values())
      samePairs[reading.size] = (samePairs[reading.size] ?? 0) + count * (count - 1)
    judgements += reading.size
  }
  const same = samePairs.reduce((sum, pairs, coders) => sum + pairs / (coders - 1), 0)
  return judgements === 0 ? null : same / judgements
}

function crossTable(paired: Reading[], codes: string[], [first = '', second = '']: string[]): number[][] {
  const table = codes.map(() => codes.map(() => 0))
  const place = new Map(codes.map((code, i) => [code, i]))
  const given = (reading: Reading, coder: string) => place.get([...(reading.get(coder) ?? [])][0] ?? '') ?? 0
  for (const reading of paired) table[given(reading, first)]![given(reading, second)]!++
  return table
}
