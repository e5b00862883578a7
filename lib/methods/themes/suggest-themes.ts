import { answerFeatures, type FeatureKind } from './answer-features'
import { chooseCount } from './choose-count'
import { cleanAnswer } from './clean-answer'
import { findDuplicates } from './duplicates'
import { isEmptyAnswer } from './empty-answer'
import type { Matrix } from './matrix'
import { sphericalKMeans } from './spherical-k-means'
import { themeExamples } from './theme-examples'
import { labelThemes } from './theme-labels'
import { WorkWatch, type Progress } from './work-watch'

export type ThemeOptions = {
  /** How many themes; without it a steady number is looked for. */
  count?: number
  /** The same seed and answers give the same themes. */
  seed?: number
  kind?: FeatureKind
  /** Examples a theme. */
  examples?: number
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
}

export type SuggestedTheme = {
  label: string
  /** Phrases, weightiest first. */
  phrases: string[]
  /** Answers of the theme, repeated ones included; and their share of the answers that are in any. */
  size: number
  share: number
  /** Answers, by number, that stand best for it. */
  examples: number[]
}

export type SuggestedThemes = {
  answers: number
  /** Answers that say nothing, and are in no theme. */
  empty: number
  /** Answers that repeat another, exactly or nearly: they are in its theme. */
  duplicates: { exact: number; near: number }
  /** Largest first. */
  themes: SuggestedTheme[]
  /** For each answer the place of its theme, or -1; and its cosine to the theme's centre, or 0. */
  themeOf: Int32Array
  strengths: Float32Array
}

const STARTS = 8

/** The number asked for does not go with the answers. The message says what does. */
export class UnsuitableCount extends Error {
  constructor(
    asked: number,
    readonly most: number,
  ) {
    super(
      most === 0
        ? `There can be no themes: no answer says anything.`
        : `There can be from 1 to ${most} themes, one for each distinct answer; ${asked} were asked for.`,
    )
  }
}

/**
 * Suggests themes for answers in English, without a network and always the same for the same answers (in whatever order) and
 * seed: clean, set aside those that say nothing, group repeated ones, compare by words and meaning, cluster, and name. Each
 * text counts once in the clustering however often it came, so that a campaign makes no theme by its number alone.
 * @throws UnsuitableCount; the signal's reason where the work was called off
 */
export async function suggestThemes(answers: string[], options: ThemeOptions = {}): Promise<SuggestedThemes> {
  const { seed = 1, kind = 'fp32', examples = 3 } = options
  const watch = new WorkWatch(options.onProgress, options.signal)
  await watch.at('cleaning', 0)
  const cleaned = answers.map(cleanAnswer)
  const telling = [...cleaned.keys()].filter((i) => !isEmptyAnswer(cleaned[i]!))
  await watch.at('duplicates', 0)
  const duplicates = findDuplicates(telling.map((i) => cleaned[i]!))
  const distinct = Array.from(duplicates.distinct, (i) => telling[i]!)
  checkCount(options.count, distinct.length)
  const texts = distinct.map((i) => cleaned[i]!)
  const found = distinct.length === 0 ? NONE : await clusters(texts, options.count, kind, seed, watch)
  await watch.at('labels', 0)
  const labels = labelThemes(texts, found.themes, found.count, seed)
  const shown = themeExamples(texts, found.themes, found.strengths, found.count, examples)
  const themeOf = new Int32Array(answers.length).fill(-1)
  const strengths = new Float32Array(answers.length)
  const sizes = new Int32Array(found.count)
  telling.forEach((answer, i) => {
    const theme = found.themes[duplicates.standsFor[i]!]!
    themeOf[answer] = theme
    strengths[answer] = found.strengths[duplicates.standsFor[i]!]!
    sizes[theme]!++
  })
  const order = [...sizes.keys()].sort(
    (a, b) => sizes[b]! - sizes[a]! || (labels[a]!.label < labels[b]!.label ? -1 : 1),
  )
  await watch.at('labels', 1)
  return {
    answers: answers.length,
    empty: answers.length - telling.length,
    duplicates: { exact: duplicates.exact, near: duplicates.near },
    themes: order.map((theme) => ({
      ...labels[theme]!,
      size: sizes[theme]!,
      share: sizes[theme]! / telling.length,
      examples: shown[theme]!.map((i) => distinct[i]!),
    })),
    themeOf: themeOf.map((theme) => (theme < 0 ? -1 : order.indexOf(theme))),
    strengths,
  }
}

function checkCount(asked: number | undefined, most: number): void {
  if (asked !== undefined && !(Number.isInteger(asked) && asked >= 1 && asked <= most))
    throw new UnsuitableCount(asked, most)
}

type Clusters = { themes: Int32Array; strengths: Float32Array; count: number }
const NONE: Clusters = { themes: new Int32Array(), strengths: new Float32Array(), count: 0 }

async function clusters(
  texts: string[],
  asked: number | undefined,
  kind: FeatureKind,
  seed: number,
  watch: WorkWatch,
): Promise<Clusters> {
  const features = await answerFeatures(texts, kind, seed, watch)
  const count = asked ?? (await counted(features, seed, watch))
  const found = await sphericalKMeans(features, count, {
    ...{ seed, starts: STARTS },
    onStart: (done) => watch.at('grouping', done),
  })
  return { themes: found.clusters, strengths: found.strengths, count }
}

async function counted(features: Matrix, seed: number, watch: WorkWatch): Promise<number> {
  return (await chooseCount(features, seed, (done) => watch.at('counting', done))).count
}
