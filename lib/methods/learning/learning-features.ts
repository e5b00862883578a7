import { normaliseRows } from '../themes/matrix'
import type { Precision } from '../themes/encoder-graph'
import { SentenceEncoder } from '../themes/sentence-encoder'
import { tfIdf } from '../themes/tf-idf'
import type { FeatureRows } from './feature-rows'

/**
 * What a learner sees of texts: their terms (TF-IDF) and their sentence vectors. Terms are those of these texts, coded or not, so
 * that all have a row.
 * @param texts cleaned (`cleanAnswer`)
 * @param onBatch told how many texts have their vector; may throw to stop
 */
export async function learningFeatures(
  texts: string[],
  precision: Precision,
  onBatch: (done: number) => void = () => {},
): Promise<FeatureRows> {
  const encoder = await SentenceEncoder.load(precision)
  try {
    const vectors = normaliseRows(await encoder.encode(texts, onBatch))
    return { terms: tfIdf(texts).matrix, vectors }
  } finally {
    await encoder.release()
  }
}
