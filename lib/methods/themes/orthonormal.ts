import { denseProduct } from './dense-product'
import { emptyMatrix, type Matrix } from './matrix'

/** The inner products of each two columns (r × r, symmetric), summed in double precision. */
export function columnProducts({ rows, columns, values }: Matrix): Float64Array {
  const products = new Float64Array(columns * columns)
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    for (let a = 0; a < columns; a++) {
      const value = values[start + a]!
      if (value === 0) continue
      const at = a * columns
      for (let b = a; b < columns; b++) products[at + b]! += value * values[start + b]!
    }
  }
  for (let a = 0; a < columns; a++)
    for (let b = 0; b < a; b++) products[a * columns + b] = products[b * columns + a]!
  return products
}

/**
 * The columns of a tall matrix made 1 long and at right angles, spanning what they spanned. Columns that depend on the others
 * become ones of next to nothing.
 * Source: T. Fukaya et al., "CholeskyQR2" (2014): the Cholesky decomposition of the columns' products, done twice.
 * @param rounds 1 where it is enough that columns stay well apart, as between two rounds of an iteration
 */
export async function orthonormalised(matrix: Matrix, rounds: 1 | 2 = 2): Promise<Matrix> {
  let columns = matrix
  for (let round = 0; round < rounds; round++) {
    const lower = cholesky(columnProducts(columns), columns.columns)
    columns = await denseProduct(columns, turnedInverse(lower, columns.columns))
  }
  return columns
}

/** The lower triangle L with L·Lᵀ = products, a trifle added to the diagonal so that it is there for dependent columns too. */
function cholesky(products: Float64Array, size: number): Float64Array {
  let trace = 0
  for (let i = 0; i < size; i++) trace += products[i * size + i]!
  const trifle = (1e-9 * trace) / size + 1e-12
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = products[i * size + j]! + (i === j ? trifle : 0)
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j * size + j]!
    }
  return lower
}

/** The upper triangle that divides rows by what the lower one is: L⁻ᵀ. */
function turnedInverse(lower: Float64Array, size: number): Matrix {
  const inverse = emptyMatrix(size, size)
  for (let column = 0; column < size; column++) {
    const solved = new Float64Array(size)
    for (let i = column; i < size; i++) {
      let sum = i === column ? 1 : 0
      for (let k = column; k < i; k++) sum -= lower[i * size + k]! * solved[k]!
      solved[i] = sum / lower[i * size + i]!
      inverse.values[column * size + i] = solved[i]!
    }
  }
  return inverse
}
