import { describe, expect, it } from 'vitest'
import { KINDS } from '@/lib/methods/redaction/proposal'
import { proposeRedactions } from '@/lib/methods/redaction/propose-redactions'
import { CLEAN } from './clean-sentences'
import { madeAnswers } from './made-answers'
import { measure, type Measure } from './measure'
import { WRITTEN_CLEAN, writtenAnswers } from './written-answers'

const measured = measure(madeAnswers(20261122, 1200))

describe('of made answers', () => {
  it.each(KINDS.filter((kind) => kind !== 'name'))('%s is found nineteen times in twenty', (kind) => {
    const { there, found, missed } = measured.get(kind)!
    expect(there).toBeGreaterThan(20)
    expect(found / there, missed.join('; ')).toBeGreaterThanOrEqual(0.95)
  })

  it('names are found three times in four', () => {
    const { there, found, missed } = measured.get('name')!
    expect(there).toBeGreaterThan(500)
    expect(found / there, missed.join('; ')).toBeGreaterThanOrEqual(0.75)
  })

  it.each(KINDS)('what is proposed as %s is personal', (kind) => {
    const { proposed, right, wrong } = measured.get(kind)!
    expect(right / proposed, wrong.join('; ')).toBeGreaterThanOrEqual(0.97)
  })
})

it('next to nothing is proposed of sentences in which nobody is named', () => {
  const flagged = CLEAN.filter((sentence) => proposeRedactions(sentence).length > 0)
  expect(flagged.length / CLEAN.length, flagged.join('\n')).toBeLessThan(0.03)
})

describe('of answers written by hand', () => {
  const byKind = measure(writtenAnswers())
  const together = (measures: Measure[]) => ({
    share:
      measures.reduce((sum, { found }) => sum + found, 0) /
      measures.reduce((sum, { there }) => sum + there, 0),
    missed: measures.flatMap(({ missed }) => missed).join('; '),
  })

  it('nineteen patterns in twenty are found, and three names in four', () => {
    const { name, ...others } = Object.fromEntries(byKind)
    const [patterns, names] = [together(Object.values(others)), together([name!])]
    expect(patterns.share, patterns.missed).toBeGreaterThanOrEqual(0.95)
    expect(names.share, names.missed).toBeGreaterThanOrEqual(0.75)
  })

  it('next to nothing is proposed where nobody is named', () => {
    const flagged = WRITTEN_CLEAN.filter((sentence) => proposeRedactions(sentence).length > 0)
    expect(flagged.length / WRITTEN_CLEAN.length, flagged.join('\n')).toBeLessThan(0.05)
  })
})
