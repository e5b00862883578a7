import { wilson, type Interval } from './wilson'

/** How many of how many. */
export type Share = { count: number; base: number }

/** A share less another, both of 1, and what the difference may be in truth. */
export type ShareDifference = { difference: number; interval: Interval }

/**
 * The difference of two shares of different persons, with its 95% interval from the Wilson intervals of both.
 * Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17
 * (1998), 873-890, method 10.
 * @returns null where a base is 0
 */
export function shareDifference(one: Share, other: Share): ShareDifference | null {
  const [first, second] = [wilson(one.count, one.base), wilson(other.count, other.base)]
  if (!first || !second) return null
  const [p, q] = [one.count / one.base, other.count / other.base]
  const difference = p - q
  return {
    difference,
    interval: {
      low: difference - Math.hypot(p - first.low, second.high - q),
      high: difference + Math.hypot(first.high - p, q - second.low),
    },
  }
}
