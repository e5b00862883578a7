import { cleanAnswer, comparableAnswer } from '../themes/clean-answer'
import { isEmptyAnswer } from '../themes/empty-answer'
import { emptyMatrix } from '../themes/matrix'
import { tfIdf } from '../themes/tf-idf'
import { learnCodes, proposals, type CodedRow, type Proposal } from './code-learner'
import type { CodeQuality } from './code-quality'
import type { FeatureRows } from './feature-rows'
import { learningFeatures } from './learning-features'
import { mostUseful } from './most-useful'

export type LearnerWork = {
  /** All answers: those that teach, and those to propose for. */
  answers: string[]
  taught: CodedRow[]
  open: number[]
  seed: number
  precision: 'words' | 'int8' | 'fp32'
  /** Codes that fewer taught answers have are not learnt. */
  fewest: number
}

export type LearnerFindings = {
  /** Distinct answers that it was taught with. */
  taughtWith: number
  quality: ({ code: string } & CodeQuality)[]
  /** Of each open answer that says something, likeliest code first; most useful answers first. */
  proposed: { row: number; proposals: Proposal[] }[]
}

type Tell = (progress: { step: string; done: number }) => void

/** Less likely codes than these are not worth a person's look, but for the likeliest of an answer. */
const FAINT = 0.2

/**
 * Learns from answers that people have coded and proposes codes for the others, most useful first (`mostUseful`). An answer
 * that came several times teaches once, with the codes that at least half of its copies have: otherwise a campaign would be
 * judged by its own copies. Same input and seed, same proposals.
 */
export async function proposeCodes(work: LearnerWork, tell: Tell = () => {}): Promise<LearnerFindings> {
  const texts = work.answers.map(cleanAnswer)
  const features = await featuresOf(texts, work.precision, tell)
  tell({ step: 'learning', done: 0 })
  const taught = distinct(texts, work.taught)
  const learnt = withEnough(taught, work.fewest)
  const learner = learnCodes(features, learnt, work.seed)
  tell({ step: 'learning', done: 1 })
  const open = work.open.filter((row) => !isEmptyAnswer(texts[row]!))
  const proposed = open.map((row) => proposals(learner, features, row))
  tell({ step: 'proposing', done: 1 })
  return {
    taughtWith: taught.length,
    quality: learner.judges.map(({ code, quality }) => ({ code, ...quality })),
    proposed: mostUseful(proposed, proposed.length).map((place) => ({
      row: open[place]!,
      proposals: proposed[place]!.filter(({ probability }, i) => i === 0 || probability >= FAINT),
    })),
  }
}

async function featuresOf(
  texts: string[],
  precision: LearnerWork['precision'],
  tell: Tell,
): Promise<FeatureRows> {
  if (precision === 'words') return { terms: tfIdf(texts).matrix, vectors: emptyMatrix(texts.length, 0) }
  return learningFeatures(texts, precision, (done) => tell({ step: 'vectors', done: done / texts.length }))
}

function distinct(texts: string[], taught: CodedRow[]): CodedRow[] {
  const copies = new Map<string, CodedRow[]>()
  for (const each of taught) {
    const text = texts[each.row]!
    const key = comparableAnswer(text) || text
    copies.set(key, [...(copies.get(key) ?? []), each])
  }
  return [...copies.values()].map((group) => {
    const codes = [...new Set(group.flatMap((each) => each.codes))].sort()
    const most = (code: string) =>
      2 * group.filter((each) => each.codes.includes(code)).length >= group.length
    return { row: group[0]!.row, codes: codes.filter(most) }
  })
}

/** Rare codes are taken off, not the answers: those still say which other codes they have not. */
function withEnough(taught: CodedRow[], fewest: number): CodedRow[] {
  const counts = new Map<string, number>()
  for (const { codes } of taught) for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return taught.map(({ row, codes }) => ({
    row,
    codes: codes.filter((code) => (counts.get(code) ?? 0) >= fewest),
  }))
}
