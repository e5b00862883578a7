import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { exportAnswerTable } from '@/lib/analysis/export-answer-table'
import { getAnswerTable } from '@/lib/analysis/get-answer-table'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { memberOf, officer, researcher } from '@/tests/support/actors'
import { aBody, aConsultation, aCtx, aResponse, CAMDEN, HACKNEY, NOW } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAnswerBy } from './world'

const { db } = await testDatabase()

const DEFINITION = {
  pages: [
    {
      name: 'one',
      elements: [
        {
          type: 'radiogroup',
          name: 'mode',
          title: 'How do you meet?',
          choices: ['hall', { value: 'web', text: 'Online' }],
        },
        {
          type: 'checkbox',
          name: 'days',
          title: 'On which days?',
          choices: ['mon', 'tue'],
          visibleIf: "{mode} = 'hall'",
        },
        { type: 'text', name: 'members', title: 'How many members?', inputType: 'number' },
        {
          type: 'matrix',
          name: 'grid',
          title: 'Say for each',
          columns: ['yes', 'no'],
          rows: ['car', 'foot'],
        },
        { type: 'ranking', name: 'order', title: 'In which order?', choices: ['a', 'b'] },
        { type: 'comment', name: 'view', title: 'Your view' },
        { type: 'boolean', name: 'again', title: 'Again?', visibleIf: '{view} notempty' },
      ],
    },
  ],
}

async function aWorld() {
  const consultation = await aConsultation(db, { status: 'analysing', definition: DEFINITION })
  const say = (answers: object, over: object = {}) => anAnswerBy(db, consultation, { answers, ...over })
  await say(
    {
      mode: 'hall',
      days: ['mon', 'tue'],
      members: 12,
      grid: { car: 'yes' },
      order: ['b', 'a'],
      view: 'More',
      again: true,
    },
    { boroughCode: CAMDEN },
  )
  await say({ mode: 'hall', days: ['tue'], members: 30 }, { boroughCode: HACKNEY })
  await say({ mode: 'hall', view: 'Less' }, { boroughCode: HACKNEY })
  await say({ mode: 'web', members: 58 }, { type: 'CPEG', boroughCode: CAMDEN })
  await say({}, { type: 'CPEG', boroughCode: CAMDEN })
  const table = (over: object = {}) =>
    getAnswerTable(aCtx(db, researcher()), { consultationId: consultation.id, ...over })
  return { consultation, table }
}

const figures = async (view: ReturnType<typeof getAnswerTable>) => {
  const { table } = await view
  return {
    rows: table!.rows.map(({ label }) => label),
    columns: table!.columns.map(({ label, size, answered, missing, notAsked, cells }) => ({
      ...{ label, size, answered, missing, notAsked },
      counts: cells.map(({ count }) => count),
    })),
  }
}

