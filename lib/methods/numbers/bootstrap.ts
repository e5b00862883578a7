import { randomIndex, seededRandom } from './random'
import type { Interval } from './wilson'

/** More resamples than this without a value, and those that have one are no fair sample of them. */
const MOST_UNDEFINED = 0.05

/**
 * Percentile bootstrap intervals at 95% of several statistics of the same units, from the same resamples. Units that are
 * alike in all that counts are one group, so that a resample is a list of how often each group was drawn.
 * Source: B. Efron & R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 * @param counts how many units each group has
 * @param statistics values of one resample, in the same order and number each time; null where not defined
 * @returns an interval a statistic; null where a twentieth of the resamples or more gave it no value, or all the same one
 */
export function bootstrapIntervals(
  counts: readonly number[],
  statistics: (weights: Uint32Array) => (number | null)[],
  { seed, resamples }: { seed: number; resamples: number },
): (Interval | null)[] {
  const groupOf = Uint32Array.from(counts.flatMap((count, group) => new Array<number>(count).fill(group)))
  const random = seededRandom(seed)
  const weights = new Uint32Array(counts.length)
  const values: number[][] = []
  for (let round = 0; round < resamples; round++) {
    weights.fill(0)
    for (let i = 0; i < groupOf.length; i++) weights[groupOf[randomIndex(random, groupOf.length)]!]!++
    statistics(weights).forEach((value, i) => {
      const list = (values[i] ??= [])
      if (value !== null) list.push(value)
    })
  }
  return values.map((list) => intervalOf(list, resamples))
}

function intervalOf(values: number[], resamples: number): Interval | null {
  if (values.length < resamples * (1 - MOST_UNDEFINED)) return null
  const ordered = Float64Array.from(values).sort()
  if (ordered[0] === ordered.at(-1)) return null
  return { low: quantile(ordered, 0.025), high: quantile(ordered, 0.975) }
}

/** Between the two values on either side, as R and spreadsheets do it (R. J. Hyndman & Y. Fan, 1996, type 7). */
function quantile(ordered: Float64Array, share: number): number {
  const place = share * (ordered.length - 1)
  const below = ordered[Math.floor(place)]!
  const above = ordered[Math.ceil(place)]!
  return below + (above - below) * (place - Math.floor(place))
}
