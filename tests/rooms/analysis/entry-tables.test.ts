import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { exportAnswerTable } from '@/lib/analysis/export-answer-table'
import { getAnswerTable } from '@/lib/analysis/get-answer-table'
import { researcher } from '@/tests/support/actors'
import { aConsultation, aCtx, CAMDEN, HACKNEY, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAnswerBy } from './world'

const { db } = await testDatabase()

const DEFINITION = {
  pages: [
    {
      name: 'one',
      elements: [
        { type: 'radiogroup', name: 'holds', title: 'Do you hold events?', choices: ['yes', 'no'] },
        {
          ...{ type: 'paneldynamic', name: 'events', title: 'Events', visibleIf: "{holds} = 'yes'" },
          templateElements: [
            { type: 'radiogroup', name: 'kind', title: 'What was it?', choices: ['fair', 'walk'] },
            { type: 'checkbox', name: 'with', title: 'With whom?', choices: ['school', 'faith'] },
            { type: 'text', name: 'people', title: 'How many came?', inputType: 'number' },
            { type: 'text', name: 'on', title: 'When?', inputType: 'date' },
            {
              type: 'rating',
              name: 'score',
              title: 'How good?',
              visibleIf: "{panel.kind} = 'fair'",
              rateMax: 3,
            },
            { type: 'matrix', name: 'heard', title: 'Heard', columns: ['yes', 'no'], rows: ['young', 'old'] },
            { type: 'comment', name: 'words', title: 'What else?' },
          ],
        },
        {
          ...{ type: 'matrixdynamic', name: 'costs', title: 'Costs' },
          columns: [
            { name: 'item', title: 'Item', cellType: 'dropdown', choices: ['hall', 'tea'] },
            { name: 'pounds', title: 'Pounds', cellType: 'text', inputType: 'number' },
          ],
        },
        {
          ...{ type: 'multipletext', name: 'totals', title: 'Totals' },
          items: [{ name: 'year', title: 'A year', inputType: 'number' }, { name: 'note' }],
        },
      ],
    },
  ],
}

const aWorld = () => aConsultation(db, { status: 'analysing', definition: DEFINITION })
type World = Awaited<ReturnType<typeof aWorld>>
const tables =
  (world: World) =>
  (question: string, over: object = {}) =>
    getAnswerTable(aCtx(db, researcher()), { consultationId: world.id, question, ...over })

const figures = async (view: ReturnType<typeof getAnswerTable>) => {
  const { table, entries } = await view
  return {
    entries,
    columns: table!.columns.map(({ label, answered, responses, missing, notAsked, cells }) => ({
      ...{ label, answered, responses, missing, notAsked },
      counts: Object.fromEntries(table!.rows.map(({ label }, i) => [label, cells[i]!.count])),
    })),
  }
}

