import fs from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import { learnCodes, proposals, type Proposal } from '@/lib/methods/learning/code-learner'
import type { FeatureRows } from '@/lib/methods/learning/feature-rows'
import { learningFeatures } from '@/lib/methods/learning/learning-features'
import { macroF1 } from '@/lib/methods/learning/macro-f1'
import { seededRandom, shuffled } from '@/lib/methods/numbers/random'
import { cleanAnswer } from '@/lib/methods/themes/clean-answer'
import { figure, type Figure } from './figures'

const ROOT = path.resolve(import.meta.dirname, '../..')
const FILE = path.resolve(ROOT, '../shared/data/comments/nhs_fft_phase1.csv')

/** Draws of the coded answers: a figure is the mean over them. */
const SEEDS = [1, 2, 3]
const PRECISION = 0.9

/** How well codes are learned from 100, 500 and 1,000 answers that people coded, on all the others. */
export async function benchLearning(): Promise<Figure[]> {
  if (!fs.existsSync(FILE)) {
    console.log(`Learning is not measured: there is no ${path.relative(ROOT, FILE)}.`)
    return []
  }
  const { data } = Papa.parse<{ text: string; label: string }>(fs.readFileSync(FILE, 'utf8'), {
    ...{ header: true, skipEmptyLines: true },
  })
  const labels = data.map(({ label }) => label)
  const features = await learningFeatures(
    data.map(({ text }) => cleanAnswer(text)),
    'int8',
  )
  return [100, 500, 1000].flatMap((coded) => {
    const bar = coded === 1000 ? { atLeast: 0.49 } : undefined
    const tried = SEEDS.map((seed) => tryWith(features, labels, coded, seed))
    const mean = (of: (each: Tried) => number) =>
      tried.reduce((sum, each) => sum + of(each), 0) / tried.length
    return [
      figure(
        `macro-F1, NHS feedback, ${coded} coded`,
        mean(({ f1 }) => f1),
        '',
        bar,
      ),
      figure(
        `share of proposals it is 90% sure of, ${coded} coded`,
        mean(({ share }) => share),
        '',
      ),
      figure(
        `how many of those are right, ${coded} coded`,
        mean(({ right }) => right),
        '',
      ),
      figure(
        `share that could be taken at 90% precision, ${coded} coded`,
        mean(({ most }) => most),
        '',
      ),
      figure(
        `time to learn, ${coded} coded`,
        mean(({ seconds }) => seconds),
        's',
      ),
    ]
  })
}

type Tried = { f1: number; share: number; right: number; most: number; seconds: number }

function tryWith(features: FeatureRows, labels: string[], coded: number, seed: number): Tried {
  const order = shuffled(seededRandom(seed), [...labels.keys()])
  const began = performance.now()
  const learner = learnCodes(
    features,
    order.slice(0, coded).map((row) => ({ row, codes: [labels[row]!] })),
    seed,
  )
  const seconds = (performance.now() - began) / 1000
  const rest = order.slice(coded)
  const best = rest.map((row) => proposals(learner, features, row)[0]!)
  const truth = rest.map((row) => labels[row]!)
  const sure = best.map((proposal, i) => ({ ...proposal, isRight: proposal.code === truth[i] }))
  const over = sure.filter(({ probability }) => probability >= PRECISION)
  return {
    f1: macroF1(
      truth,
      best.map(({ code }) => code),
    ),
    share: over.length / rest.length,
    right: over.filter(({ isRight }) => isRight).length / Math.max(1, over.length),
    most: mostAtPrecision(sure) / rest.length,
    seconds,
  }
}

/** How many of the likeliest proposals may be taken so that nine in ten of them are right. */
function mostAtPrecision(proposed: (Proposal & { isRight: boolean })[]): number {
  const likeliest = proposed.toSorted((a, b) => b.probability - a.probability)
  let [right, most] = [0, 0]
  likeliest.forEach(({ isRight }, i) => {
    if (isRight) right++
    if (right >= PRECISION * (i + 1)) most = i + 1
  })
  return most
}
