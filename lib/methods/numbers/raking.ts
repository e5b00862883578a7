import { designEffect, type DesignEffect } from './design-effect'

/** What is known of the population by one characteristic: the share, or the number, of each of its categories. */
export type Margin = { name: string; targets: Readonly<Record<string, number>> }

/** A category that weights cannot reach: in the population and not in the sample, or the other way about. */
export type Unreached = { margin: string; category: string; why: 'nobody-answered' | 'no-target' }

export type Raking = {
  /** A weight an answer, 1 on average over those that have one; 0 for answers that cannot be weighted. */
  weights: number[]
  rounds: number
  /** Whether weighted shares are within the tolerance of the targets. */
  hasConverged: boolean
  /** The largest distance of a weighted share from its target, both of 1. */
  furthest: number
  /** How many weights were held at a limit. */
  trimmed: number
  unreached: Unreached[]
  effect: DesignEffect | null
}

export type RakingOptions = {
  mostRounds?: number
  tolerance?: number
  /** No weight below or above these, as multiples of the average; weights so trimmed keep the targets less well. */
  least?: number
  most?: number
}

/**
 * Weights by which answers look like the population by several characteristics at once, of which only the margins are known
 * (raking, iterative proportional fitting). An answer that lacks a characteristic, or whose category has no target, gets no
 * weight; targets of categories in which nobody answered are shared among the others. Both are reported.
 * Source: W. E. Deming & F. F. Stephan, "On a least squares adjustment of a sampled frequency table when the expected
 * marginal totals are known", Annals of Mathematical Statistics 11 (1940), 427-444. Trimming within the rounds: D. Izrael, M. P.
 * Battaglia & M. R. Frankel, "Extreme survey weight adjustment as a component of sample balancing", SAS Global Forum (2009).
 * @param answers the category of each margin, by the margin's name; undefined or missing where it is not known
 * @param start weights to begin with, such as how often each combination was counted; 1 each unless given
 */
export function rake(
  answers: readonly Readonly<Record<string, string | undefined>>[],
  margins: readonly Margin[],
  options: RakingOptions = {},
  start?: readonly number[],
): Raking {
  const { mostRounds = 200, tolerance = 1e-6, least = 0, most = Infinity } = options
  const groups = margins.map((margin) => groupsOf(answers, margin))
  const isIn = answers.map((_, i) => groups.every(({ placeOf }) => (placeOf[i] ?? -1) >= 0))
  const weights = answers.map((_, i) => (isIn[i] ? (start?.[i] ?? 1) : 0))
  const targets = groups.map((group) => reachable(group, weights))
  const limits = { least, most }
  let rounds = 0
  let trimmed = 0
  let furthest = distance(weights, groups, targets)
  while (rounds < mostRounds && furthest > tolerance) {
    rounds++
    groups.forEach((group, m) => fit(weights, group, targets[m]!))
    trimmed = trim(weights, limits)
    furthest = distance(weights, groups, targets)
  }
  toAverageOne(weights)
  const unreached = margins.flatMap((margin, m) =>
    unreachedOf(answers, margin, targets[m]!, groups[m]!.names),
  )
  const hasConverged = furthest <= tolerance
  return { weights, rounds, hasConverged, furthest, trimmed, unreached, effect: designEffect(weights) }
}

type Group = { names: string[]; shares: number[]; placeOf: Int32Array }

function groupsOf(
  answers: readonly Readonly<Record<string, string | undefined>>[],
  { name, targets }: Margin,
): Group {
  const names = Object.keys(targets).filter((category) => (targets[category] ?? 0) > 0)
  const places = new Map(names.map((category, i) => [category, i]))
  const placeOf = Int32Array.from(answers, (answer) => places.get(answer[name] ?? '') ?? -1)
  return { names, shares: names.map((category) => targets[category] ?? 0), placeOf }
}

/** Targets as shares of 1, over the categories in which somebody can be weighted. */
function reachable({ names, shares, placeOf }: Group, weights: readonly number[]): number[] {
  const sums = sumsOf(weights, placeOf, names.length)
  const reached = shares.map((share, i) => ((sums[i] ?? 0) > 0 ? share : 0))
  const total = reached.reduce((sum, share) => sum + share, 0)
  return reached.map((share) => (total > 0 ? share / total : 0))
}

function sumsOf(weights: readonly number[], placeOf: Int32Array, categories: number): number[] {
  const sums = new Array<number>(categories).fill(0)
  for (let i = 0; i < weights.length; i++) {
    const place = placeOf[i] ?? -1
    if (place >= 0) sums[place] = (sums[place] ?? 0) + (weights[i] ?? 0)
  }
  return sums
}

/** Scales the weights so that this margin is right, and others a little less than before. */
function fit(weights: number[], { placeOf }: Group, target: number[]): void {
  const sums = sumsOf(weights, placeOf, target.length)
  const total = sums.reduce((sum, one) => sum + one, 0)
  for (let i = 0; i < weights.length; i++) {
    const place = placeOf[i] ?? -1
    const sum = sums[place] ?? 0
    if (sum > 0) weights[i] = ((weights[i] ?? 0) * (target[place] ?? 0) * total) / sum
  }
}

function distance(weights: readonly number[], groups: Group[], targets: number[][]): number {
  return groups.reduce((furthest, { placeOf }, m) => {
    const target = targets[m] ?? []
    const sums = sumsOf(weights, placeOf, target.length)
    const total = sums.reduce((sum, one) => sum + one, 0)
    return target.reduce(
      (most, share, i) => Math.max(most, Math.abs((sums[i] ?? 0) / (total || 1) - share)),
      furthest,
    )
  }, 0)
}

/** Holds weights within limits, which makes others larger, until all are; returns how many are held. */
function trim(weights: number[], { least, most }: { least: number; most: number }): number {
  const held = new Set<number>()
  for (let round = 0; round < MOST_TRIMS; round++) {
    toAverageOne(weights)
    const outside = weights.flatMap((weight, i) => (isOutside(weight, least, most) ? [i] : []))
    if (outside.length === 0) break
    for (const i of outside) {
      weights[i] = Math.min(most, Math.max(least, weights[i] ?? 0))
      held.add(i)
    }
  }
  return held.size
}

const MOST_TRIMS = 100
const isOutside = (weight: number, least: number, most: number) =>
  weight > 0 && (weight < least * (1 - 1e-9) || weight > most * (1 + 1e-9))

function toAverageOne(weights: number[]): void {
  let sum = 0
  let base = 0
  for (const weight of weights) {
    sum += weight
    if (weight > 0) base++
  }
  if (sum > 0) for (let i = 0; i < weights.length; i++) weights[i] = ((weights[i] ?? 0) * base) / sum
}

function unreachedOf(
  answers: readonly Readonly<Record<string, string | undefined>>[],
  { name, targets }: Margin,
  target: number[],
  names: string[],
): Unreached[] {
  const empty = names.filter((_, i) => target[i] === 0)
  const known = new Set(names)
  const others = new Set(
    answers.map((answer) => answer[name] ?? '').filter((category) => category && !known.has(category)),
  )
  return [
    ...empty.map((category) => ({ margin: name, category, why: 'nobody-answered' as const })),
    ...[...others].sort().map((category) => ({ margin: name, category, why: 'no-target' as const })),
  ].filter(({ category, why }) => why === 'no-target' || (targets[category] ?? 0) > 0)
}
