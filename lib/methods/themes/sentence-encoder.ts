import { InferenceSession, Tensor } from 'onnxruntime-node'
import { encoderModel, PIECE_SIZE, VECTOR_SIZE, type Precision } from './encoder-graph'
import { emptyMatrix, type Matrix } from './matrix'
import { RUNTIME } from './runtime-options'
import { MOST_PIECES, SentencePieces } from './sentence-pieces'

/** Pieces that are computed at once: more is hardly faster, and needs more memory. */
const BATCH_PIECES = 4096

/** Told after each batch: how many of the texts have their vector. May throw to stop. */
export type Encoded = (done: number) => void

/**
 * Turns English texts into vectors, so that texts of like meaning lie near each other. Runs on this machine; nothing is
 * fetched. `release()` gives its memory back (about 150 MB).
 */
export class SentenceEncoder {
  private readonly pieces = new SentencePieces()
  private readonly places = placesOf(MOST_PIECES)

  private constructor(private readonly session: InferenceSession) {}

  /** Takes half a second. The model is made from the package's weights each time: no copy to go stale is kept anywhere. */
  static async load(precision: Precision): Promise<SentenceEncoder> {
    return new SentenceEncoder(await InferenceSession.create(encoderModel(precision), RUNTIME))
  }

  /**
   * @param texts cleaned (`cleanAnswer`); what comes after MOST_PIECES pieces is not read
   * @returns texts × 512, rows 1 long. A text has the same vector whatever the others are: to the last bit or nearly so in fp32
   *   (differences below 1e-6), as in int8.
   */
  async encode(texts: string[], onBatch: Encoded = () => {}): Promise<Matrix> {
    const split = texts.map((text) => this.pieces.split(text))
    // Texts of the same length go together, so that none is padded: padding would cost time and change what attention sees.
    const order = split.map((_, i) => i).sort((a, b) => split[a]!.length - split[b]!.length || a - b)
    const vectors = emptyMatrix(texts.length, VECTOR_SIZE)
    for (let start = 0; start < order.length;) {
      const length = split[order[start]!]!.length
      let end = start + 1
      const most = Math.max(1, Math.floor(BATCH_PIECES / length))
      while (end < order.length && end - start < most && split[order[end]!]!.length === length) end++
      const batch = order.slice(start, end)
      const found = await this.vectorsOf(
        batch.map((i) => split[i]!),
        length,
      )
      batch.forEach((i, row) =>
        vectors.values.set(found.subarray(row * VECTOR_SIZE, (row + 1) * VECTOR_SIZE), i * VECTOR_SIZE),
      )
      start = end
      onBatch(start)
    }
    return vectors
  }

  async release(): Promise<void> {
    await this.session.release()
  }

  private async vectorsOf(split: number[][], length: number): Promise<Float32Array> {
    const numbers = BigInt64Array.from(split.flat(), BigInt)
    const { vectors } = await this.session.run({
      pieces: new Tensor('int64', numbers, [split.length, length]),
      places: new Tensor('float32', this.places.subarray(0, length * PIECE_SIZE), [1, length, PIECE_SIZE]),
    })
    return vectors!.data as Float32Array
  }
}

/**
 * What tells the encoder the order of the pieces: for each place, sines then cosines of 128 wavelengths from 2π to 20,000π.
 * Source: A. Vaswani et al. (2017), section 3.5, as Tensor2Tensor lays it out.
 */
export function placesOf(count: number): Float32Array {
  const waves = PIECE_SIZE / 2
  const places = new Float32Array(count * PIECE_SIZE)
  for (let place = 0; place < count; place++)
    for (let wave = 0; wave < waves; wave++) {
      const angle = place * Math.exp((-wave * Math.log(10_000)) / (waves - 1))
      places[place * PIECE_SIZE + wave] = Math.sin(angle)
      places[place * PIECE_SIZE + waves + wave] = Math.cos(angle)
    }
  return places
}
