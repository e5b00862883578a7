import { describe, expect, it } from 'vitest'
import { checkDefinition } from '@/lib/consultations/check-definition'
import { draftQuestionnaire } from '@/lib/rounds/draft-questionnaire'
import { passageOf } from '@/lib/rounds/question-names'
import { similarComments } from '@/lib/rounds/similar-comments'
import { splitPassages } from '@/lib/rounds/split-passages'
import { wordChanges } from '@/lib/rounds/word-changes'

describe('splitPassages', () => {
  it('parts at empty lines and numbered clauses, and joins lines broken to fit a page', () => {
    expect(
      splitPassages('# Promises\n1. We ask\nearly.\n2.1 We answer:\n• soon\n• all\n\n2010 was the year.'),
    ).toEqual([
      { heading: 'Promises', text: 'We ask early.' },
      { heading: '', text: 'We answer:\n• soon\n• all' },
      { heading: '', text: '2010 was the year.' },
    ])
  })

  it('takes a short line that is no sentence for a heading, and loses no words', () => {
    expect(splitPassages('How we ask\r\n\r\nIn good time.\r\n\r\nThe end')).toEqual([
      { heading: 'How we ask', text: 'In good time.' },
      { heading: '', text: 'The end' },
    ])
    expect(splitPassages('  \n ')).toEqual([])
  })
})

describe('wordChanges', () => {
  it('finds what was taken out and put in', () => {
    expect(wordChanges('We will give six weeks.', 'We will give at least twelve weeks.')).toEqual([
      { kind: 'same', text: 'We will give ' },
      { kind: 'taken-out', text: 'six ' },
      { kind: 'put-in', text: 'at least twelve ' },
      { kind: 'same', text: 'weeks.' },
    ])
  })

  it('leaves a word as it was where a comma came behind it', () => {
    expect(wordChanges('A list.', 'A list, open to all.').map(({ kind, text }) => [kind, text])).toEqual([
      ['same', 'A list'],
      ['put-in', ', open to all'],
      ['same', '.'],
    ])
  })

  it('gives both texts back, whatever they are', () => {
    const pairs = [
      ['', 'a b'],
      ['a  b\nc', 'a c'],
      ['x', ''],
      [' a', 'a '],
    ] as const
    for (const [before, after] of pairs) {
      const changes = wordChanges(before, after)
      const side = (kind: string) =>
        changes
          .filter((one) => one.kind !== kind)
          .map(({ text }) => text)
          .join('')
      const words = (text: string) => text.replace(/\s+/g, '')
      expect(words(side('put-in'))).toEqual(words(before))
      expect(words(side('taken-out'))).toEqual(words(after))
    }
  })
})

describe('similarComments', () => {
  it('groups what shares most of its words', () => {
    const texts = ['Please give us more time in summer', 'Give us more time in summer, please!', 'Shorter.']
    expect(similarComments(texts)).toEqual([[0, 1]])
    expect(similarComments(['', ''])).toEqual([])
  })
})

describe('draftQuestionnaire', () => {
  it('is a questionnaire like any other, with nothing required', () => {
    const passages = Array.from({ length: 9 }, (_, i) => ({
      number: i + 1,
      heading: i % 3 ? '' : 'Part {x}',
      text: 'Words.',
    }))
    const definition = draftQuestionnaire({ sequence: 2, title: 'T', introduction: 'I', passages })
    expect(checkDefinition(definition)).toMatchObject({ ok: true, problems: [] })
    expect(JSON.stringify(definition)).not.toContain('{x}')
    expect(passageOf(2, 'round2_3_comment')).toBe('3')
    expect(passageOf(2, 'round2_whole_comment')).toBe('whole')
    expect(passageOf(2, 'round3_3_comment')).toBeNull()
    expect(passageOf(2, 'round2_3_view')).toBeNull()
  })
})
