import { describe, expect, it } from 'vitest'
import { calibrated, plattCalibration } from '@/lib/methods/learning/calibration'
import { learnCodes, proposals, type CodedRow } from '@/lib/methods/learning/code-learner'
import { scoreOf, type FeatureRows } from '@/lib/methods/learning/feature-rows'
import { learningFeatures } from '@/lib/methods/learning/learning-features'
import { logisticRegression } from '@/lib/methods/learning/logistic-regression'
import { macroF1 } from '@/lib/methods/learning/macro-f1'
import { minimise } from '@/lib/methods/learning/minimise'
import { mostUseful } from '@/lib/methods/learning/most-useful'
import { seededRandom } from '@/lib/methods/numbers/random'
import { tfIdf } from '@/lib/methods/themes/tf-idf'
import { plantedAnswers } from '../themes/planted-answers'

describe('the least of a function', () => {
  it('is found: of a long, bent valley made convex, and where it starts there', () => {
    const fn = ([x, y]: Float64Array, gradient: Float64Array) => {
      gradient.set([2 * (x! - 3) + 4 * (x! - 3) ** 3, 200 * (y! + 1)])
      return (x! - 3) ** 2 + (x! - 3) ** 4 + 100 * (y! + 1) ** 2
    }
    const [x, y] = minimise(fn, Float64Array.of(-5, 8))
    expect([x, y]).toEqual([expect.closeTo(3, 2), expect.closeTo(-1, 2)])
    expect([...minimise(fn, Float64Array.of(3, -1))]).toEqual([3, -1])
  })
})

/** Rows of two numbers and no terms. */
function plane(points: [number, number][]): FeatureRows {
  return {
    terms: {
      ...{ rows: points.length, columns: 0, starts: new Int32Array(points.length + 1) },
      ...{ places: new Int32Array(), values: new Float32Array() },
    },
    vectors: { rows: points.length, columns: 2, values: Float32Array.from(points.flat()) },
  }
}

describe('logistic regression', () => {
  it('finds the line between two kinds', () => {
    const random = seededRandom(1)
    const points = Array.from({ length: 200 }, (): [number, number] => [random() * 2 - 1, random() * 2 - 1])
    const has = points.map(([x, y]) => x + y > 0.3)
    const weights = logisticRegression(
      plane(points),
      points.map((_, i) => i),
      has,
    )
    const right = points.filter((_, i) => scoreOf(plane(points), i, weights) > 0 === has[i])
    expect(right.length).toBeGreaterThan(190)
    expect(weights[0]! / weights[1]!).toBeCloseTo(1, 0)
  })

  it('is at a place where the gradient is nothing, and says no where no row has the code', () => {
    const points: [number, number][] = [
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ]
    const none = logisticRegression(plane(points), [0, 1, 2, 3], [false, false, false, false])
    expect(scoreOf(plane(points), 0, none)).toBeLessThan(0)
    const all = logisticRegression(plane(points), [0, 1, 2, 3], [true, true, true, true])
    expect(scoreOf(plane(points), 0, all)).toBeGreaterThan(0)
  })
})

describe('calibration', () => {
  it('makes probabilities of scores that are true as often as they say', () => {
    const random = seededRandom(2)
    const scores = Array.from({ length: 4000 }, () => random() * 8 - 4)
    const truth = scores.map((score) => random() < 1 / (1 + Math.exp(-(0.6 * score - 0.5))))
    const found = plattCalibration(scores, truth)
    expect(found.slope).toBeCloseTo(0.6, 1)
    expect(found.shift).toBeCloseTo(-0.5, 1)
    for (const probability of [0.2, 0.5, 0.8]) {
      const near = scores.map((score) => calibrated(found, score)).map((p, i) => [p, truth[i]!] as const)
      const in10 = near.filter(([p]) => Math.abs(p - probability) < 0.05)
      expect(in10.filter(([, isTrue]) => isTrue).length / in10.length).toBeCloseTo(probability, 1)
    }
  })

  it('is never certain of little, nor turns a score round', () => {
    const found = plattCalibration([3, 4, -3, -4], [true, true, false, false])
    expect(calibrated(found, 4)).toBeLessThan(0.95)
    expect(plattCalibration([1, 2, -1, -2], [false, false, true, true]).slope).toBe(0)
  })
})

describe('a learner of codes', () => {
  const { texts, labels } = plantedAnswers(30)
  const features: FeatureRows = {
    terms: tfIdf(texts).matrix,
    vectors: { rows: texts.length, columns: 0, values: new Float32Array() },
  }
  const taught: CodedRow[] = texts.slice(0, 60).map((_, row) => ({ row, codes: [labels[row]!] }))
  const learner = learnCodes(features, taught)

  it('codes answers that it has not seen', () => {
    const guesses = texts.slice(60).map((_, i) => proposals(learner, features, 60 + i)[0]!.code)
    expect(macroF1(labels.slice(60), guesses)).toBeGreaterThan(0.9)
  })

  it('proposes every code with a probability, likeliest first, and the same again', () => {
    const own = proposals(learner, features, 70)
    expect(own.map(({ code }) => code).sort()).toEqual(['burglary', 'parking', 'speeding', 'youth'])
    const chances = own.map(({ probability }) => probability)
    expect(chances).toEqual([...chances].sort((a, b) => b - a))
    expect(chances.every((chance) => chance > 0 && chance < 1)).toBe(true)
    expect(proposals(learnCodes(features, taught), features, 70)).toEqual(own)
  })

  it('gives an answer two codes where it was taught so, and none where none is right', () => {
    const both = taught.map(({ row, codes }) => ({
      row,
      codes: codes[0] === 'youth' ? ['youth', 'people'] : codes,
    }))
    const youth = labels.lastIndexOf('youth')
    const [first, second] = proposals(learnCodes(features, both), features, youth)
    expect([first!.code, second!.code].sort()).toEqual(['people', 'youth'])
    expect(second!.probability).toBeGreaterThan(0.5)
    expect(
      proposals(
        learnCodes(features, [
          { row: 0, codes: [] },
          { row: 1, codes: [] },
        ]),
        features,
        3,
      ),
    ).toEqual([])
  })

  it('asks first about what it is least sure of', () => {
    const sure = [
      { code: 'a', probability: 0.9 },
      { code: 'b', probability: 0.1 },
    ]
    const torn = [
      { code: 'a', probability: 0.5 },
      { code: 'b', probability: 0.45 },
    ]
    expect(mostUseful([sure, torn, [], sure], 2)).toEqual([2, 1])
  })

  it('sees terms and vectors of the texts', async () => {
    const { terms, vectors } = await learningFeatures(['More buses', 'More trains', ''], 'int8')
    expect([terms.rows, vectors.rows, vectors.columns]).toEqual([3, 3, 512])
  })
})

describe('macro-F1', () => {
  it('is the mean over codes, however rare', () => {
    // a: precision 2/3, recall 2/2, F1 0.8; b: 1/1 and 1/2, F1 2/3; c: never guessed.
    const truth = ['a', 'a', 'b', 'b', 'c']
    const guesses = ['a', 'a', 'a', 'b', 'x']
    expect(macroF1(truth, guesses)).toBeCloseTo((0.8 + 2 / 3 + 0) / 3, 10)
    expect(macroF1([], [])).toBe(0)
    expect(macroF1(truth, truth)).toBe(1)
  })
})
