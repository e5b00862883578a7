import { seededRandom, shuffled } from '../numbers/random'
import { calibrated, plattCalibration, type Calibration } from './calibration'
import { codeQuality, type CodeQuality } from './code-quality'
import { scoreOf, type FeatureRows } from './feature-rows'
import { logisticRegression } from './logistic-regression'

/** An answer that a person has coded: the row of its features, and its codes; none means that no code is right. */
export type CodedRow = { row: number; codes: string[] }

/** A code that may be right for an answer, and how likely it is. */
export type Proposal = { code: string; probability: number }

type Judge = {
  code: string
  weights: Float64Array
  calibration: Calibration
  /** By scores of answers that the judge had not been taught with. */
  quality: CodeQuality
}

export type CodeLearner = { judges: Judge[] }

/** Parts that coded answers are cut into, so that each is scored by what was taught with the others alone. */
const FOLDS = 5

/**
 * Learns codes from answers that people have coded: a judge for each code, by itself, so that an answer may get several. The
 * same answers and seed make the same learner.
 * Source: one against the rest as in R. Rifkin & A. Klautau, "In defense of one-vs-all classification" (2004); calibrated on
 * scores from cross-validation as J. Platt (1999) asks.
 * @param coded at least two answers; the more the better, and surely less than 100 of use
 */
export function learnCodes(features: FeatureRows, coded: CodedRow[], seed = 1): CodeLearner {
  const order = shuffled(seededRandom(seed), coded)
  const codes = [...new Set(coded.flatMap((each) => each.codes))].sort()
  return {
    judges: codes.map((code) => {
      const has = order.map((each) => each.codes.includes(code))
      const rows = order.map(({ row }) => row)
      const weights = logisticRegression(features, rows, has)
      const scores = heldOutScores(features, rows, has)
      const calibration = plattCalibration(scores, has)
      const chances = scores.map((score) => calibrated(calibration, score))
      return { code, weights, calibration, quality: codeQuality(chances, has) }
    }),
  }
}

/** The score of each row by weights that were taught with the other parts. */
function heldOutScores(features: FeatureRows, rows: number[], has: boolean[]): number[] {
  const scores = new Array<number>(rows.length).fill(0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const inOthers = (_: unknown, i: number) => i % FOLDS !== fold
    const others = rows.filter(inOthers)
    if (others.length === 0 || others.length === rows.length) continue
    const weights = logisticRegression(features, others, has.filter(inOthers))
    for (let i = fold; i < rows.length; i += FOLDS) scores[i] = scoreOf(features, rows[i]!, weights)
  }
  return scores
}

/** What the learner proposes for an answer: every code it knows, likeliest first. Whoever shows them says that a machine made them. */
export function proposals({ judges }: CodeLearner, features: FeatureRows, row: number): Proposal[] {
  return judges
    .map(({ code, weights, calibration }) => ({
      code,
      probability: calibrated(calibration, scoreOf(features, row, weights)),
    }))
    .sort((a, b) => b.probability - a.probability || (a.code < b.code ? -1 : 1))
}