describe('a table of answers', () => {
  it('counts bodies by choice, with the missing', async () => {
    const { table } = await aWorld()
    const view = await table()
    expect(view.questions.map(({ name }) => name)).toEqual([
      ...['mode', 'days', 'members', 'grid.car', 'grid.foot', 'order', 'again'],
    ])
    expect(view.question?.name).toBe('mode')
    expect(await figures(table())).toEqual({
      rows: ['hall', 'Online'],
      columns: [{ label: 'All', size: 5, answered: 4, missing: 1, notAsked: 0, counts: [3, 1] }],
    })
    const [hall] = view.table!.columns[0]!.cells
    expect(hall).toMatchObject({ share: 0.75 })
    expect([hall!.low!.toFixed(3), hall!.high!.toFixed(3)]).toEqual(['0.301', '0.954'])
  })

  it('tells what was not asked from what is missing, also where people’s own words decide it', async () => {
    const { table } = await aWorld()
    expect((await figures(table({ question: 'days' }))).columns).toEqual([
      { label: 'All', size: 5, answered: 2, missing: 1, notAsked: 2, counts: [1, 2] },
    ])
    expect((await figures(table({ question: 'again' }))).columns).toEqual([
      { label: 'All', size: 5, answered: 1, missing: 1, notAsked: 3, counts: [1, 0] },
    ])
  })

  it('is by kind of body, by borough and by another question', async () => {
    const { table } = await aWorld()
    const byType = await figures(table({ by: 'bodyType' }))
    expect(byType.columns.map(({ label, counts }) => [label, ...counts])).toEqual([
      ['All', 3, 1],
      ['Community and Police Engagement Groups', 0, 1],
      ['Safer Neighbourhoods Panels', 3, 0],
    ])
    const byBorough = await figures(table({ by: 'borough' }))
    expect(byBorough.columns.map(({ label, size }) => [label, size])).toEqual([
      ['All', 5],
      ['Camden', 3],
      ['Hackney', 2],
    ])
    const byQuestion = await figures(table({ question: 'days', by: 'q:mode' }))
    expect(byQuestion.columns.map(({ label, size, notAsked }) => [label, size, notAsked])).toEqual([
      ['All', 5, 2],
      ['hall', 3, 0],
      ['Online', 1, 1],
      ['No answer', 1, 1],
    ])
  })

  it('says whether columns differ by more than chance', async () => {
    const { consultation, table } = await aWorld()
    expect((await table()).table!.association).toBeNull()
    expect((await table({ by: 'bodyType' })).table!.association).toMatchObject({ test: 'fisher', base: 4 })
    for (let i = 0; i < 10; i++) {
      await anAnswerBy(db, consultation, { answers: { mode: 'hall' } })
      await anAnswerBy(db, consultation, { type: 'CPEG', answers: { mode: 'web' } })
    }
    const { association } = (await table({ by: 'bodyType' })).table!
    expect(association).toMatchObject({ test: 'chi-square', freedom: 1, base: 24 })
    expect(association!.words).toMatch(/^The two go together strongly/)
  })

  it('keeps to its filters', async () => {
    const { table } = await aWorld()
    const ofHackney = await figures(table({ borough: HACKNEY }))
    expect(ofHackney.columns).toEqual([
      { label: 'All', size: 2, answered: 2, missing: 0, notAsked: 0, counts: [2, 0] },
    ])
    const ofPanels = await figures(table({ bodyType: 'SNP', borough: CAMDEN, channel: 'online' }))
    expect(ofPanels.columns[0]).toMatchObject({ size: 1, counts: [1, 0] })
    expect((await figures(table({ basis: 'meeting' }))).columns[0]!.size).toBe(0)
  })

  it('puts numbers into bands, with their mean; counts rows of tables and what was put first', async () => {
    const { table } = await aWorld()
    const numbers = await table({ question: 'members' })
    expect(numbers.table!.rows.map(({ label }) => label)).toEqual([
      ...['10 to 19', '20 to 29', '30 to 39', '40 to 49', '50 to 59'],
    ])
    const [all] = numbers.table!.columns
    expect(all!.cells.map(({ count }) => count)).toEqual([1, 0, 1, 0, 1])
    expect([all!.mean!.toFixed(3), all!.median]).toEqual(['33.333', 30])
    expect((await figures(table({ question: 'grid.car' }))).columns[0]!.counts).toEqual([1, 0])
    expect((await figures(table({ question: 'order' }))).columns[0]!.counts).toEqual([0, 1])
  })

  it('keeps what an older version asked, and what is no longer offered', async () => {
    const { consultation, table } = await aWorld()
    const newer = {
      pages: [
        { name: 'one', elements: [{ type: 'radiogroup', name: 'mode', title: 'How?', choices: ['hall'] }] },
      ],
    }
    await db.questionnaireVersion.create({
      data: {
        stageId: consultation.stage.id,
        number: 2,
        definition: newer,
        frozenAt: new Date(),
        createdAt: new Date('2099-01-01'),
      },
    })
    expect((await table()).questions.map(({ name }) => name)).toContain('members')
    expect(await figures(table())).toMatchObject({ rows: ['hall', 'Online'], columns: [{ counts: [3, 1] }] })
    await aResponse(db, consultation, { answers: { mode: 'gone' } })
    expect(await figures(table())).toMatchObject({
      rows: ['hall', 'Online', 'Another answer'],
      columns: [{ counts: [3, 1, 1] }],
    })
  })

  it('of members of the public shows no small figure, one thing at a time', async () => {
    const { consultation, table } = await aWorld()
    const { stage, questionnaire } = consultation
    await db.stage.update({ where: { id: stage.id }, data: { hasOpenLink: true } })
    const ofPublic = async (n: number, answers: object, boroughCode: string) => {
      for (let i = 0; i < n; i++) {
        const invitation = await db.invitation.create({
          data: {
            ...{ stageId: stage.id, purpose: 'person', invitedAt: NOW },
            participant: { create: { boroughCode } },
          },
        })
        await db.response.create({
          data: {
            ...{ reference: randomUUID(), stageId: stage.id, invitationId: invitation.id, answers },
            ...{ versionId: questionnaire.id, submittedAt: NOW, revisedAt: NOW },
          },
        })
      }
    }
    await ofPublic(22, { mode: 'hall' }, CAMDEN)
    await ofPublic(15, { mode: 'web' }, CAMDEN)
    await ofPublic(12, { mode: 'hall' }, HACKNEY)
    await ofPublic(3, { mode: 'web' }, HACKNEY)
    const persons = { strand: 'persons' } as const
    expect((await table(persons)).hasPersons).toBe(true)
    expect((await figures(table(persons))).columns).toEqual([
      { label: 'All', size: 52, answered: 52, missing: 0, notAsked: 0, counts: [34, 18] },
    ])
    const byBorough = await figures(table({ ...persons, by: 'borough' }))
    expect(byBorough.columns.map(({ label, size, counts }) => [label, size, ...counts])).toEqual([
      ['All', 52, 34, 18],
      ['Camden', 37, null, null],
      ['Hackney', 15, null, null],
    ])
    // Behind a filter what is hidden in the table by it is hidden as well.
    const ofCamden = await table({ ...persons, borough: CAMDEN })
    expect(await figures(Promise.resolve(ofCamden))).toMatchObject({
      columns: [{ label: 'Camden', size: 37, counts: [null, null] }],
    })
    expect(ofCamden.note).toBe('')
    const both = await table({ ...persons, by: 'borough', channel: 'online' })
    expect(both.note).toMatch(/one thing can be looked at at a time/)
    expect(both.table).toEqual((await table({ ...persons, by: 'borough' })).table)
    expect((await table({ ...persons, by: 'bodyType' })).note).toMatch(/of no kind of body/)
    const csv = await exportAnswerTable(aCtx(db, researcher()), {
      ...{ consultationId: consultation.id, ...persons, by: 'borough' },
    })
    expect(csv).toContain('mode,web,Online,E09000007,Camden,hidden,37,,,')
    // Bodies are counted apart, as before.
    expect((await figures(table())).columns[0]).toMatchObject({ size: 5 })
  })

  it('is for those who work on the answers', async () => {
    const { consultation, table } = await aWorld()
    const input = { consultationId: consultation.id }
    await expect(getAnswerTable(aCtx(db, officer()), input)).resolves.toBeTruthy()
    const member = memberOf(await aBody(db))
    await expect(getAnswerTable(aCtx(db, member), input)).rejects.toThrow(NotAllowed)
    await expect(table({ question: 'nothing' })).rejects.toThrow(NotFound)
    expect((await table({ by: 'q:mode' })).note).toMatch(/compared with itself/)
    await expect(table({ by: 'q:days' })).rejects.toThrow(NotFound)
    await expect(table({ by: 'ward' })).rejects.toThrow(NotFound)
    const nowhere = '00000000-0000-4000-8000-000000000000'
    await expect(table({ consultationId: nowhere })).rejects.toThrow(NotFound)
  })
})
