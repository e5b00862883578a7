import { seededRandom } from '../numbers/random'
import { denseProduct } from './dense-product'
import { normalMatrix } from './latent-semantics'
import { emptyMatrix, transposed, type Matrix } from './matrix'
import { orthonormalised } from './orthonormal'
import { symmetricEigen } from './symmetric-eigen'

const SPARE = 8
const ROUNDS = 10

/** A way to fewer numbers: take `mean` away, then multiply by `directions` (columns × count). */
export type Projection = { mean: Float32Array; directions: Matrix }

/**
 * The directions in which rows differ most, half-whitened: each is divided by the square root of its standard deviation, so that
 * the few strongest do not drown what the others say, nor does noise come up to them as in full whitening.
 * Source: H. Hotelling, "Analysis of a complex of statistical variables into principal components" (1933), the subspace by
 * iteration; whitening by halves after J. Mu & P. Viswanath, "All-but-the-top" (2018), who weaken the strongest.
 * @param rows a sample will do
 * @param count directions wanted; there are never more than rows less one, nor than columns
 */
export async function principalComponents(rows: Matrix, count: number, seed: number): Promise<Projection> {
  const kept = Math.max(1, Math.min(count, rows.rows - 1, rows.columns))
  const mean = meanRow(rows)
  const centred = withoutMean(rows, mean)
  const covariance = await denseProduct(transposed(centred), centred)
  const width = Math.min(kept + SPARE, rows.columns)
  let basis = await orthonormalised(normalMatrix(rows.columns, width, seededRandom(seed)))
  for (let round = 0; round < ROUNDS; round++)
    basis = await orthonormalised(await denseProduct(covariance, basis))
  const inner = await denseProduct(transposed(basis), await denseProduct(covariance, basis))
  const { values, vectors } = symmetricEigen(symmetrised(inner), width)
  const floor = 1e-6 * Math.max(values[0]!, 1e-12)
  const scaled = emptyMatrix(width, kept)
  for (let column = 0; column < kept; column++) {
    const scale = (Math.max(values[column]!, floor) / rows.rows) ** -0.25
    for (let k = 0; k < width; k++) scaled.values[k * kept + column] = vectors[k * width + column]! * scale
  }
  return { mean, directions: await denseProduct(basis, scaled) }
}

/** Rows in the directions of a projection: rows × count. */
export async function projected(rows: Matrix, { mean, directions }: Projection): Promise<Matrix> {
  return denseProduct(withoutMean(rows, mean), directions)
}

function meanRow({ rows, columns, values }: Matrix): Float32Array {
  const sums = new Float64Array(columns)
  for (let i = 0; i < values.length; i++) sums[i % columns]! += values[i]!
  return Float32Array.from(sums, (sum) => sum / rows)
}

function withoutMean({ rows, columns, values }: Matrix, mean: Float32Array): Matrix {
  return { rows, columns, values: values.map((value, i) => value - mean[i % columns]!) }
}

/** Rounding makes a symmetric product differ from itself turned by a hair. */
function symmetrised({ rows, values }: Matrix): Float64Array {
  return Float64Array.from(values, (value, i) => {
    const turned = values[(i % rows) * rows + Math.floor(i / rows)]!
    return (value + turned) / 2
  })
}
