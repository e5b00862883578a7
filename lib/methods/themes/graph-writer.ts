import type { Precision } from './encoder-graph'
import type { Weight } from './encoder-weights'
import {
  ELEMENT,
  onnxModel,
  operation,
  storedTensor,
  type Attribute,
  type Graph,
  type ValueInfo,
} from './onnx-format'

/** Writes a graph step by step; each step gives the name of what it makes. */
export class GraphWriter {
  private readonly graph: Graph
  private made = 0

  /** With `int8` products by a weight are done in whole numbers. */
  constructor(
    private readonly precision: Precision,
    inputs: ValueInfo[],
    outputs: ValueInfo[],
  ) {
    this.graph = { operations: [], tensors: [], inputs, outputs }
  }

  do(
    kind: string,
    inputs: string[],
    attributes: Record<string, Attribute> = {},
    output = this.name(),
  ): string {
    this.graph.operations.push(operation(kind, inputs, [output], attributes))
    return output
  }

  split(input: string, sizes: string, count: number, axis: number): string[] {
    const outputs = Array.from({ length: count }, () => this.name())
    this.graph.operations.push(operation('Split', [input, sizes], outputs, { axis }))
    return outputs
  }

  floats(shape: number[], values: Float32Array | number[]): string {
    return this.store(shape, Float32Array.from(values))
  }

  wholes(values: number[]): string {
    return this.store([values.length], BigInt64Array.from(values.map(BigInt)))
  }

  weight({ shape, values }: Weight): string {
    return this.store(shape, values)
  }

  /** `input` (…, rows) times a weight (rows, columns), plus a bias (columns). */
  linear(input: string, weight: Weight, bias: Weight, rows: number, columns: number): string {
    const product =
      this.precision === 'fp32'
        ? this.do('MatMul', [input, this.store([rows, columns], weight.values)])
        : this.wholeNumberProduct(input, weight.values, rows, columns)
    return this.do('Add', [product, this.weight(bias)])
  }

  /**
   * The product in whole numbers: each column of the weight to -127..127, each row of the input to 1..127 about 64. A scale a
   * row, and not one for all rows, makes the vector of a text independent of the texts beside it; 7 bits, and not 8, keep two
   * products within the 16 bits that some processors add them in, so that all processors give the same.
   */
  private wholeNumberProduct(input: string, values: Float32Array, rows: number, columns: number): string {
    const { quantised, scales } = quantisedColumns(values, rows, columns)
    const largest = this.do('ReduceMax', [this.do('Abs', [input])], { axes: [-1], keepdims: 1 })
    const step = this.do('Mul', [
      this.do('Max', [largest, this.floats([], [1e-12])]),
      this.floats([], [1 / 63]),
    ])
    // Cutting off after 64.5 is added rounds and moves in one step.
    const levels = this.do('Mul', [input, this.do('Reciprocal', [step])])
    const shifted = this.do('Cast', [this.do('Add', [levels, this.floats([], [64.5])])], {
      to: ELEMENT.uint8,
    })
    const weight = this.store([rows, columns], quantised)
    const zero = this.store([], Uint8Array.of(64))
    const product = this.do('Cast', [this.do('MatMulInteger', [shifted, weight, zero])], {
      to: ELEMENT.float32,
    })
    return this.do('Mul', [this.do('Mul', [product, step]), this.floats([columns], scales)])
  }

  model(): Buffer {
    return onnxModel(this.graph)
  }

  private store(shape: number[], values: Float32Array | Int8Array | Uint8Array | BigInt64Array): string {
    const name = this.name()
    this.graph.tensors.push(storedTensor(name, shape, values))
    return name
  }

  private name(): string {
    return `t${this.made++}`
  }
}

/** Each column of a weight in whole numbers from -127 to 127, with the scale that gives it back. */
export function quantisedColumns(values: Float32Array, rows: number, columns: number) {
  const scales = new Float32Array(columns)
  for (let i = 0; i < values.length; i++)
    scales[i % columns] = Math.max(scales[i % columns]!, Math.abs(values[i]!))
  for (let column = 0; column < columns; column++) scales[column] = (scales[column]! || 1) / 127
  const quantised = new Int8Array(rows * columns)
  for (let i = 0; i < values.length; i++) quantised[i] = Math.round(values[i]! / scales[i % columns]!)
  return { quantised, scales }
}
