import type { Choice } from './choices-of'

/** More single values than this are put together in bands. */
const MOST_SINGLE = 10
const WANTED = 6

export type Bands = { choices: Choice[]; codeOf: (value: unknown) => string | null }

/**
 * Puts numbers into bands of one, two or five times a power of ten, about six of them, or leaves them single where they
 * are few. The edges are round numbers and no person's.
 */
export function numberBands(values: unknown[]): Bands {
  const numbers = [...new Set(values.flatMap((value) => (typeof value === 'number' ? [value] : [])))]
  const least = Math.min(...numbers)
  const most = Math.max(...numbers)
  if (numbers.length === 0) return { choices: [], codeOf: () => null }
  if (numbers.every(Number.isInteger) && most - least < MOST_SINGLE) {
    const choices = Array.from({ length: most - least + 1 }, (_, i) => ({
      code: String(least + i),
      label: String(least + i),
    }))
    return { choices, codeOf: (value) => (typeof value === 'number' ? String(value) : null) }
  }
  const step = roundStep((most - least) / WANTED)
  const first = Math.floor(least / step)
  const isWhole = numbers.every(Number.isInteger) && step >= 1
  const choices = Array.from({ length: Math.floor(most / step) - first + 1 }, (_, i) => {
    const from = clean((first + i) * step)
    const to = clean((first + i + 1) * step)
    return { code: String(first + i), label: isWhole ? `${from} to ${to - 1}` : `${from} to under ${to}` }
  })
  return {
    choices,
    codeOf: (value) => (typeof value === 'number' ? String(Math.floor(value / step)) : null),
  }
}

function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width))
  return power * ([1, 2, 5, 10].find((times) => times * power >= width) ?? 10)
}

/** Without what binary fractions leave behind. */
const clean = (n: number) => Number(n.toPrecision(12))

/** Dates by month. */
export function monthBands(values: unknown[], nameOf: (month: string) => string): Bands {
  const months = [...new Set(values.flatMap((value) => monthOf(value) ?? []))].sort()
  return { choices: months.map((code) => ({ code, label: nameOf(code) })), codeOf: monthOf }
}

const monthOf = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}/.test(value) ? value.slice(0, 7) : null

/** Mean and median of numbers with how often each was given; null of none. */
export function centreOf(counted: { value: unknown; n: number }[]): { mean: number; median: number } | null {
  const numbers = counted
    .flatMap(({ value, n }) => (typeof value === 'number' ? [{ value, n }] : []))
    .sort((a, b) => a.value - b.value)
  const all = numbers.reduce((sum, { n }) => sum + n, 0)
  if (all === 0) return null
  const at = (place: number) => {
    let before = 0
    return numbers.find(({ n }) => (before += n) > place)!.value
  }
  return {
    mean: numbers.reduce((sum, { value, n }) => sum + value * n, 0) / all,
    median: (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2,
  }
}
