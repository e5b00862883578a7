import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Precision } from '@/lib/methods/themes/encoder-graph'
import { quantisedColumns } from '@/lib/methods/themes/graph-writer'
import { dot, rowOf, type Matrix } from '@/lib/methods/themes/matrix'
import { SentenceEncoder } from '@/lib/methods/themes/sentence-encoder'
import { MOST_PIECES, SentencePieces } from '@/lib/methods/themes/sentence-pieces'

describe('pieces of words', () => {
  // The vocabulary and the cases of the tests of TensorFlow.js's tokeniser for this encoder (tfjs-models, tokenizer_test.ts).
  const small = new SentencePieces([
    ...['\ufffd', '<s>', '</s>', 'extra_token_id_1', 'extra_token_id_2', 'extra_token_id_3'].map(
      (sign): [string, number] => [sign, 0],
    ),
    ...([
      ['\u2581', -2],
      ['\u2581a', -1],
      ['\u2581ç', 0],
      ['a', -3],
      ['.', -1],
      ['\u2581I', -1],
      ['\u2581like', -1],
      ['\u2581it', -1],
      ['I', -2],
      ['like', -2],
      ['it', -2],
      ['l', -3],
      ['i', -3],
      ['k', -3],
      ['e', -3],
      ['i', -3],
      ['t', -3],
    ] as [string, number][]),
  ])

  it.each([
    ['Ilikeit.', [11, 15, 16, 10]],
    ['I like it.', [11, 12, 13, 10]],
    ['a😹😹', [7, 0]],
    ['😹', [6, 0]],
  ])('%s', (text, pieces) => expect(small.split(text)).toEqual(pieces))

  it('are the same for the same letters in another form', () => {
    expect(small.split('c\u0327a')).toEqual(small.split('ça'))
  })

  it('of the real vocabulary are those that its documentation shows', () => {
    expect(new SentencePieces().split('Hello, how are you?')).toEqual([341, 4125, 8, 140, 31, 19, 54])
  })

  it('are at most 128 and at least one, whatever the text', () => {
    const pieces = new SentencePieces()
    for (const text of ['', ' ', 'x'.repeat(50_000), 'word '.repeat(10_000), '\u{1f600}'.repeat(3000), 'ਅ'])
      for (const split of [pieces.split(text)]) {
        expect(split.length).toBeGreaterThan(0)
        expect(split.length).toBeLessThanOrEqual(MOST_PIECES)
      }
  })
})

describe('whole-number weights', () => {
  it('give the weight back to within half a step of its column', () => {
    const values = Float32Array.of(1, -200, 0, 50, -0.25, 200, 0, 0)
    const { quantised, scales } = quantisedColumns(values, 4, 2)
    values.forEach((value, i) =>
      expect(Math.abs(quantised[i]! * scales[i % 2]! - value)).toBeLessThanOrEqual(scales[i % 2]! / 2 + 1e-6),
    )
    expect(quantisedColumns(new Float32Array(4), 2, 2).quantised).toEqual(new Int8Array(4))
  })
})

/** The first numbers of the vector that the package's own engine (@energetic-ai/core) computes of "Hello, how are you?". */
const PUBLISHED = [
  0.00656, -0.04742, -0.05295, 0.00053, -0.05748, 0.00184, 0.05694, 0.05554, 0.0408, -0.04341, -0.05505,
  -0.02803, -0.05171, 0.05173, -0.05537, 0.02808, 0.04584, -0.03937, 0.05665, 0.01113, -0.05156, -0.02255,
  -0.0013, 0.0522,
]

const PARAPHRASES = [
  ['The nurses were very kind to me', 'All the staff treated me with kindness'],
  ['Parking at the hospital is too expensive', 'The cost of leaving your car there is far too high'],
  ['Waiting times should be shorter', 'I had to queue for hours before being seen'],
  [
    'We want more police officers on the street',
    'There should be more bobbies on patrol in the neighbourhood',
  ],
] as const
const TEXTS = PARAPHRASES.flat()

it('vectors in int8 are those of fp32, but for a thousandth', async () => {
  const [exact, coarse] = await Promise.all(
    (['fp32', 'int8'] as const).map((each) => SentenceEncoder.load(each)),
  )
  const [one, other] = [await exact!.encode(TEXTS), await coarse!.encode(TEXTS)]
  const cosines = TEXTS.map((_, i) => dot(rowOf(one, i), rowOf(other, i)))
  expect(Math.min(...cosines)).toBeGreaterThan(0.9975)
  expect(cosines.reduce((sum, each) => sum + each, 0) / TEXTS.length).toBeGreaterThan(0.9985)
  await Promise.all([exact!.release(), coarse!.release()])
})

describe.each(['fp32', 'int8'] as Precision[])('sentence vectors in %s', (precision) => {
  let encoder: SentenceEncoder
  let vectors: Matrix
  beforeAll(async () => {
    encoder = await SentenceEncoder.load(precision)
    vectors = await encoder.encode(TEXTS)
  })
  afterAll(() => encoder.release())

  it('of paraphrases are nearer than of strangers, and 1 long', () => {
    const cosine = (a: number, b: number) => dot(rowOf(vectors, a), rowOf(vectors, b))
    for (let i = 0; i < TEXTS.length; i += 2) {
      expect(cosine(i, i)).toBeCloseTo(1, 5)
      for (let other = 0; other < TEXTS.length; other++)
        if (other !== i && other !== i + 1) expect(cosine(i, i + 1)).toBeGreaterThan(cosine(i, other))
    }
  })

  it('are the same beside whatever other texts, and in whatever order', async () => {
    const alone = await Promise.all(TEXTS.map((text) => encoder.encode([text])))
    const turned = await encoder.encode([...TEXTS].reverse())
    TEXTS.forEach((_, i) => {
      for (let k = 0; k < 512; k++) {
        expect(Math.abs(rowOf(alone[i]!, 0)[k]! - rowOf(vectors, i)[k]!)).toBeLessThan(1e-6)
        expect(Math.abs(rowOf(turned, TEXTS.length - 1 - i)[k]! - rowOf(vectors, i)[k]!)).toBeLessThan(1e-6)
      }
    })
  })

  it('are those of the encoder as published', async () => {
    const own = rowOf(await encoder.encode(['Hello, how are you?']), 0)
    PUBLISHED.forEach((value, i) =>
      expect(Math.abs(own[i]! - value)).toBeLessThan(precision === 'fp32' ? 1e-5 : 0.01),
    )
  })
})
