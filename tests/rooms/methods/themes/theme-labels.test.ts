import { describe, expect, it } from 'vitest'
import { phrasesOf } from '@/lib/methods/themes/phrases'
import { themeExamples } from '@/lib/methods/themes/theme-examples'
import { labelThemes } from '@/lib/methods/themes/theme-labels'
import { plantedAnswers } from './planted-answers'

describe('phrases', () => {
  it('end in a noun and have no hollow words', () => {
    const forms = phrasesOf('The waiting times at the accident unit are a disgrace, and nothing works.').map(
      ({ form }) => form,
    )
    expect(forms).toEqual(expect.arrayContaining(['waiting times', 'accident unit', 'disgrace']))
    for (const hollow of ['the waiting times', 'nothing', 'at', 'works nothing', 'and'])
      expect(forms).not.toContain(hollow)
  })

  it('have what their forms have in common as their key', () => {
    const keys = ['Waiting times!', 'a waiting time'].map((text) => phrasesOf(text).map(({ key }) => key))
    expect(keys[0]).toContain('wait time')
    expect(keys[1]).toContain('wait time')
  })
})

describe('labels of themes', () => {
  const { texts, labels } = plantedAnswers(40)
  const names = [...new Set(labels)].sort()
  const themes = labels.map((label) => names.indexOf(label))

  it('name what was planted, each by words of its own', () => {
    const found = labelThemes(texts, themes, names.length, 1)
    expect(names).toEqual(['burglary', 'parking', 'speeding', 'youth'])
    const [burglary, parking, speeding, youth] = found.map(({ label }) => label)
    expect(burglary).toMatch(/burglar|bikes/i)
    expect(parking).toMatch(/park/i)
    expect(speeding).toMatch(/speed|road safety/i)
    expect(youth).toMatch(/youth|teenagers/i)
    for (const { label } of found) expect(label).not.toMatch(/estate|weekend|evening|library/)
  })

  it('leave out what all themes speak of', () => {
    const everybody = texts.map((text) => `Our police officers: ${text}`)
    for (const { label } of labelThemes(everybody, themes, names.length, 1))
      expect(label).not.toMatch(/police|officers/i)
  })

  it('put what is rare elsewhere before what is frequent everywhere', () => {
    const one = Array.from({ length: 30 }, (_, i) => (i % 2 ? 'The police and the parking' : 'The police'))
    const other = Array.from({ length: 30 }, (_, i) =>
      i % 2 ? 'The police and the noise' : i % 4 ? 'The noise' : 'Noise',
    )
    const [label] = labelThemes([...one, ...other], [...one.map(() => 0), ...other.map(() => 1)], 2, 1)
    expect(label!.phrases[0]).toBe('parking')
  })

  it('are never the same twice, and are there where there is nothing to name', () => {
    const same = Array.from({ length: 12 }, () => 'Potholes in the road')
    const twice = labelThemes(
      same,
      same.map((_, i) => i % 3),
      3,
      1,
    )
    expect(new Set(twice.map(({ label }) => label)).size).toBe(3)
    expect(labelThemes(['!!!', '12 34'], [0, 1], 2, 1).every(({ label }) => label !== '')).toBe(true)
  })
})

describe('examples', () => {
  it('are the nearest of a readable length, and where there is none the nearest', () => {
    const texts = [
      'too short',
      'this one is of a readable length',
      'and this one is as well, nearer',
      'no',
      'short',
    ]
    const themes = [0, 0, 0, 1, 1]
    expect(themeExamples(texts, themes, [0.9, 0.5, 0.7, 0.1, 0.2], 2, 2)).toEqual([
      [2, 1],
      [4, 3],
    ])
    expect(themeExamples(texts, themes, [0.9, 0.5, 0.7, 0.1, 0.2], 2, 3)[0]).toEqual([2, 1, 0])
  })
})
