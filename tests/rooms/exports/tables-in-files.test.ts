import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { LEFT_OUT } from '@/lib/exports/redacted-sql'
import { aConsultation, aResponse, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { askedFile } from './asked-file'

const { db } = await testDatabase()

const DEFINITION = {
  pages: [
    {
      name: 'one',
      elements: [
        {
          ...{ type: 'matrixdropdown', name: 'meetings', title: 'Meetings', rows: ['spring'] },
          choices: [{ value: 'good', text: 'Good' }, 'bad'],
          columns: [
            { name: 'how', title: 'How was it?' },
            {
              ...{ name: 'who', title: 'Who came?', cellType: 'checkbox' },
              choices: ['police', { value: 'council', text: 'The council' }],
            },
            { name: 'people', title: 'How many?', cellType: 'text', inputType: 'number' },
            { name: 'words', title: 'What else?', cellType: 'comment' },
          ],
        },
        {
          ...{ type: 'multipletext', name: 'sums', title: 'Sums' },
          items: [{ name: 'year', title: 'A year', inputType: 'number' }],
        },
        {
          ...{ type: 'paneldynamic', name: 'events', title: 'Events' },
          templateElements: [
            { type: 'comment', name: 'what', title: 'What?' },
            {
              ...{ type: 'checkbox', name: 'who', title: 'For whom?', hasOther: true },
              choices: [{ value: 'young', text: 'Young people' }, 'all'],
            },
          ],
        },
      ],
    },
  ],
}

const consultation = await aConsultation(db, { status: 'open', definition: DEFINITION })
await aResponse(db, consultation, {
  answers: {
    meetings: { spring: { how: 'good', who: ['police', 'council'], people: 12, words: 'Jo came' } },
    ...{
      sums: { year: 3 },
      events: [{ what: 'Fair' }, { what: 'Walk, =1+1', who: ['young', 'all'], gone: 3 }, {}],
    },
  },
})
await aResponse(db, consultation, {
  answers: { meetings: 'not a table' },
  submittedAt: new Date(NOW.getTime() + 60_000),
})

const rowsOf = async (format: Parameters<typeof askedFile>[2], options = {}) => {
  const text = (await askedFile(db, consultation.id, format, options)).toString().replace('\uFEFF', '')
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

test('a table with cells of several kinds is a column a cell, each as what it is', async () => {
  const [first, second] = await rowsOf('csv', { values: 'labels' })
  expect(first).toMatchObject({
    'meetings.spring.how': 'Good',
    'meetings.spring.who': 'police; The council',
    'meetings.spring.people': '12',
    'meetings.spring.words': 'Jo came',
    'sums.year': '3',
  })
  expect(JSON.parse(first!.events!)).toHaveLength(3)
  expect(second).toMatchObject({ 'meetings.spring.how': '', 'meetings.spring.who': '' })
})

test('redacted, choices and numbers of a table stay, and words are left out', async () => {
  const [first] = await rowsOf('csv', { text: 'redacted' })
  expect(first).toMatchObject({
    ...{ 'meetings.spring.how': 'good', 'meetings.spring.who': 'police; council' },
    ...{ 'meetings.spring.people': '12', 'meetings.spring.words': LEFT_OUT, events: LEFT_OUT },
  })
})

test('the long file and the dictionary name each cell, with what it holds', async () => {
  const long = await rowsOf('csv-long')
  expect(long.map(({ question, answer }) => [question, answer])).toContainEqual([
    ...['meetings.spring.who', 'police; council'],
  ])
  const entries = long.filter(({ question }) => question!.startsWith('events'))
  expect(entries.map(({ question, question_title, answer }) => [question, question_title, answer])).toEqual([
    ['events[1].what', 'Events: entry 1: What?', 'Fair'],
    ['events[2].what', 'Events: entry 2: What?', 'Walk, =1+1'],
    ['events[2].who', 'Events: entry 2: For whom?', 'young; all'],
    // What no version asks any more is there all the same.
    ['events[2].gone', 'Events: entry 2: gone', '3'],
  ])
  const inWords = await rowsOf('csv-long', { values: 'labels' })
  expect(inWords.find(({ question }) => question === 'events[2].who')).toMatchObject({
    ...{ answer: 'Young people; all', reference: long[0]!.reference },
  })
  const redacted = await rowsOf('csv-long', { text: 'redacted' })
  expect(redacted.filter(({ question }) => question!.startsWith('events'))).toMatchObject([
    { question: 'events', answer: LEFT_OUT },
  ])
  const dictionary = new Map((await rowsOf('dictionary')).map((row) => [row.column, row]))
  expect(dictionary.get('meetings.spring.how')).toMatchObject({
    ...{ meaning: 'Meetings: spring: How was it?', holds: 'one code', level: 'nominal' },
    codes: 'good = Good (1 in SPSS)\nbad = bad (2 in SPSS)',
  })
  expect(dictionary.get('meetings.spring.people')).toMatchObject({ holds: 'number', level: 'scale' })
  expect(dictionary.get('sums.year')).toMatchObject({ holds: 'number' })
  expect(dictionary.get('events')!.meaning).toBe('Events (all entries, as JSON)')
  expect(dictionary.get('events[n].who')).toMatchObject({
    meaning: 'Events: entry n: For whom? (in the file of a row an answer)',
    ...{ holds: 'codes, parted by "; "', codes: 'young = Young people\nall = all\nother = Other' },
  })
})