describe('entries of a repeated group', () => {
  const made = (async () => {
    const world = await aWorld()
    const say = (answers: object, over: object = {}) => anAnswerBy(db, world, { answers, ...over })
    await say(
      {
        holds: 'yes',
        events: [
          {
            ...{ kind: 'fair', with: ['school'], people: 40, on: '2009-11-02', score: 3 },
            heard: { young: 'yes' },
          },
          { kind: 'fair', with: ['school', 'faith'], people: 60, on: '2009-12-01' },
          { kind: 'walk', people: 20, on: '2009-12-09' },
        ],
        costs: [
          { item: 'hall', pounds: 100 },
          { item: 'tea', pounds: 9 },
        ],
        totals: { year: 3, note: 'x' },
      },
      { boroughCode: CAMDEN },
    )
    await say({ holds: 'yes', events: [{ kind: 'walk' }, {}] }, { boroughCode: HACKNEY })
    await say({ holds: 'yes' }, { boroughCode: HACKNEY })
    await say({ holds: 'no' }, { boroughCode: HACKNEY })
    return { world, table: tables(world) }
  })()

  it('are counted one by one, of every kind of question, beside the counts of responses', async () => {
    const { questions } = await (await made).table('events[].kind')
    expect(questions.map(({ name, kind, entriesOf }) => [name, kind, entriesOf])).toEqual([
      ['holds', 'one', null],
      ['events.', 'number', null],
      ['events.kind', 'several', null],
      ['events[].kind', 'one', 'events'],
      ['events.with', 'several', null],
      ['events[].with', 'several', 'events'],
      ['events[].people', 'number', 'events'],
      ['events[].on', 'date', 'events'],
      ['events.score', 'several', null],
      ['events[].score', 'one', 'events'],
      ['events[].heard.young', 'one', 'events'],
      ['events[].heard.old', 'one', 'events'],
      ['costs.', 'number', null],
      ['costs.item', 'several', null],
      ['costs[].item', 'one', 'costs'],
      ['costs[].pounds', 'number', 'costs'],
      ['totals.year', 'number', null],
    ])
  })

  it('say of how many responses they are, and how many gave none or were not asked', async () => {
    const { table } = await made
    expect(await figures(table('events[].kind'))).toEqual({
      entries: { entries: 4, responses: 2, none: 1, notAsked: 1 },
      columns: [
        {
          ...{ label: 'All', answered: 4, responses: 2, missing: 1, notAsked: 0 },
          counts: { fair: 2, walk: 2 },
        },
      ],
    })
    expect((await table('holds')).entries).toBeNull()
    expect((await figures(table('holds'))).columns[0]).toMatchObject({ answered: 4, responses: 4 })
  })

  it('tell what was not asked in an entry from what was left out in it', async () => {
    expect((await figures((await made).table('events[].score'))).columns[0]).toMatchObject({
      ...{ answered: 1, missing: 1, notAsked: 3 },
      counts: { '3': 1 },
    })
  })

  it('are of several choices, numbers with their mean, dates and rows too', async () => {
    const { table } = await made
    expect((await figures(table('events[].with'))).columns[0]).toMatchObject({
      ...{ answered: 2, responses: 1, missing: 3 },
      counts: { school: 2, faith: 1 },
    })
    const people = await table('events[].people')
    expect(people.table!.columns[0]).toMatchObject({ answered: 3, responses: 1, mean: 40, median: 40 })
    expect((await figures(table('events[].on'))).columns[0]!.counts).toEqual({
      'November 2009': 1,
      'December 2009': 2,
    })
    expect((await figures(table('events[].heard.young'))).columns[0]).toMatchObject({
      answered: 1,
      missing: 4,
    })
    expect((await table('costs[].pounds')).table!.columns[0]).toMatchObject({ answered: 2, mean: 54.5 })
    expect((await figures(table('totals.year'))).columns[0]).toMatchObject({ answered: 1, missing: 3 })
  })

  it('are parted by what is of the response, by what is of the entry, and filtered; no test is made', async () => {
    const { table } = await made
    const byBorough = await table('events[].kind', { by: 'borough' })
    expect(
      (await figures(Promise.resolve(byBorough))).columns.map(({ label, counts }) => [label, counts]),
    ).toEqual([
      ['All', { fair: 2, walk: 2 }],
      ['Camden', { fair: 2, walk: 1 }],
      ['Hackney', { fair: 0, walk: 1 }],
    ])
    expect(byBorough.table!.association).toMatchObject({ test: 'none', base: 4 })
    expect(byBorough.table!.association!.words).toMatch(/not independent/)
    expect(byBorough.table!.columns[0]!.cells[0]).toMatchObject({ share: 0.5, low: null })
    const byMonth = await figures(table('events[].kind', { by: 'q:events[].on' }))
    expect(byMonth.columns.map(({ label, responses, counts }) => [label, responses, counts])).toEqual([
      ['All', 2, { fair: 2, walk: 2 }],
      ['November 2009', 1, { fair: 1, walk: 0 }],
      ['December 2009', 1, { fair: 1, walk: 1 }],
      ['No answer', 1, { fair: 0, walk: 1 }],
    ])
    expect((await figures(table('events[].kind', { borough: HACKNEY }))).columns[0]).toMatchObject({
      answered: 1,
    })
  })

  it('are not compared with what does not go with them, and it is said why', async () => {
    const { table } = await made
    const other = await table('events[].kind', { by: 'q:costs[].item' })
    expect(other.note).toMatch(/two different groups/)
    expect(other.table!.columns).toHaveLength(1)
    expect((await table('holds', { by: 'q:events[].kind' })).note).toMatch(/several columns/)
  })

  it('are a file with what each figure is of', async () => {
    const { world } = await made
    const csv = await exportAnswerTable(aCtx(db, researcher()), {
      ...{ consultationId: world.id, question: 'events[].kind' },
    })
    const [head, first] = csv.replace('\uFEFF', '').split('\r\n')
    expect(head).toBe(
      'question,answer,answer_label,column,column_label,count,base,share,low,high,counts,responses',
    )
    expect(first).toBe('events[].kind,fair,fair,all,All,2,4,0.5,,,entries,2')
  })
})

