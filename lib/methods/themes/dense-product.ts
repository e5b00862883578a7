import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Matrix } from './matrix'
import { onnxModel, operation } from './onnx-format'
import { RUNTIME } from './runtime-options'

/** Rows that are multiplied at once, so that what is made in between stays small. */
export const ROWS_AT_ONCE = 8192

let session: Promise<InferenceSession> | null = null

/** A model of one operation: the runtime that computes sentence vectors multiplies twenty times faster than JavaScript. */
function multiplier(): Promise<InferenceSession> {
  session ??= InferenceSession.create(
    onnxModel({
      operations: [operation('MatMul', ['a', 'b'], ['product'])],
      tensors: [],
      inputs: [
        { name: 'a', element: 'float32', shape: ['n', 'm'] },
        { name: 'b', element: 'float32', shape: ['m', 'r'] },
      ],
      outputs: [{ name: 'product', element: 'float32', shape: ['n', 'r'] }],
    }),
    RUNTIME,
  )
  return session
}

/**
 * The product of two matrices (n × m and m × r), in single precision; the same for the same matrices. For great n call it for
 * ROWS_AT_ONCE rows after the other (`rowsFrom`).
 */
export async function denseProduct(a: Matrix, b: Matrix): Promise<Matrix> {
  if (a.columns !== b.rows) throw new Error(`${a.columns} columns do not go with ${b.rows} rows`)
  const { product } = await (
    await multiplier()
  ).run({
    a: new Tensor('float32', a.values, [a.rows, a.columns]),
    b: new Tensor('float32', b.values, [b.rows, b.columns]),
  })
  return { rows: a.rows, columns: b.columns, values: product!.data as Float32Array }
}

/** A window on at most ROWS_AT_ONCE rows of a matrix, from `start` on. */
export function rowsFrom({ rows, columns, values }: Matrix, start: number): Matrix {
  const end = Math.min(rows, start + ROWS_AT_ONCE)
  return { rows: end - start, columns, values: values.subarray(start * columns, end * columns) }
}
