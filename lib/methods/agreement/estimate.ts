import { Z95, type Interval } from '../numbers/wilson'
import type { Tally } from './coefficients'
import type { CodingTable } from './coding-table'

/** A coefficient, from -1 to 1. Where it or its interval cannot be had, they are null and `reason` says why. */
export type Estimate = { value: number | null; interval: Interval | null; reason: string | null }

/** Why a coefficient is not defined for these data; null where it is. */
export type Reasons = { cohen: string | null; fleiss: string | null; alpha: string | null }

export const NO_INTERVAL =
  'No interval: there were no disagreements, or too few units to draw samples from that all say something.'

/** Why coefficients cannot be had: for all of them alike, for each by what it asks for. */
export function reasonsAgainst(table: CodingTable, part: Tally, isOverall: boolean): Reasons {
  const all = noBasis(table) ?? noVariety(part, isOverall)
  return {
    cohen: all ?? notTwo(table.coders.length),
    fleiss: all ?? notAsMany(table.coderRange),
    alpha: all,
  }
}

function noBasis({ coders, pairedUnits }: CodingTable): string | null {
  if (coders.length < 2) return 'Agreement takes two coders or more, and there is only one.'
  if (pairedUnits === 0) return 'No unit was read by two coders.'
  return pairedUnits === 1 ? 'Only one unit was read by two coders: that says nothing of the next.' : null
}

function noVariety({ codes, judgements }: Tally, isOverall: boolean): string | null {
  if (codes.some(({ given }) => given > 0 && given < judgements)) return null
  if (isOverall) return 'Everybody gave every unit the same: there was nothing to tell apart.'
  return codes.some(({ given }) => given > 0)
    ? 'Everybody gave it to every unit: there was nothing to tell apart.'
    : 'Nobody gave it to a unit that two coders read.'
}

const notTwo = (coders: number) =>
  coders === 2 ? null : `Cohen's kappa compares two coders, and there are ${coders}.`

/** Fleiss' own formula: with varying numbers his kappa is another one, and alpha is the better answer. */
const notAsMany = ({ fewest, most }: CodingTable['coderRange']) =>
  fewest === most
    ? null
    : `Fleiss' kappa takes as many coders for every unit, and here they are from ${fewest} to ${most}. Use alpha.`

/** A code given or withheld by two coders, as a table of two by two. */
export function codeCrossTable({ units, codes }: Tally): number[][] | null {
  const [code] = codes
  if (!code || codes.length > 1) return null
  const both = (code.given - code.apart / 2) / 2
  const first = code.byFirst - both
  const second = code.given - code.byFirst - both
  return [
    [both, first],
    [second, units - both - first - second],
  ]
}

/** Kappa with 1.96 standard errors on either side, as far as kappa can go; null where the error is nothing. */
export function analyticInterval(value: number, error: number | null): Interval | null {
  if (!error) return null
  return { low: Math.max(-1, value - Z95 * error), high: Math.min(1, value + Z95 * error) }
}