describe('entries of members of the public', () => {
  it('are hidden where few people stand behind them, however many they are', async () => {
    const world = await aWorld()
    const { stage, questionnaire } = world
    await db.stage.update({ where: { id: stage.id }, data: { hasOpenLink: true } })
    const ofPublic = async (n: number, events: object[]) => {
      for (let i = 0; i < n; i++) {
        const invitation = await db.invitation.create({
          data: {
            ...{ stageId: stage.id, purpose: 'person', invitedAt: NOW },
            participant: { create: { boroughCode: CAMDEN } },
          },
        })
        const answers = { holds: 'yes', events }
        await db.response.create({
          data: {
            ...{ reference: randomUUID(), stageId: stage.id, invitationId: invitation.id, answers },
            ...{ versionId: questionnaire.id, submittedAt: NOW, revisedAt: NOW },
          },
        })
      }
    }
    const table = tables(world)
    const persons = { strand: 'persons' } as const
    await ofPublic(9, [
      { kind: 'fair', people: 5 },
      { kind: 'walk', people: 5 },
    ])
    expect((await figures(table('events[].kind', persons))).columns[0]).toMatchObject({
      ...{ answered: null, responses: null, counts: { fair: null, walk: null } },
    })
    await ofPublic(30, [
      { kind: 'fair', people: 8 },
      { kind: 'fair', people: 9 },
    ])
    // Of 18 walks … nine people stand behind nine: hidden, and with them what they could be taken from.
    const few = await table('events[].kind', persons)
    expect((await figures(Promise.resolve(few))).columns[0]).toMatchObject({
      ...{ answered: 78, responses: 39, counts: { fair: null, walk: null } },
    })
    expect(few.table!.isHidden).toBe(true)
    // And what is hidden by entries is hidden by people.
    const inAny = await figures(table('events.kind', persons))
    expect(inAny.columns[0]!.counts).toEqual({ fair: null, walk: null })
    await ofPublic(1, [{ kind: 'walk' }, { kind: 'walk' }])
    const enough = await table('events[].kind', { ...persons, by: 'borough', channel: 'online' })
    expect(await figures(Promise.resolve(enough))).toMatchObject({
      entries: { entries: 80, responses: 40, none: 0 },
      columns: [{ label: 'All', answered: 80, counts: { fair: 69, walk: 11 } }],
    })
    expect(enough.note).toMatch(/entries are shown all together/)
    // Two entries of one person without a number: nothing may be worked out of the rest.
    const people = (await table('events[].people', persons)).table!.columns[0]!
    expect([people.missing, people.answered, people.mean]).toEqual([null, null, null])
  })
})
