/**
 * Writes models in the format of ONNX, as much of it as is needed here. It is a Protocol Buffers message: fields of a number
 * and a kind, one after the other. Field numbers are those of onnx.proto3.
 * Source: ONNX, "Open Neural Network Exchange, intermediate representation" version 8; Google, "Protocol Buffers encoding".
 */
type Message = Buffer[]

/** What an input, an output or a stored tensor holds, by ONNX's own numbers. */
export const ELEMENT = { float32: 1, uint8: 2, int8: 3, int64: 7 } as const
type Element = keyof typeof ELEMENT

export type Attribute = number | number[] | { float: number }
export type ValueInfo = { name: string; element: Element; shape: (number | string)[] }

const KIND = { varint: 0, bytes: 2, float: 5 }

function varint(value: number): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value))
  const bytes: number[] = []
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  return Buffer.from([...bytes, Number(rest)])
}

const tag = (field: number, kind: number) => varint((field << 3) | kind)
const whole = (field: number, value: number): Message => [tag(field, KIND.varint), varint(value)]
const bytes = (field: number, value: Buffer): Message => [tag(field, KIND.bytes), varint(value.length), value]
const text = (field: number, value: string): Message => bytes(field, Buffer.from(value))

function message(field: number, parts: Message): Message {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return [tag(field, KIND.bytes), varint(length), ...parts]
}

function float(field: number, value: number): Message {
  const four = Buffer.alloc(4)
  four.writeFloatLE(value)
  return [tag(field, KIND.float), four]
}

/** A tensor stored with the model. The bytes of `values` are kept as they are, little-endian as on every machine we run on. */
export function storedTensor(
  name: string,
  shape: number[],
  values: Float32Array | Int8Array | Uint8Array | BigInt64Array,
): Message {
  const raw = Buffer.from(values.buffer, values.byteOffset, values.byteLength)
  return [
    ...shape.flatMap((size) => whole(1, size)),
    ...whole(2, ELEMENT[elementOf(values)]),
    ...text(8, name),
    ...bytes(9, raw),
  ]
}

function elementOf(values: Float32Array | Int8Array | Uint8Array | BigInt64Array): Element {
  if (values instanceof Float32Array) return 'float32'
  if (values instanceof Int8Array) return 'int8'
  return values instanceof Uint8Array ? 'uint8' : 'int64'
}

/** One operation of the graph, named after its first output. */
export function operation(
  kind: string,
  inputs: string[],
  outputs: string[],
  attributes: Record<string, Attribute> = {},
): Message {
  return [
    ...inputs.flatMap((name) => text(1, name)),
    ...outputs.flatMap((name) => text(2, name)),
    ...text(3, `${outputs[0]}:${kind}`),
    ...text(4, kind),
    ...Object.entries(attributes).flatMap(([name, value]) => message(5, attribute(name, value))),
  ]
}

function attribute(name: string, value: Attribute): Message {
  const [FLOAT, INT, INTS] = [1, 2, 7]
  if (Array.isArray(value))
    return [...text(1, name), ...value.flatMap((each) => whole(8, each)), ...whole(20, INTS)]
  if (typeof value === 'number') return [...text(1, name), ...whole(3, value), ...whole(20, INT)]
  return [...text(1, name), ...float(2, value.float), ...whole(20, FLOAT)]
}

function valueInfo({ name, element, shape }: ValueInfo): Message {
  const sizes = shape.flatMap((size) => message(1, typeof size === 'number' ? whole(1, size) : text(2, size)))
  const tensor = [...whole(1, ELEMENT[element]), ...message(2, sizes)]
  return [...text(1, name), ...message(2, message(1, tensor))]
}

/** The operations and tensors of a model, in the order in which they are to run. */
export type Graph = { operations: Message[]; tensors: Message[]; inputs: ValueInfo[]; outputs: ValueInfo[] }

/** A whole model file (IR version 8, operations of opset 17), to be handed to a runtime. */
export function onnxModel(graph: Graph): Buffer {
  const body: Message = [
    ...graph.operations.flatMap((each) => message(1, each)),
    ...text(2, 'soundings'),
    ...graph.tensors.flatMap((each) => message(5, each)),
    ...graph.inputs.flatMap((each) => message(11, valueInfo(each))),
    ...graph.outputs.flatMap((each) => message(12, valueInfo(each))),
  ]
  const opset = [...text(1, ''), ...whole(2, 17)]
  return Buffer.concat([...whole(1, 8), ...text(2, 'soundings'), ...message(7, body), ...message(8, opset)])
}
