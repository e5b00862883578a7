import { describe, expect, it } from 'vitest'
import { answerLines, askedLines } from '@/lib/responses/answer-lines'
import { askedAnswers } from '@/lib/responses/asked-answers'
import { PLANNED } from './questionnaires'

const DEFINITION = {
  pages: [
    {
      title: 'Choose',
      elements: [
        {
          type: 'radiogroup',
          name: 'first',
          title: 'First?',
          choices: [{ value: 'a', text: 'Anti-social <b>behaviour</b>' }, 'b'],
          showOtherItem: true,
          otherText: 'Something else',
        },
      ],
    },
    {
      title: 'About: {first}',
      visibleIf: '{first} notempty',
      elements: [{ type: 'comment', name: 'why', title: 'Why {first}?' }],
    },
  ],
}

const said = (answers: Record<string, unknown>) =>
  answerLines(DEFINITION, answers).map(({ pageTitle, question, lines }) => [pageTitle, question, ...lines])

describe('answers as people read them', () => {
  it('have labels for codes, and titles with the answer filled in', () => {
    expect(said({ first: 'a', why: 'One\nTwo' })).toEqual([
      ['Choose', 'First?', 'Anti-social behaviour'],
      ['About: Anti-social behaviour', 'Why Anti-social behaviour?', 'One\nTwo'],
    ])
  })

  it('say in words what “other” is', () => {
    expect(said({ first: 'other', 'first-Comment': 'Litter' })).toEqual([
      ['Choose', 'First?', 'Something else: Litter'],
      ['About: Litter', 'Why Litter?'],
    ])
  })

  it('name the rows of a table and list several choices', () => {
    const lines = answerLines(PLANNED, { grid: { one: 'yes', two: 3 }, days: ['mon', 'none'], agrees: false })
    expect(Object.fromEntries(lines.map(({ name, lines }) => [name, lines]))).toMatchObject({
      grid: ['one: yes', 'Two: 3'],
      days: ['mon', 'None'],
      agrees: ['No'],
      mode: [],
    })
  })

  it('leave out what is not asked', () => {
    expect(askedLines(DEFINITION, {}).map(({ name }) => name)).toEqual(['first'])
  })
})

describe('the answers of a draft that are submitted', () => {
  it('are those to what is asked, one thing hiding the next', () => {
    const chain = {
      elements: [
        { type: 'boolean', name: 'one' },
        { type: 'boolean', name: 'two', visibleIf: '{one} = true' },
        { type: 'boolean', name: 'three', visibleIf: '{two} = true' },
      ],
    }
    expect(askedAnswers(chain, { one: false, two: true, three: true })).toEqual({ one: false })
    expect(askedAnswers(chain, { one: true, two: true, three: true })).toHaveProperty('three')
  })

  it('hold words for “other” only where it is chosen', () => {
    expect(askedAnswers(DEFINITION, { first: 'a', 'first-Comment': 'Litter' })).toEqual({ first: 'a' })
    const other = { first: 'other', 'first-Comment': 'Litter' }
    expect(askedAnswers(DEFINITION, other)).toEqual(other)
  })
})
