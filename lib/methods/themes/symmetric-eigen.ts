/** Eigenvalues in falling order, and their vectors (1 long) as columns: `vectors[row * size + column]`. */
export type Eigen = { values: number[]; vectors: Float64Array }

const MOST_SWEEPS = 40

/**
 * Eigenvalues and eigenvectors of a symmetric matrix (size × size, row by row), by rotations that take away one value off the
 * diagonal at a time. Good for some hundreds of rows.
 * Source: C. Jacobi (1846), as in G. Golub & C. Van Loan, "Matrix computations" (4th ed., 2013), section 8.5.
 */
export function symmetricEigen(symmetric: Float64Array, size: number): Eigen {
  const left = Float64Array.from(symmetric)
  const vectors = new Float64Array(size * size)
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(left, size); sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(left, vectors, size, p, q)
  const order = Array.from({ length: size }, (_, i) => i)
  order.sort((a, b) => left[b * size + b]! - left[a * size + a]! || a - b)
  const sorted = new Float64Array(size * size)
  order.forEach((from, to) => {
    for (let row = 0; row < size; row++) sorted[row * size + to] = vectors[row * size + from]!
  })
  return { values: order.map((i) => left[i * size + i]!), vectors: sorted }
}

function isDiagonal(matrix: Float64Array, size: number): boolean {
  let [off, on] = [0, 0]
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      const square = matrix[i * size + j]! ** 2
      if (i === j) on += square
      else off += square
    }
  return off <= 1e-14 * on
}

function rotate(matrix: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const off = matrix[p * size + q]!
  if (Math.abs(off) < 1e-300) return
  const theta = (matrix[q * size + q]! - matrix[p * size + p]!) / (2 * off)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  turn(matrix, size, p, q, cosine, sine, size)
  turn(matrix, 1, p * size, q * size, cosine, sine, size)
  turn(vectors, size, p, q, cosine, sine, size)
}

/** Turns two rows, or two columns, in the plane they span: places `a` and `b` and on in steps of `step`. */
function turn(
  values: Float64Array,
  step: number,
  a: number,
  b: number,
  cosine: number,
  sine: number,
  count: number,
): void {
  for (let k = 0; k < count; k++) {
    const first = values[a + k * step]!
    const second = values[b + k * step]!
    values[a + k * step] = cosine * first - sine * second
    values[b + k * step] = sine * first + cosine * second
  }
}
