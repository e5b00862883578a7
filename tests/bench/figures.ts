/** One measured figure. `bar` is what it should reach, in words; `ok` is null where there is no bar. */
export type Figure = { name: string; value: number; unit: string; bar: string; ok: boolean | null }

/** A figure that should be at least, or at most, `limit`. */
export function figure(
  name: string,
  value: number,
  unit: string,
  bar?: { atLeast?: number; atMost?: number },
): Figure {
  const rounded = Math.round(value * 1000) / 1000
  if (!bar) return { name, value: rounded, unit, bar: '', ok: null }
  if (bar.atLeast !== undefined)
    return { name, value: rounded, unit, bar: `at least ${bar.atLeast}`, ok: value >= bar.atLeast }
  return { name, value: rounded, unit, bar: `at most ${bar.atMost}`, ok: value <= (bar.atMost ?? Infinity) }
}

/** A table for people, then a JSON line a figure for programs. */
export function printFigures(figures: Figure[]): void {
  if (figures.length === 0) return
  const rows = figures.map(({ name, value, unit, bar, ok }) => [name, `${value} ${unit}`, bar, verdict(ok)])
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]!.length)))
  console.log()
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  console.log()
  for (const each of figures) console.log(JSON.stringify(each))
}

function verdict(ok: boolean | null): string {
  return ok === null ? '' : ok ? 'reached' : 'NOT REACHED'
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
