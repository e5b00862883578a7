import { randomIndex, seededRandom, type Random } from '../numbers/random'
import { denseProduct, ROWS_AT_ONCE, rowsFrom } from './dense-product'
import { chosenRows, dot, emptyMatrix, normaliseRows, rowOf, transposed, type Matrix } from './matrix'

export type Clustering = {
  /** For each row the number of its cluster. */
  clusters: Int32Array
  /** For each row the cosine to the centre of its cluster. */
  strengths: Float32Array
  /** A row 1 long a cluster. */
  centres: Matrix
  /** The mean of the strengths: what is made as great as can be. */
  cohesion: number
}

export type KMeansOptions = {
  seed: number
  /** Starts of which the best is kept. */
  starts: number
  mostRounds?: number
  /** Told after each start, from 0 to 1; may throw to stop. */
  onStart?: (done: number) => Promise<void>
}

const MOST_ROUNDS = 60
/** Rows that first centres are chosen among; at least 30 for each centre. */
const FIRST_SAMPLE = 3000
/** Rows on which starts are tried where there are more; the best goes on with all. */
const STARTS_SAMPLE = 10_000
/** A round that gains less than this share is the last. */
const LEAST_GAIN = 1e-5

/**
 * Puts rows that are 1 long into `count` clusters so that each is near the centre of its own, by cosine. No cluster is empty so
 * long as there are `count` different rows. Clusters are numbered as they came about: the number says nothing.
 * Source: I. Dhillon & D. Modha, "Concept decompositions for large sparse text data" (2001); first centres after D. Arthur &
 * S. Vassilvitskii, "k-means++" (2007).
 */
export async function sphericalKMeans(
  rows: Matrix,
  count: number,
  options: KMeansOptions,
): Promise<Clustering> {
  const random = seededRandom(options.seed)
  const { mostRounds = MOST_ROUNDS } = options
  const isSampled = rows.rows > STARTS_SAMPLE
  const tried = isSampled ? chosenRows(rows, sampleOf(rows.rows, STARTS_SAMPLE, random)) : rows
  let best: Clustering | null = null
  for (let start = 0; start < options.starts; start++) {
    const found = await improved(tried, firstCentres(tried, count, random), mostRounds)
    if (!best || found.cohesion > best.cohesion) best = found
    await options.onStart?.((start + 1) / options.starts)
  }
  return isSampled ? improved(rows, best!.centres, mostRounds) : best!
}

async function improved(rows: Matrix, first: Matrix, mostRounds: number): Promise<Clustering> {
  let current = await nearestCentres(rows, first)
  for (let round = 0; round < mostRounds; round++) {
    const next = await nearestCentres(rows, meanCentres(rows, current))
    const gain = next.cohesion - current.cohesion
    if (gain > 0 || round === 0) current = next
    if (gain <= LEAST_GAIN * Math.abs(current.cohesion)) break
  }
  return current
}

/** Puts each row to the centre nearest to it; of two as near, the first. */
export async function nearestCentres(rows: Matrix, centres: Matrix): Promise<Clustering> {
  const turned = transposed(centres)
  const clusters = new Int32Array(rows.rows)
  const strengths = new Float32Array(rows.rows)
  for (let start = 0; start < rows.rows; start += ROWS_AT_ONCE) {
    const { values } = await denseProduct(rowsFrom(rows, start), turned)
    for (let i = start; i < Math.min(rows.rows, start + ROWS_AT_ONCE); i++) {
      const at = (i - start) * centres.rows
      let nearest = 0
      for (let k = 1; k < centres.rows; k++) if (values[at + k]! > values[at + nearest]!) nearest = k
      clusters[i] = nearest
      strengths[i] = values[at + nearest]!
    }
  }
  const cohesion = strengths.reduce((sum, value) => sum + value, 0) / Math.max(1, rows.rows)
  return { clusters, strengths, centres, cohesion }
}

/** The direction of the mean of each cluster; one without rows takes the row that lies worst where it is. */
export function meanCentres(rows: Matrix, { clusters, strengths, centres }: Clustering): Matrix {
  const next = emptyMatrix(centres.rows, rows.columns)
  const sizes = new Int32Array(centres.rows)
  for (let i = 0; i < rows.rows; i++) {
    sizes[clusters[i]!]!++
    const centre = rowOf(next, clusters[i]!)
    const row = rowOf(rows, i)
    for (let k = 0; k < row.length; k++) centre[k]! += row[k]!
  }
  const taken = new Set<number>()
  sizes.forEach((size, cluster) => {
    if (size > 0) return
    const worst = worstPlaced(strengths, taken)
    taken.add(worst)
    rowOf(next, cluster).set(rowOf(rows, worst))
  })
  return normaliseRows(next)
}

function worstPlaced(strengths: Float32Array, taken: Set<number>): number {
  let worst = -1
  strengths.forEach((strength, i) => {
    if (!taken.has(i) && (worst < 0 || strength < strengths[worst]!)) worst = i
  })
  return Math.max(0, worst)
}

/** Rows far from each other, drawn so that one far from those drawn already is the likelier. */
function firstCentres(rows: Matrix, count: number, random: Random): Matrix {
  const sample = sampleOf(rows.rows, Math.max(FIRST_SAMPLE, 30 * count), random)
  const centres = emptyMatrix(count, rows.columns)
  const distances = new Float64Array(sample.length).fill(1)
  for (let k = 0; k < count; k++) {
    const chosen = rowOf(rows, sample[drawn(distances, random)]!)
    rowOf(centres, k).set(chosen)
    sample.forEach((row, i) => {
      distances[i] = Math.min(k === 0 ? 2 : distances[i]!, Math.max(0, 1 - dot(rowOf(rows, row), chosen)))
    })
  }
  return centres
}

function sampleOf(count: number, most: number, random: Random): number[] {
  if (count <= most) return Array.from({ length: count }, (_, i) => i)
  return Array.from({ length: most }, () => randomIndex(random, count))
}

/** A place drawn with the chances given. */
function drawn(chances: Float64Array, random: Random): number {
  let left = random() * chances.reduce((sum, chance) => sum + chance, 0)
  for (let i = 0; i < chances.length; i++) {
    left -= chances[i]!
    if (left < 0) return i
  }
  return chances.length - 1
}
