import { describe, expect, it } from 'vitest'
import { getAnswerTable } from '@/lib/analysis/get-answer-table'
import { researcher } from '@/tests/support/actors'
import { aConsultation, aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAnswerBy } from './world'

const { db } = await testDatabase()

const DEFINITION = {
  pages: [
    {
      name: 'one',
      elements: [
        {
          ...{ type: 'matrixdropdown', name: 'meetings', title: 'Your meetings', choices: ['good', 'bad'] },
          rows: ['spring', 'autumn'],
          columns: [
            { name: 'how', title: 'How was it?' },
            { name: 'who', title: 'Who came?', cellType: 'checkbox', choices: ['police', 'council'] },
            { name: 'people', title: 'How many?', cellType: 'text', inputType: 'number' },
            { name: 'words', title: 'What else?', cellType: 'comment' },
          ],
        },
        {
          ...{ type: 'paneldynamic', name: 'events', title: 'Other events' },
          templateElements: [
            { type: 'radiogroup', name: 'kind', title: 'What was it?', choices: ['fair', 'walk'] },
            { type: 'checkbox', name: 'with', title: 'With whom?', choices: ['school', 'faith'] },
            { type: 'text', name: 'where', title: 'Where?' },
          ],
        },
        {
          ...{ type: 'matrixdynamic', name: 'wishes', title: 'Wishes', visibleIf: "{asks} = 'yes'" },
          columns: [{ name: 'what', title: 'What?', cellType: 'dropdown', choices: ['bus', 'lamp'] }],
        },
        { type: 'radiogroup', name: 'asks', title: 'Any wishes?', choices: ['yes', 'no'] },
      ],
    },
  ],
}

const consultation = await aConsultation(db, { status: 'analysing', definition: DEFINITION })
const say = (answers: object) => anAnswerBy(db, consultation, { answers })
await say({
  meetings: { spring: { how: 'good', who: ['police', 'council'], people: 12 }, autumn: { how: 'bad' } },
  events: [
    { kind: 'fair', with: ['school'] },
    { kind: 'fair', with: ['faith', 'school'], where: 'Park' },
  ],
  ...{ asks: 'yes', wishes: [{ what: 'bus' }, { what: 'lamp' }, { what: 'bus' }] },
})
await say({ meetings: { spring: { how: 'good' } }, events: [{ kind: 'walk' }, {}], asks: 'yes' })
await say({ events: 'not a list', asks: 'no' })

const table = (question: string) =>
  getAnswerTable(aCtx(db, researcher()), { consultationId: consultation.id, question })
const figures = async (question: string) => {
  const { table: found } = await table(question)
  const { answered, missing, notAsked, cells } = found!.columns[0]!
  return {
    ...{ answered, missing, notAsked },
    counts: Object.fromEntries(found!.rows.map(({ code }, i) => [code, cells[i]!.count])),
  }
}

describe('tables with cells of several kinds', () => {
  it('are a question a row and column, each counted as what it is', async () => {
    const { questions } = await table('meetings.spring.how')
    expect(
      questions.filter(({ name }) => name.startsWith('meetings')).map(({ name, kind }) => [name, kind]),
    ).toEqual([
      ['meetings.spring.how', 'one'],
      ['meetings.spring.who', 'several'],
      ['meetings.spring.people', 'number'],
      ['meetings.autumn.how', 'one'],
      ['meetings.autumn.who', 'several'],
      ['meetings.autumn.people', 'number'],
    ])
    expect(questions[0]!.title).toBe('Your meetings: spring: How was it?')
    expect(await figures('meetings.spring.how')).toEqual({
      ...{ answered: 2, missing: 1, notAsked: 0 },
      counts: { good: 2, bad: 0 },
    })
    expect(await figures('meetings.spring.who')).toMatchObject({
      answered: 1,
      counts: { police: 1, council: 1 },
    })
    expect(await figures('meetings.autumn.how')).toMatchObject({
      answered: 1,
      missing: 2,
      counts: { bad: 1 },
    })
    expect(await figures('meetings.spring.people')).toMatchObject({ answered: 1, counts: { '12': 1 } })
  })
})

describe('groups that are repeated', () => {
  it('count how many entries there are', async () => {
    expect(await figures('events.')).toEqual({
      ...{ answered: 2, missing: 1, notAsked: 0 },
      counts: { '2': 2 },
    })
  })

  it('count a response once for each answer in any of its entries, of those who gave one', async () => {
    expect(await figures('events.kind')).toEqual({
      ...{ answered: 2, missing: 1, notAsked: 0 },
      counts: { fair: 1, walk: 1 },
    })
    expect(await figures('events.with')).toMatchObject({ answered: 1, counts: { school: 1, faith: 1 } })
    expect((await table('events.kind')).question!.title).toBe('Other events: What was it?, in any entry')
  })

  it('tell who was not asked from who left it out', async () => {
    expect(await figures('wishes.what')).toEqual({
      ...{ answered: 1, missing: 1, notAsked: 1 },
      counts: { bus: 1, lamp: 1 },
    })
  })
})
