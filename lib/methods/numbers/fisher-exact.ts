import { logGamma } from './gamma'

/** Tables whose chance is this much above the observed one's count as equal to it: they differ by rounding alone. */
const ROUNDING = 1 + 1e-7

/**
 * Fisher's exact test of a table of two by two, two-sided: the chance of a table as unlikely as this one or more, its margins
 * given. For tables in which counts are too small for the chi-square.
 * Source: R. A. Fisher, "The logic of inductive inference", Journal of the Royal Statistical Society 98 (1935), 39-82.
 * @returns 1 where a margin is 0: no other table could be
 */
export function fisherExact([[a, b], [c, d]]: readonly [
  readonly [number, number],
  readonly [number, number],
]): number {
  const [row, column, base] = [a + b, a + c, a + b + c + d]
  const chance = (k: number) =>
    Math.exp(logChoose(column, k) + logChoose(base - column, row - k) - logChoose(base, row))
  const most = chance(a) * ROUNDING
  let p = 0
  for (let k = Math.max(0, row + column - base); k <= Math.min(row, column); k++)
    if (chance(k) <= most) p += chance(k)
  return Math.min(1, p)
}

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
