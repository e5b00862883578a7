import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/methods/numbers/random'
import { denseProduct } from '@/lib/methods/themes/dense-product'
import { latentSemantics, normalMatrix } from '@/lib/methods/themes/latent-semantics'
import { dot, emptyMatrix, rowOf, transposed, type Matrix } from '@/lib/methods/themes/matrix'
import { columnProducts, orthonormalised } from '@/lib/methods/themes/orthonormal'
import { principalComponents, projected } from '@/lib/methods/themes/principal-components'
import type { SparseMatrix } from '@/lib/methods/themes/sparse-matrix'
import { symmetricEigen } from '@/lib/methods/themes/symmetric-eigen'

function sparse(matrix: Matrix): SparseMatrix {
  const { rows, columns, values } = matrix
  const starts = new Int32Array(rows + 1)
  const kept: [number, number][] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      if (values[row * columns + column] !== 0) kept.push([column, values[row * columns + column]!])
    starts[row + 1] = kept.length
  }
  return {
    ...{ rows, columns, starts },
    places: Int32Array.from(kept, ([place]) => place),
    values: Float32Array.from(kept, ([, value]) => value),
  }
}

/** A matrix whose singular values are known, since it is made of them: U · S · Vᵀ. */
async function withSingularValues(rows: number, columns: number, singular: number[]): Promise<Matrix> {
  const random = seededRandom(5)
  const left = await orthonormalised(normalMatrix(rows, singular.length, random))
  const right = await orthonormalised(normalMatrix(columns, singular.length, random))
  left.values.forEach((value, i) => (left.values[i] = value * singular[i % singular.length]!))
  return denseProduct(left, transposed(right))
}

describe('singular values', () => {
  it('of a matrix made of known ones are found again, strongest first', async () => {
    const singular = Array.from({ length: 30 }, (_, i) => 50 * 0.8 ** i)
    const matrix = await withSingularValues(200, 120, singular)
    const { rows, singularValues } = await latentSemantics(sparse(matrix), 12, 1)
    singularValues.forEach((value, i) => expect(value / singular[i]!).toBeCloseTo(1, 3))
    // Cosines of rows in the new directions are what they were, but for what the weak directions add.
    const cut = emptyMatrix(200, 120)
    cut.values.set(matrix.values)
    for (const [a, b] of [
      [0, 1],
      [5, 90],
      [33, 34],
    ] as const)
      expect(dot(rowOf(rows, a), rowOf(rows, b)) - dot(rowOf(cut, a), rowOf(cut, b))).toBeLessThan(0.5)
  })

  // G. Golub & C. Van Loan: [[3, 0], [4, 5]] has the singular values √45 and √5.
  it('of a small one by hand', async () => {
    const { singularValues } = await latentSemantics(
      sparse({ rows: 2, columns: 2, values: Float32Array.of(3, 0, 4, 5) }),
      5,
      1,
    )
    expect(singularValues.map((value) => value ** 2)).toEqual([expect.closeTo(45, 3), expect.closeTo(5, 3)])
  })

  it('are the same for the same seed, and there are none of nothing', async () => {
    const matrix = sparse(await withSingularValues(60, 40, [9, 5, 2, 1]))
    expect(await latentSemantics(matrix, 3, 7)).toEqual(await latentSemantics(matrix, 3, 7))
    expect((await latentSemantics(sparse(emptyMatrix(3, 0)), 3, 1)).rows.columns).toBe(0)
  })
})

describe('eigenvalues', () => {
  it('of a known matrix', () => {
    // The second difference matrix of size n has the eigenvalues 2 - 2 cos(kπ / (n + 1)).
    const size = 12
    const matrix = Float64Array.from({ length: size * size }, (_, i) => {
      const apart = Math.abs(Math.floor(i / size) - (i % size))
      return apart === 0 ? 2 : apart === 1 ? -1 : 0
    })
    const { values, vectors } = symmetricEigen(matrix, size)
    values.forEach((value, i) =>
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((size - i) * Math.PI) / (size + 1)), 7),
    )
    for (let column = 0; column < size; column++)
      for (let row = 0; row < size; row++) {
        let product = 0
        for (let k = 0; k < size; k++) product += matrix[row * size + k]! * vectors[k * size + column]!
        expect(product).toBeCloseTo(values[column]! * vectors[row * size + column]!, 6)
      }
  })
})

describe('orthonormal columns', () => {
  it('are 1 long and at right angles, though they were nearly the same', async () => {
    const matrix = normalMatrix(100, 4, seededRandom(2))
    for (let row = 0; row < 100; row++)
      matrix.values[row * 4 + 3] = matrix.values[row * 4]! + 1e-3 * matrix.values[row * 4 + 3]!
    const products = columnProducts(await orthonormalised(matrix))
    products.forEach((value, i) => expect(value).toBeCloseTo(i % 5 === 0 ? 1 : 0, 4))
  })
})

describe('principal components', () => {
  it('find the direction in which rows differ, and weaken it by halves', async () => {
    const random = seededRandom(3)
    const rows = normalMatrix(500, 6, random)
    const spread = [16, 1, 1, 1, 1, 1]
    rows.values.forEach((value, i) => (rows.values[i] = 10 + value * spread[i % 6]!))
    const projection = await principalComponents(rows, 2, 1)
    const found = await projected(rows, projection)
    const deviation = (column: number) => {
      let squares = 0
      for (let row = 0; row < 500; row++) squares += found.values[row * 2 + column]! ** 2
      return Math.sqrt(squares / 500)
    }
    // Half-whitened: 16 becomes √16 = 4.
    expect(deviation(0)).toBeGreaterThan(3.7)
    expect(deviation(0)).toBeLessThan(4.3)
    const strongest = Array.from({ length: 6 }, (_, k) => Math.abs(projection.directions.values[k * 2]!))
    expect(strongest.indexOf(Math.max(...strongest))).toBe(0)
  })

  it('are never more than there can be', async () => {
    expect((await principalComponents(normalMatrix(3, 8, seededRandom(1)), 128, 1)).directions.columns).toBe(
      2,
    )
    expect((await principalComponents(normalMatrix(1, 8, seededRandom(1)), 128, 1)).directions.columns).toBe(
      1,
    )
  })
})
