import { FEWEST, suppressed } from '../methods/disclosure/few-people'

export type ShownCounts = {
  /** How many gave one of the codes; null where they are too few to show anything. */
  base: number | null
  /** By group, then by code: null where hidden. */
  groups: (number | null)[]
  codes: Map<string, number | null>
}

/**
 * The figures of a question as they may be shown, alike on every page: of groups of codes, and within them of each code. A
 * group is hidden like any small figure; its codes are then hidden with it, and where it is shown they are hidden so that
 * they cannot be worked out from it. "Prefer not to say" is in no group and in no base: what was said of nobody gives
 * nothing away, but as a part of a base it would take other figures with it.
 * @param groups of each, its codes; no code in two
 */
export function shownCounts(groups: string[][], countOf: (code: string) => number): ShownCounts {
  const sums = groups.map((codes) => codes.reduce((sum, code) => sum + countOf(code), 0))
  const total = sums.reduce((all, sum) => all + sum, 0)
  const shown = total < FEWEST ? sums.map(() => null) : suppressed(sums)
  const codes = new Map<string, number | null>()
  groups.forEach((own, i) => {
    const within = shown[i] === null ? own.map(() => null) : suppressed(own.map(countOf))
    own.forEach((code, j) => codes.set(code, within[j] ?? null))
  })
  return { base: total < FEWEST ? null : total, groups: shown, codes }
}
