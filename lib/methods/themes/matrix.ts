/** A dense matrix, row by row: the value in row `r` and column `c` stands at `r * columns + c`. */
export type Matrix = { rows: number; columns: number; values: Float32Array }

export function emptyMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float32Array(rows * columns) }
}

/** A row as a window on the matrix: what is written there is written in it. */
export function rowOf({ columns, values }: Matrix, row: number): Float32Array {
  return values.subarray(row * columns, (row + 1) * columns)
}

/** Some rows of a matrix, in the order given, as a matrix of their own. */
export function chosenRows(matrix: Matrix, rows: ArrayLike<number>): Matrix {
  const chosen = emptyMatrix(rows.length, matrix.columns)
  for (let i = 0; i < rows.length; i++) rowOf(chosen, i).set(rowOf(matrix, rows[i]!))
  return chosen
}

/** Makes every row 1 long, in place; a row of zeros stays one, having no direction. */
export function normaliseRows(matrix: Matrix): Matrix {
  for (let row = 0; row < matrix.rows; row++) {
    const values = rowOf(matrix, row)
    let squares = 0
    for (const value of values) squares += value * value
    if (squares === 0) continue
    const scale = 1 / Math.sqrt(squares)
    for (let i = 0; i < values.length; i++) values[i]! *= scale
  }
  return matrix
}

/** Matrices of as many rows side by side. */
export function sideBySide(matrices: Matrix[]): Matrix {
  const rows = matrices[0]?.rows ?? 0
  const joined = emptyMatrix(
    rows,
    matrices.reduce((sum, { columns }) => sum + columns, 0),
  )
  for (let row = 0; row < rows; row++) {
    let at = row * joined.columns
    for (const matrix of matrices) {
      joined.values.set(rowOf(matrix, row), at)
      at += matrix.columns
    }
  }
  return joined
}

/** Rows become columns. */
export function transposed({ rows, columns, values }: Matrix): Matrix {
  const turned = emptyMatrix(columns, rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      turned.values[column * rows + row] = values[row * columns + column]!
  return turned
}

/** The inner product of two vectors as long as each other; of rows that are 1 long, the cosine of their angle. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
