import { readWeights, weightNamed, type Weight } from './encoder-weights'
import { GraphWriter } from './graph-writer'
import type { ValueInfo } from './onnx-format'

/** `fp32` is the encoder as it was published; `int8` does its large products in whole numbers, faster and a little coarser. */
export type Precision = 'fp32' | 'int8'

/** Numbers a vector has. */
export const VECTOR_SIZE = 512
/** Numbers that stand for one piece of a word before the layers, and for its place. */
export const PIECE_SIZE = 256

const HEADS = 4
const INNER = 1536

const INPUTS: ValueInfo[] = [
  { name: 'pieces', element: 'int64', shape: ['texts', 'length'] },
  { name: 'places', element: 'float32', shape: [1, 'length', PIECE_SIZE] },
]
const OUTPUTS: ValueInfo[] = [{ name: 'vectors', element: 'float32', shape: ['texts', VECTOR_SIZE] }]

/**
 * The sentence encoder as an ONNX model of 28 MB (fp32) or 13 MB (int8). It takes `pieces`, numbers of word pieces (texts ×
 * length), and `places` (1 × length × 256, `placesOf`), and gives `vectors` (texts × 512), each 1 long.
 * Source: D. Cer et al., "Universal Sentence Encoder" (2018), the lite variant: two layers of a transformer (A. Vaswani et
 * al., "Attention is all you need", 2017), their mean, and a layer of tanh.
 */
export function encoderModel(precision: Precision): Buffer {
  const weights = readWeights()
  const writer = new GraphWriter(precision, INPUTS, OUTPUTS)
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
