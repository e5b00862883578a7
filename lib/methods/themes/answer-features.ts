import { latentSemantics } from './latent-semantics'
import { emptyMatrix, normaliseRows, sideBySide, type Matrix } from './matrix'
import { principalComponents, projected } from './principal-components'
import type { Precision } from './encoder-graph'
import { SentenceEncoder } from './sentence-encoder'
import { smoothRows } from './smooth-rows'
import { tfIdf } from './tf-idf'
import type { WorkWatch } from './work-watch'

/** Directions of the words, and of the sentence vectors. */
const WORD_DIRECTIONS = 100
const VECTOR_DIRECTIONS = 128
/** The vectors count for a little more than the words. */
const VECTOR_WEIGHT = 1.25
/** Texts that the directions of the vectors are found from. */
const SAMPLE = 5000
/** Texts whose vectors are held in full at once. */
const TEXTS_AT_ONCE = 4000

/** With `words` only words are compared: a preview in seconds. Otherwise sentence vectors too, in the precision named. */
export type FeatureKind = 'words' | Precision

/**
 * What texts are compared by: a row 1 long each, whose cosine to another says how alike they are. The words (latent semantics of
 * TF-IDF) know what is peculiar to these texts, the sentence vectors what English means; they are joined, and each text moved towards those most like it.
 * @param texts cleaned and distinct
 * @throws the reason of the signal that `watch` has, where the work was called off
 */
export async function answerFeatures(
  texts: string[],
  kind: FeatureKind,
  seed: number,
  watch: WorkWatch,
): Promise<Matrix> {
  await watch.at('words', 0)
  const { matrix } = tfIdf(texts)
  const { rows } = await latentSemantics(matrix, WORD_DIRECTIONS, seed, (done) => watch.at('words', done))
  await watch.at('words', 1)
  normaliseRows(rows)
  if (kind === 'words') return smoothRows(rows, (done) => watch.at('neighbours', done))
  const encoder = await SentenceEncoder.load(kind)
  try {
    const vectors = await reducedVectors(texts, encoder, seed, watch)
    for (let i = 0; i < vectors.values.length; i++) vectors.values[i]! *= VECTOR_WEIGHT
    const joined = normaliseRows(sideBySide([rows, vectors]))
    return await smoothRows(joined, (done) => watch.at('neighbours', done))
  } finally {
    await encoder.release()
  }
}

/** Sentence vectors in the directions in which they differ most, found from a sample: n × at most 128, rows 1 long. */
async function reducedVectors(
  texts: string[],
  encoder: SentenceEncoder,
  seed: number,
  watch: WorkWatch,
): Promise<Matrix> {
  const every = Math.ceil(texts.length / SAMPLE)
  const inSample = texts.map((_, i) => i % every === 0)
  const sample = [...texts.keys()].filter((i) => inSample[i])
  // By length, so that texts encoded together are as long as each other.
  const others = [...texts.keys()].filter((i) => !inSample[i])
  others.sort((a, b) => texts[a]!.length - texts[b]!.length || a - b)

  let before = 0
  const encode = async (places: number[]) => {
    const told = (done: number) => watch.tell('vectors', (before + done) / texts.length)
    const vectors = await encoder.encode(
      places.map((i) => texts[i]!),
      told,
    )
    before += places.length
    return vectors
  }
  const first = await encode(sample)
  const projection = await principalComponents(first, VECTOR_DIRECTIONS, seed)
  const reduced = emptyMatrix(texts.length, projection.directions.columns)
  const put = async (vectors: Matrix, places: number[]) => {
    const { values } = await projected(vectors, projection)
    places.forEach((place, row) => {
      const own = values.subarray(row * reduced.columns, (row + 1) * reduced.columns)
      reduced.values.set(own, place * reduced.columns)
    })
  }
  await put(first, sample)
  for (let start = 0; start < others.length; start += TEXTS_AT_ONCE) {
    const places = others.slice(start, start + TEXTS_AT_ONCE)
    await put(await encode(places), places)
  }
  return normaliseRows(reduced)
}
