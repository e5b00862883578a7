import type { Matrix } from './matrix'

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
 * Turns the columns of a tall matrix, in place, into ones that are 1 long and at right angles, and span what they spanned.
 * Columns that depend on the others become ones of next to nothing.
 * Source: T. Fukaya et al., "CholeskyQR2" (2014): the Cholesky decomposition of the columns' products, done twice.
 */
export function orthonormalise(matrix: Matrix): Matrix {
  for (let round = 0; round < 2; round++)
    divideByTriangle(matrix, cholesky(columnProducts(matrix), matrix.columns))
  return matrix
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

/** Each row becomes row · L⁻ᵀ. */
function divideByTriangle({ rows, columns, values }: Matrix, lower: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    for (let j = 0; j < columns; j++) {
      let sum = values[start + j]!
      const at = j * columns
      for (let k = 0; k < j; k++) sum -= lower[at + k]! * values[start + k]!
      values[start + j] = sum / lower[at + j]!
    }
  }
}
