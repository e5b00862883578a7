import { FEWEST_FOR_FILTER, FEWEST_FOR_PERCENT, suppressed } from '../../methods/disclosure/few-people'
import { hideSmallCells } from '../../methods/disclosure/hide-small-cells'
import { wilson } from '../../methods/numbers/wilson'
import type { ShownCounts } from '../shown-counts'
import type { Group } from './compared'
import type { HeardRow, Span } from './types'

/** Of a place: how many gave a category, and how many each; null where hidden. */
export type PlaceCounts = { base: number | null; counts: (number | null)[] }

/**
 * The figures of every borough as they may be shown beside those of all of them: a borough of fewer than 25 people not at
 * all, small cells hidden, and as many more as it takes that none can be worked out from the boroughs together. What is
 * hidden does not depend on which borough is looked at.
 * @param counts by borough, then by group: everybody there is, whoever named no borough as a row of their own
 */
export function boroughCounts(counts: number[][], all: ShownCounts): PlaceCounts[] {
  const totals = counts.map((row) => row.reduce((sum, n) => sum + n, 0))
  const isNothing = all.base === null
  const rowsHidden = suppressed(totals, FEWEST_FOR_FILTER).map((total) => isNothing || total === null)
  const columnsHidden = all.groups.map((count) => count === null)
  const hidden = hideSmallCells(counts, { rowsHidden, columnsHidden })
  return counts.map((row, i) => ({
    base: rowsHidden[i] ? null : (totals[i] ?? null),
    counts: row.map((count, j) => (hidden[i]?.[j] === false && !rowsHidden[i] ? count : null)),
  }))
}

/**
 * A place's figures beside its residents: share, gap and participation ratio, each with a 95% interval, where thirty or more
 * gave a category. The residents are counted, and bring no uncertainty of their own. That those who answer are drawn by
 * chance is not so: whoever wished to came; the interval says only how far chance alone could have led.
 */
export function heardRows(groups: Group[], { base, counts }: PlaceCounts, residents: number[]): HeardRow[] {
  const all = residents.reduce((sum, n) => sum + n, 0)
  return groups.map(({ code, label }, i) => {
    const count = counts[i] ?? null
    const own = residents[i] ?? 0
    const residentShare = all === 0 ? 0 : own / all
    const hasShare = count !== null && base !== null && base >= FEWEST_FOR_PERCENT
    const interval = hasShare ? wilson(count, base) : null
    const share = hasShare ? count / base : null
    const span = (of: (share: number) => number): Span | null =>
      share === null || interval === null
        ? null
        : { value: of(share), low: of(interval.low), high: of(interval.high) }
    return {
      ...{ code, label, count, share, residents: own, residentShare },
      ...{ low: interval?.low ?? null, high: interval?.high ?? null },
      gap: all === 0 ? null : span((one) => one - residentShare),
      ratio: residentShare === 0 ? null : span((one) => one / residentShare),
    }
  })
}
