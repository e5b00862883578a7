import { designEffect } from '../../methods/numbers/design-effect'
import { rake, type Margin } from '../../methods/numbers/raking'
import type { ShownCounts } from '../shown-counts'
import type { Group } from './compared'
import type { HeardWeights } from './types'

/** People with the same answers: the code of each question, and how many they are. */
export type Combination = { codes: Record<string, string>; n: number }

/** A question as it may enter the weights: its groups, what is shown of them, and its residents where they are known. */
export type Weighable = {
  key: string
  title: string
  groups: Group[]
  shown: ShownCounts
  residents: number[] | null
}

/** Weights on fewer people would tell more of single ones than of all. */
export const FEWEST_FOR_WEIGHTS = 100
export const FEWEST_MARGINS = 2

/**
 * Weights by which those who answered look like the residents by several characteristics at once, and what that costs. Used are
 * the questions of which every figure is shown: weights by a hidden figure would give it away. The shares of the other
 * questions are rounded to whole per cents, and stand only where the figure itself is shown.
 * Source: `rake` and `designEffect`, which name theirs.
 * @returns the weights, or why there are none
 */
export function heardWeights(questions: Weighable[], people: Combination[]): HeardWeights | string {
  const margins = questions.filter(isMargin)
  if (margins.length < FEWEST_MARGINS)
    return 'At least two questions are needed of which every figure can be shown.'
  const groupOf = groupFinder(questions)
  const complete = people.filter(({ codes }) =>
    margins.every(({ key, groups }) => groups.some(({ code }) => code === groupOf(key, codes[key]))),
  )
  const counts = complete.map(({ n }) => n)
  const base = counts.reduce((sum, n) => sum + n, 0)
  if (base < FEWEST_FOR_WEIGHTS)
    return `At least ${FEWEST_FOR_WEIGHTS} people are needed who answered all of these questions.`
  const { weights, hasConverged } = rake(
    complete.map(({ codes }) =>
      Object.fromEntries(margins.map(({ key }) => [key, groupOf(key, codes[key])])),
    ),
    margins.map(targetsOf),
    { tolerance: 1e-4 },
    counts,
  )
  if (!hasConverged) return 'No weights fit the residents by all of these questions at once.'
  const each = weights.map((weight, i) => weight / (counts[i] ?? 1))
  const effect = Math.round((designEffect(each, counts)?.effect ?? 1) * 10) / 10
  return {
    ...{ base, designEffect: effect, effectiveBase: Math.round(base / effect) },
    by: margins.map(({ title }) => title),
    notBy: questions
      .filter((one) => one.residents !== null && !isMargin(one))
      .map(({ title }) => ({ title, why: 'some of its figures are hidden' })),
    tables: questions
      .filter((one) => !isMargin(one))
      .map((one) => weightedTable(one, complete, weights, groupOf)),
  }
}

const isMargin = ({ shown, residents }: Weighable) =>
  residents !== null && shown.base !== null && shown.groups.every((count) => count !== null)

const targetsOf = ({ key, groups, residents }: Weighable): Margin => ({
  name: key,
  targets: Object.fromEntries(groups.map(({ code }, i) => [code, residents?.[i] ?? 0])),
})

type GroupOf = (key: string, code: string | undefined) => string | undefined

function groupFinder(questions: Weighable[]): GroupOf {
  const known = new Map(
    questions.flatMap(({ key, groups }) =>
      groups.flatMap(({ code, codes }) => codes.map((one) => [`${key} ${one}`, code] as const)),
    ),
  )
  return (key, code) => known.get(`${key} ${code}`)
}

function weightedTable(
  { key, title, groups, shown }: Weighable,
  people: Combination[],
  weights: number[],
  groupOf: GroupOf,
): HeardWeights['tables'][number] {
  const sums = new Map<string, number>()
  let all = 0
  people.forEach(({ codes }, i) => {
    const group = groupOf(key, codes[key])
    if (group === undefined) return
    sums.set(group, (sums.get(group) ?? 0) + (weights[i] ?? 0))
    all += weights[i] ?? 0
  })
  return {
    ...{ key, title },
    rows: groups.map(({ code, label }, i) => ({
      ...{ code, label },
      share:
        shown.groups[i] === null || all === 0 ? null : Math.round(((sums.get(code) ?? 0) / all) * 100) / 100,
    })),
  }
}
