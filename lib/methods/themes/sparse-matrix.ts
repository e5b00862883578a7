import { emptyMatrix, type Matrix } from './matrix'

/** A matrix of which only what is not 0 is kept, row by row: row `r` has the places from `starts[r]` to before `starts[r + 1]`. */
export type SparseMatrix = {
  rows: number
  columns: number
  starts: Int32Array
  places: Int32Array
  values: Float32Array
}

/** A sparse matrix (n × m) times a dense one (m × r): n × r. */
export function sparseTimes(sparse: SparseMatrix, dense: Matrix): Matrix {
  const { starts, places, values } = sparse
  const width = dense.columns
  const product = emptyMatrix(sparse.rows, width)
  for (let row = 0; row < sparse.rows; row++)
    for (let i = starts[row]!; i < starts[row + 1]!; i++)
      addScaled(product.values, row * width, dense.values, places[i]! * width, values[i]!, width)
  return product
}

/** A sparse matrix (n × m), turned, times a dense one (n × r): m × r. */
export function turnedTimes(sparse: SparseMatrix, dense: Matrix): Matrix {
  const { starts, places, values } = sparse
  const width = dense.columns
  const product = emptyMatrix(sparse.columns, width)
  for (let row = 0; row < sparse.rows; row++)
    for (let i = starts[row]!; i < starts[row + 1]!; i++)
      addScaled(product.values, places[i]! * width, dense.values, row * width, values[i]!, width)
  return product
}

function addScaled(
  to: Float32Array,
  toAt: number,
  from: Float32Array,
  fromAt: number,
  scale: number,
  width: number,
): void {
  for (let k = 0; k < width; k++) to[toAt + k]! += scale * from[fromAt + k]!
}
