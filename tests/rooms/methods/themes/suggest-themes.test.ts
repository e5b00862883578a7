import { beforeAll, describe, expect, it } from 'vitest'
import { seededRandom, shuffled } from '@/lib/methods/numbers/random'
import { clusterQuality } from '@/lib/methods/themes/cluster-quality'
import { suggestThemes, UnsuitableCount, type SuggestedThemes } from '@/lib/methods/themes/suggest-themes'
import type { Progress } from '@/lib/methods/themes/work-watch'
import { plantedAnswers } from './planted-answers'

const planted = plantedAnswers(45)
const EMPTY = ['Nothing', 'n/a', '', '  ', 'No comment.']
const answers = [...planted.texts, ...EMPTY, planted.texts[0]!.toUpperCase()]

describe.each(['words', 'int8', 'fp32'] as const)('themes by %s', (kind) => {
  let found: SuggestedThemes
  beforeAll(async () => {
    found = await suggestThemes(answers, { kind, count: 4 })
  })

  it('are those that were planted', () => {
    const { ari } = clusterQuality(planted.labels, found.themeOf.slice(0, planted.texts.length))
    expect(ari).toBeGreaterThan(0.95)
  })

  it('add up: each answer is in one theme or set aside, repeated ones with the first', () => {
    expect(found).toMatchObject({
      answers: answers.length,
      empty: EMPTY.length,
      duplicates: { exact: 1, near: 0 },
    })
    const sizes = found.themes.map(({ size }) => size)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(answers.length - EMPTY.length)
    expect(found.themes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    found.themes.forEach(({ size }, theme) =>
      expect(found.themeOf.filter((own) => own === theme)).toHaveLength(size),
    )
    expect(found.themeOf[0]).toBe(found.themeOf.at(-1))
    EMPTY.forEach((_, i) => expect(found.themeOf[planted.texts.length + i]).toBe(-1))
  })

  it('have examples of their own', () => {
    found.themes.forEach(({ examples }, theme) => {
      expect(examples).toHaveLength(3)
      for (const answer of examples) expect(found.themeOf[answer]).toBe(theme)
    })
  })

  it('are the same again, and in whatever order the answers come', async () => {
    expect(await suggestThemes(answers, { kind, count: 4 })).toEqual(found)
    const order = shuffled(seededRandom(8), [...answers.keys()])
    const turned = await suggestThemes(
      order.map((i) => answers[i]!),
      { kind, count: 4 },
    )
    expect(turned.themes.map(({ label, size }) => [label, size])).toEqual(
      found.themes.map(({ label, size }) => [label, size]),
    )
    expect(order.map((answer, i) => turned.themeOf[i] === found.themeOf[answer]).every(Boolean)).toBe(true)
  })
})

describe('the number of themes', () => {
  it('is found where none is asked for', async () => {
    const { themes } = await suggestThemes(planted.texts, { kind: 'words' })
    expect(themes.length).toBeGreaterThanOrEqual(4)
    expect(themes.length).toBeLessThanOrEqual(8)
  })

  it.each([0, -1, 1.5, 182, Number.NaN])('%d is refused', async (count) => {
    await expect(suggestThemes(answers, { kind: 'words', count })).rejects.toThrow(UnsuitableCount)
  })

  it('may be one, and one for each answer', async () => {
    for (const count of [1, 3]) {
      const { themes } = await suggestThemes(['More buses', 'Fewer cars', 'Cleaner streets'], {
        kind: 'int8',
        count,
      })
      expect(themes).toHaveLength(count)
    }
  })
})

describe('little to go by', () => {
  it.each([
    ['no answers', []],
    ['empty ones alone', ['', 'none', 'N/A']],
  ])('%s make no themes', async (_, texts) => {
    const found = await suggestThemes(texts, { kind: 'words' })
    expect(found).toMatchObject({ answers: texts.length, empty: texts.length, themes: [] })
    await expect(suggestThemes(texts, { kind: 'words', count: 2 })).rejects.toThrow(/no answer says anything/)
  })

  it.each([
    ['one answer', ['More buses']],
    ['stop words alone', ['what about that', 'so they were', 'and then some']],
    ['no Latin letters', ['مرحبا بالعالم', '你好 世界', 'ਕਿਰਪਾ ਕਰਕੇ', 'ok']],
    ['a very long one', ['word '.repeat(20_000), 'x'.repeat(200_000), 'a b '.repeat(30_000), 'short one']],
  ])('%s is enough', async (_, texts) => {
    const { themes } = await suggestThemes(texts, { kind: 'int8' })
    expect(themes.reduce((sum, { size }) => sum + size, 0)).toBe(texts.length)
  })
})

describe('the work', () => {
  it('tells how far it is, forwards', async () => {
    const told: Progress[] = []
    await suggestThemes(planted.texts, { kind: 'int8', onProgress: (progress) => told.push(progress) })
    const steps = [...new Set(told.map(({ step }) => step))]
    expect(steps).toEqual([
      'cleaning',
      'duplicates',
      'words',
      'vectors',
      'neighbours',
      'counting',
      'grouping',
      'labels',
    ])
    for (const step of steps) {
      const done = told.filter((each) => each.step === step).map((each) => each.done)
      expect(done).toEqual([...done].sort((a, b) => a - b))
      expect(Math.max(...done)).toBeLessThanOrEqual(1)
    }
  })

  it.each(['words', 'vectors', 'neighbours', 'counting', 'grouping'] as const)(
    'stops at “%s” when called off',
    async (step) => {
      const calling = new AbortController()
      const onProgress = (progress: Progress) => {
        if (progress.step === step) calling.abort(new Error('called off'))
      }
      const after: string[] = []
      const options = { kind: 'int8' as const, signal: calling.signal }
      await expect(
        suggestThemes(planted.texts, {
          ...options,
          onProgress: (progress) => {
            if (calling.signal.aborted) after.push(progress.step)
            onProgress(progress)
          },
        }),
      ).rejects.toThrow('called off')
      expect(after).toEqual([])
    },
  )
})
