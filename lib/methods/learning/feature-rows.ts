import type { Matrix } from '../themes/matrix'
import type { SparseMatrix } from '../themes/sparse-matrix'

/**
 * What a learner sees of texts: a row each of terms (sparse) and of a vector (dense), side by side. Places of a weight: first the
 * terms, then the numbers of the vector, then one for the constant that all rows have.
 */
export type FeatureRows = { terms: SparseMatrix; vectors: Matrix }

export function weightCount({ terms, vectors }: FeatureRows): number {
  return terms.columns + vectors.columns + 1
}

/** The inner product of a row and weights, the constant included. */
export function scoreOf({ terms, vectors }: FeatureRows, row: number, weights: Float64Array): number {
  let sum = weights[weights.length - 1]!
  for (let i = terms.starts[row]!; i < terms.starts[row + 1]!; i++)
    sum += terms.values[i]! * weights[terms.places[i]!]!
  const at = row * vectors.columns
  for (let k = 0; k < vectors.columns; k++) sum += vectors.values[at + k]! * weights[terms.columns + k]!
  return sum
}

/** Adds a row, times `scale`, to `sums`. */
export function addRow(
  { terms, vectors }: FeatureRows,
  row: number,
  scale: number,
  sums: Float64Array,
): void {
  for (let i = terms.starts[row]!; i < terms.starts[row + 1]!; i++)
    sums[terms.places[i]!]! += scale * terms.values[i]!
  const at = row * vectors.columns
  for (let k = 0; k < vectors.columns; k++) sums[terms.columns + k]! += scale * vectors.values[at + k]!
  sums[sums.length - 1]! += scale
}
