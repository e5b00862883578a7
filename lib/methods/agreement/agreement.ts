import { bootstrapIntervals } from '../numbers/bootstrap'
import type { Interval } from '../numbers/wilson'
import { cohenError } from './cohen-error'
import { cohenKappa, fleissKappa, krippendorffAlpha, ofCode, tally, type Tally } from './coefficients'
import { codingTable, type CodingRow, type CodingTable } from './coding-table'
import { conclusionOf, type Conclusion } from './conclusion'
import { analyticInterval, codeCrossTable, NO_INTERVAL, reasonsAgainst, type Reasons } from './estimate'
import type { Estimate } from './estimate'

export type Coefficients = { cohen: Estimate; fleiss: Estimate; alpha: Estimate }

export type Figures = Coefficients & {
  /**
   * The share of judgements that a fellow coder confirms: for a code, given or withheld alike; over all, the same code
   * where each coder gives one, and the mean over codes where they may give several.
   */
  observed: number | null
  conclusion: Conclusion
}

export type CodeAgreement = Figures & {
  code: string
  /** The share of judgements that gave the code, among units that at least two coders read. */
  prevalence: number | null
  /** How many judgements that was. */
  given: number
}

export type Agreement = {
  units: number
  pairedUnits: number
  coders: string[]
  isSingle: boolean
  codes: CodeAgreement[]
  overall: Figures & { exactAgreement: number | null }
}

export type AgreementOptions = { seed?: number; resamples?: number }

/**
 * Agreement of coders by code (given or withheld) and over all, with 95% intervals: analytic for Cohen's kappa of a code
 * and of single codes, otherwise a seeded bootstrap over units. Units that one coder alone has read are left out.
 * What cannot be said is null and has a reason. Neither the order of rows nor the names of units, coders and codes matter.
 */
export function agreementOf(rows: Iterable<CodingRow>, options: AgreementOptions = {}): Agreement {
  const table = codingTable(rows)
  const whole = tally(table.alike, table.codes.length)
  const parts = [whole, ...table.codes.map((_, i) => ofCode(whole, i))]
  const intervals = resampled(table, options)
  const [all, ...each] = parts.map((part, i) => figuresOf(table, part, i === 0, intervals[i]!))
  const { units, pairedUnits, coders, isSingle, exactAgreement } = table
  return {
    ...{ units, pairedUnits, coders, isSingle },
    codes: table.codes.map((code, i) => {
      const { given } = whole.codes[i]!
      return { code, given, prevalence: share(given, whole.judgements), ...each[i]! }
    }),
    overall: { ...all!, exactAgreement },
  }
}

type Intervals = { cohen: Interval | null; fleiss: Interval | null; alpha: Interval | null }

/** Intervals over all first, then code by code. */
function resampled(table: CodingTable, { seed = 1, resamples = 2000 }: AgreementOptions): Intervals[] {
  const { alike, codes } = table
  const statistics = (weights: Uint32Array) => {
    const drawn = tally(alike, codes.length, weights)
    return [drawn, ...codes.map((_, i) => ofCode(drawn, i))].flatMap((part) => [
      cohenKappa(part),
      fleissKappa(part),
      krippendorffAlpha(part),
    ])
  }
  const counts = alike.map(({ count }) => count)
  const flat = table.pairedUnits > 1 ? bootstrapIntervals(counts, statistics, { seed, resamples }) : []
  const at = (i: number) => flat[i] ?? null
  return Array.from({ length: codes.length + 1 }, (_, i) => ({
    cohen: at(3 * i),
    fleiss: at(3 * i + 1),
    alpha: at(3 * i + 2),
  }))
}

function figuresOf(table: CodingTable, part: Tally, isOverall: boolean, intervals: Intervals): Figures {
  const reasons = reasonsAgainst(table, part, isOverall)
  const cohen = cohenEstimate(table, part, isOverall, reasons, intervals)
  const fleiss = estimate(reasons.fleiss, fleissKappa(part), intervals.fleiss)
  const alpha = estimate(reasons.alpha, krippendorffAlpha(part), intervals.alpha)
  const { value, interval, reason } = alpha
  const evidence = {
    alpha: value,
    interval,
    reason,
    units: table.pairedUnits,
    rarer: rarerOf(table, part, isOverall),
  }
  return {
    cohen,
    fleiss,
    alpha,
    observed: observedOf(table, part, isOverall),
    conclusion: conclusionOf(evidence),
  }
}

function cohenEstimate(
  table: CodingTable,
  part: Tally,
  isOverall: boolean,
  reasons: Reasons,
  intervals: Intervals,
): Estimate {
  const value = cohenKappa(part)
  const cross = isOverall ? table.crossTable : codeCrossTable(part)
  const isAnalytic = cross !== null && reasons.cohen === null && value !== null
  return estimate(
    reasons.cohen,
    value,
    isAnalytic ? analyticInterval(value, cohenError(cross)) : intervals.cohen,
  )
}

function estimate(reason: string | null, value: number | null, interval: Interval | null): Estimate {
  if (reason !== null || value === null) return { value: null, interval: null, reason }
  return { value, interval, reason: interval === null ? NO_INTERVAL : null }
}

function observedOf(
  { isSingle }: CodingTable,
  { judgements, codes }: Tally,
  isOverall: boolean,
): number | null {
  if (judgements === 0 || codes.length === 0) return null
  const apart = codes.reduce((sum, code) => sum + code.apart, 0) / judgements
  // One code in the place of another is apart under both.
  return 1 - apart / (isOverall && isSingle ? 2 : codes.length)
}

/** Over all, units that differ are what tells; for a code, the fewer of those with it and those without it. */
function rarerOf({ alike, pairedUnits, codes }: CodingTable, part: Tally, isOverall: boolean): number {
  if (isOverall) return pairedUnits
  const code = codes.length && part.codes[0] ? part.codes[0].given : 0
  const coders = pairedUnits === 0 ? 1 : part.judgements / pairedUnits
  return alike.length ? Math.round(Math.min(code, part.judgements - code) / coders) : 0
}

const share = (count: number, base: number) => (base === 0 ? null : count / base)
