import { seededRandom, shuffled } from '../numbers/random'
import { clusterQuality } from './cluster-quality'
import { chosenRows, type Matrix } from './matrix'
import { nearestCentres, sphericalKMeans } from './spherical-k-means'

/** Numbers of themes that are tried. */
const TRIED = [4, 5, 6, 8, 10, 12, 15, 18, 22, 27, 33, 40]
/** A theme should have this many distinct answers on average. */
const LEAST_SIZE = 12
/** Rows that it is tried on, and pairs of halves that are drawn of them. */
const MOST_ROWS = 3000
const PAIRS = 3
/** What two draws of halves differ by: so much less steady than the steadiest is as good. */
const TOLERANCE = 0.08
/** As many themes as a person can go through. */
const READABLE = 20

export type CountChoice = { count: number; tried: { count: number; stability: number }[] }

/**
 * How many clusters rows fall into. Two halves of the rows, drawn by chance and clustered apart, should agree: of the numbers at
 * which they agree about as well as at any, the one nearest to what a person can go through (20, fewer for few rows). Opinions
 * often fall into no number of themes in particular: then it is that, and a person will ask for more or fewer. Few rows get few
 * clusters without a trial.
 * Source: S. Ben-Hur, A. Elisseeff & I. Guyon, "A stability based method for discovering structure in clustered data" (2002);
 * T. Lange et al., "Stability-based validation of clustering solutions" (2004).
 * @param rows 1 long each
 */
export async function chooseCount(
  rows: Matrix,
  seed: number,
  onTrial: (done: number) => Promise<void> = async () => {},
): Promise<CountChoice> {
  const counts = TRIED.filter((count) => count * LEAST_SIZE <= rows.rows)
  if (counts.length < 2) return { count: countForFew(rows.rows), tried: [] }
  const random = seededRandom(seed)
  const all = Array.from({ length: rows.rows }, (_, i) => i)
  const sample = chosenRows(rows, shuffled(random, all).slice(0, MOST_ROWS))
  const halves = Array.from({ length: PAIRS }, () => {
    const order = shuffled(random, all.slice(0, sample.rows))
    const middle = order.length >> 1
    return [chosenRows(sample, order.slice(0, middle)), chosenRows(sample, order.slice(middle))] as const
  })
  const tried: CountChoice['tried'] = []
  for (const count of counts) {
    const agreements: number[] = []
    for (const [i, [one, other]] of halves.entries())
      agreements.push(await agreement(sample, one, other, count, seed + i))
    tried.push({ count, stability: agreements.reduce((sum, value) => sum + value, 0) / PAIRS })
    await onTrial(tried.length / counts.length)
  }
  return { count: readableOf(tried, rows.rows), tried }
}

function readableOf(tried: CountChoice['tried'], rows: number): number {
  const steadiest = Math.max(...tried.map(({ stability }) => stability))
  const readable = Math.min(READABLE, Math.sqrt(rows) / 3)
  const distance = (count: number) => Math.abs(Math.log(count / readable))
  const steady = tried.filter(({ stability }) => stability >= steadiest - TOLERANCE)
  return steady.reduce(
    (best, { count }) => (distance(count) < distance(best) ? count : best),
    steady[0]!.count,
  )
}

function countForFew(rows: number): number {
  return Math.max(1, Math.min(rows, Math.round(Math.sqrt(rows / 2))))
}

/** How well all rows are put alike by the centres of the two halves. */
async function agreement(
  all: Matrix,
  one: Matrix,
  other: Matrix,
  count: number,
  seed: number,
): Promise<number> {
  const options = { seed, starts: 2, mostRounds: 12 }
  const byOne = await nearestCentres(all, (await sphericalKMeans(one, count, options)).centres)
  const byOther = await nearestCentres(all, (await sphericalKMeans(other, count, options)).centres)
  return clusterQuality(byOne.clusters, byOther.clusters).ari
}
