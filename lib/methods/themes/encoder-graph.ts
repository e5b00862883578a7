import { readWeights, weightNamed, type Weight } from './encoder-weights'
import { ELEMENT, onnxModel, operation, storedTensor, type Attribute, type Graph } from './onnx-format'

/** `fp32` is the encoder as it was published; `int8` does its large products in whole numbers, faster and a little coarser. */
export type Precision = 'fp32' | 'int8'

/** Numbers a vector has. */
export const VECTOR_SIZE = 512
/** Numbers that stand for one piece of a word before the layers, and for its place. */
export const PIECE_SIZE = 256

const HEADS = 4
const INNER = 1536

/** Writes a graph step by step; each step gives the name of what it makes. */
class GraphWriter {
  private readonly graph: Graph = {
    operations: [],
    tensors: [],
    inputs: [
      { name: 'pieces', element: 'int64', shape: ['texts', 'length'] },
      { name: 'places', element: 'float32', shape: [1, 'length', PIECE_SIZE] },
    ],
    outputs: [{ name: 'vectors', element: 'float32', shape: ['texts', VECTOR_SIZE] }],
  }
  private made = 0

  constructor(private readonly precision: Precision) {}

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

/**
 * The sentence encoder as an ONNX model of 28 MB (fp32) or 13 MB (int8). It takes `pieces`, numbers of word pieces (texts ×
 * length), and `places` (1 × length × 256, `placesOf`), and gives `vectors` (texts × 512), each 1 long.
 * Source: D. Cer et al., "Universal Sentence Encoder" (2018), the lite variant: two layers of a transformer (A. Vaswani et
 * al., "Attention is all you need", 2017), their mean, and a layer of tanh.
 */
export function encoderModel(precision: Precision): Buffer {
  const weights = readWeights()
  const writer = new GraphWriter(precision)
  const found = (pattern: string) => weightNamed(weights, new RegExp(pattern))
  const embedded = writer.do('Gather', [writer.weight(found('Embeddings_en$')), 'pieces'], { axis: 0 })
  const placed = writer.do('Add', [writer.do('Mul', [embedded, writer.floats([], [2])]), 'places'])
  const dense = (part: string) => found(`Layer_0/TransformerLayer/dense/${part}`)
  const widened = writer.linear(placed, dense('kernel'), dense('bias'), PIECE_SIZE, VECTOR_SIZE)
  const first = layer(writer, found, 0, placed, widened, PIECE_SIZE)
  const second = layer(writer, found, 1, first, first, VECTOR_SIZE)
  const mean = writer.do('ReduceMean', [second], { axes: [1], keepdims: 0 })
  const last = ['weights', 'bias'].map((part) => writer.weight(found(`tanh_layer_0/${part}`)))
  const bent = writer.do('Tanh', [writer.do('Gemm', [mean, ...last])])
  writer.do('LpNormalization', [bent], { axis: 1, p: 2 }, 'vectors')
  return writer.model()
}

type Find = (pattern: string) => Weight

/** One layer: attention to the other pieces, then a network for each by itself; both added to what came in. */
function layer(
  writer: GraphWriter,
  found: Find,
  number: number,
  input: string,
  residual: string,
  width: number,
): string {
  const part = (name: string) => found(`/Layer_${number}/TransformerLayer/${name}`)
  const attended = writer.do('Add', [
    attention(writer, part, normed(writer, part, '', input), width),
    residual,
  ])
  const inner = writer.linear(
    normed(writer, part, 'FFN/', attended),
    ...([part('FFN/conv1/Tensordot/Reshape_1'), part('FFN/conv1/bias')] as const),
    ...([VECTOR_SIZE, INNER] as const),
  )
  const outer = writer.linear(
    writer.do('Relu', [inner]),
    ...([part('FFN/conv2/Tensordot/Reshape_1'), part('FFN/conv2/bias')] as const),
    ...([INNER, VECTOR_SIZE] as const),
  )
  return writer.do('Add', [outer, attended])
}

function normed(writer: GraphWriter, part: Find, of: string, input: string): string {
  const weights = ['scale', 'bias'].map((name) =>
    writer.weight(part(`${of}layer_prepostprocess/layer_norm/layer_norm_${name}`)),
  )
  return writer.do('LayerNormalization', [input, ...weights], { axis: -1, epsilon: { float: 1e-6 } })
}

function attention(writer: GraphWriter, part: Find, input: string, width: number): string {
  const [kernel, bias] = ['kernel', 'bias'].map((name) =>
    part(`MultiheadAttention/qkv_transform_single/${name}`),
  )
  const all = writer.linear(input, kernel!, bias!, width, 3 * width)
  const [query, key, value] = writer.split(all, writer.wholes([width, width, width]), 3, 2)
  const shape = writer.wholes([0, 0, HEADS, width / HEADS])
  const byHead = (name: string, perm: number[]) =>
    writer.do('Transpose', [writer.do('Reshape', [name, shape])], { perm })
  const scaled = writer.do('Mul', [
    byHead(query!, [0, 2, 1, 3]),
    writer.floats([], [1 / Math.sqrt(width / HEADS)]),
  ])
  const shares = writer.do('Softmax', [writer.do('MatMul', [scaled, byHead(key!, [0, 2, 3, 1])])], {
    axis: -1,
  })
  const heads = writer.do('Transpose', [writer.do('MatMul', [shares, byHead(value!, [0, 2, 1, 3])])], {
    perm: [0, 2, 1, 3],
  })
  const joined = writer.do('Reshape', [heads, writer.wholes([0, 0, width])])
  const [outKernel, outBias] = ['kernel', 'bias'].map((name) =>
    part(`MultiheadAttention/output_transform_single/${name}`),
  )
  return writer.linear(joined, outKernel!, outBias!, width, VECTOR_SIZE)
}
