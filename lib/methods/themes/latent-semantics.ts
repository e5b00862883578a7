import { seededRandom, type Random } from '../numbers/random'
import { denseProduct } from './dense-product'
import { emptyMatrix, type Matrix } from './matrix'
import { columnProducts, orthonormalised } from './orthonormal'
import { sparseTimes, turnedTimes, type SparseMatrix } from './sparse-matrix'
import { symmetricEigen } from './symmetric-eigen'

/** Directions more than asked for, which make those asked for exact. */
const SPARE = 10
const ROUNDS = 2

export type LatentSemantics = {
  /** Rows of the sparse matrix in the new directions, each as long as it was along them: n × count. */
  rows: Matrix
  /** Singular values, falling. */
  singularValues: number[]
}

/**
 * The rows of a sparse matrix in the few directions in which they differ most: its singular value decomposition, cut off.
 * Words that occur in like company come to lie together. Directions are as many as asked for, or as the matrix has.
 * Source: S. Deerwester et al., "Indexing by latent semantic analysis" (1990); N. Halko, P.-G. Martinsson & J. Tropp, "Finding
 * structure with randomness" (2011), algorithms 4.4 and 5.1.
 * @param onRound told after each of the rounds, from 0 to 1; may throw to stop
 */
export async function latentSemantics(
  matrix: SparseMatrix,
  count: number,
  seed: number,
  onRound: (done: number) => Promise<void> = async () => {},
): Promise<LatentSemantics> {
  const width = Math.min(count + SPARE, matrix.rows, matrix.columns)
  if (width === 0) return { rows: emptyMatrix(matrix.rows, 0), singularValues: [] }
  let directions = normalMatrix(matrix.columns, width, seededRandom(seed))
  for (let round = 0; round < ROUNDS; round++) {
    const across = await orthonormalised(sparseTimes(matrix, directions), 1)
    await onRound((2 * round + 1) / (2 * ROUNDS + 1))
    directions = await orthonormalised(turnedTimes(matrix, across), round + 1 === ROUNDS ? 2 : 1)
    await onRound((2 * round + 2) / (2 * ROUNDS + 1))
  }
  return strongest(sparseTimes(matrix, directions), Math.min(count, width))
}

/** Turns columns so that they are at right angles, strongest first, and keeps the first. */
async function strongest(projected: Matrix, count: number): Promise<LatentSemantics> {
  const { values, vectors } = symmetricEigen(columnProducts(projected), projected.columns)
  const turn = emptyMatrix(projected.columns, count)
  turn.values.forEach((_, i) => {
    turn.values[i] = vectors[Math.floor(i / count) * projected.columns + (i % count)]!
  })
  return {
    rows: await denseProduct(projected, turn),
    singularValues: values.slice(0, count).map((value) => Math.sqrt(Math.max(0, value))),
  }
}

/** Numbers of the standard normal distribution. Source: G. Box & M. Muller (1958). */
export function normalMatrix(rows: number, columns: number, random: Random): Matrix {
  const matrix = emptyMatrix(rows, columns)
  for (let i = 0; i < matrix.values.length; i++)
    matrix.values[i] = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return matrix
}
