import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedAnswers } from '@/lib/responses/asked-answers'
import { decodeChoice, encodeChoice } from '@/lib/responses/simple/field-name'
import { drawPage } from '@/lib/responses/simple/draw-page'
import { basisName, markOf, pairsIn, pairsOf, questionsOf } from '@/lib/responses/simple/form-pairs'
import { readPage } from '@/lib/responses/simple/read-page'
import { simpleModel } from '@/lib/responses/simple/simple-model'
import { typedIn } from '@/lib/responses/simple/typed'
import { newDraft } from '@/lib/responses/new-draft'
import type { Answers } from '@/lib/responses/types'
import { validateAnswers } from '@/lib/responses/validate-answers'
import { modelWith } from '@/lib/responses/model-rules'
import { onServer } from '@/lib/responses/on-server'
import { NOW } from '@/tests/support/builders'
import { EVERY_ANSWER, EVERY_KIND } from './every-kind'
import { PLANNED } from './questionnaires'

let lastModel: { answers: Answers; model: ReturnType<typeof simpleModel> } | null = null

/** A model is made once for the answers that it is asked for several times in a row. */
function modelOf(answers: Answers) {
  if (lastModel?.answers !== answers)
    lastModel = { answers, model: simpleModel(EVERY_KIND, newDraft(answers, NOW)) }
  return lastModel.model
}

/** What a browser sends of a page that nobody has touched; `changed` makes the reader look at every field all the same. */
function untouched(answers: Answers, number: number, changed: boolean): URLSearchParams {
  const draft = newDraft(answers, NOW)
  const page = drawPage(modelOf(answers), number, draft)
  const form = new URLSearchParams()
  for (const question of questionsOf(page.parts)) {
    const [revision, comment, mark] = question.basis.split('.')
    form.append(basisName(question.id), changed ? `${revision}.${comment}.${'x'.repeat(16)}` : question.basis)
    // As a browser does: line ends in two characters.
    for (const [name, value] of pairsOf(question)) form.append(name, value.replace(/\n/g, '\r\n'))
    expect(mark).toBe(markOf(pairsIn(form, question.id)))
  }
  return new URLSearchParams(form.toString())
}

function changesOf(answers: Answers, number: number, form: URLSearchParams) {
  return readPage(modelOf(answers), number, answers, typedIn(form), null)
}

const PAGES = [0, 1, 3]

const someOf = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 })
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => text.trim() !== '')
const line = words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString())

/** Answers of every kind; any of them may be missing. */
const someAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    name: line,
    members: fc.oneof(
      fc.integer({ min: -10, max: 9000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    ),
    met: date.map((at) => at.slice(0, 10)),
    began: date.map((at) => at.slice(0, 16)),
    since: date.map((at) => at.slice(0, 7)),
    at: date.map((at) => at.slice(11, 16)),
    view: words,
    parts: fc.record({ 'north.end': line, south: fc.integer() }, { requiredKeys: [] }),
    mode: fc.constantFrom('bus', 'car', 7, '7', '=7', ' edge ', 'other'),
    'mode-Comment': words,
    why: words,
    days: someOf(['mon', 'tue', 'wed', 'none', 'other']),
    'days-Comment': words,
    likes: someOf(['a', 'b']),
    'likes-Comment': words,
    ward: fc.constantFrom(1, 2, 'three', 'other'),
    'ward-Comment': words,
    tags: someOf(['x', 'y', 'z']),
    agree: fc.boolean(),
    score: fc.integer({ min: 1, max: 5 }),
    order: someOf(['p', 'q', 'r']),
    picture: fc.constant('lion'),
    grid: fc.record(
      { one: fc.constantFrom('good', 'bad', 3), 'two.x': fc.constantFrom('good', 3) },
      { requiredKeys: [] },
    ),
    table: fc.record(
      { first: fc.record({ how: fc.constantFrom('yes', 'no'), note: line }, { requiredKeys: ['how'] }) },
      { requiredKeys: [] },
    ),
    acts: fc.array(fc.record({ what: line, number: fc.integer() }, { requiredKeys: [] }), {
      minLength: 1,
      maxLength: 4,
    }),
    crimes: fc.array(
      fc.record({ what: line, often: fc.constantFrom('daily', 'weekly'), when: words }, { requiredKeys: [] }),
      { minLength: 1, maxLength: 3 },
    ),
    share: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>

const kept = (answers: Answers): Answers => validateAnswers(EVERY_KIND, answers, { partial: true }).answers

/** Making a model takes its time, and on a busy machine ten times that. */
const SLOW = 120_000

describe('the simple form', { timeout: SLOW }, () => {
  it('changes nothing where nobody touched anything', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...PAGES), (some, number) => {
        const answers = kept(some)
        expect(changesOf(answers, number, untouched(answers, number, false))).toEqual({
          changes: [],
          problems: [],
        })
      }),
      { numRuns: 25 },
    )
  })

  it('reads every answer back from its fields as it was drawn', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...PAGES), (some, number) => {
        const answers = kept(some)
        const { changes, problems } = changesOf(answers, number, untouched(answers, number, true))
        expect(problems).toEqual([])
        // What is ticked is read in the order in which it is offered.
        const unordered = (value: unknown) =>
          Array.isArray(value) && typeof value[0] === 'string' ? [...(value as string[])].sort() : value
        for (const { key, value } of changes) {
          const isWords = key.endsWith('-Comment') || key === 'mode' || key === 'ward'
          // Words for "other" beside nothing chosen say what was meant.
          if (isWords && value === 'other' && answers[key] === undefined) continue
          if (key === 'days' && answers[key] === undefined) continue
          expect({ key, value: unordered(value) }).toEqual({ key, value: unordered(answers[key]) })
        }
      }),
      {
        numRuns: 25,
        // "Other" is not offered once as many are chosen as may be; the words for it are kept all the same.
        examples: [[{ days: ['mon', 'tue'], 'days-Comment': '!' }, 1]],
      },
    )
  })

  it('asks with one of each kind, and takes them all', () => {
    const answers = kept(EVERY_ANSWER)
    expect(answers).toEqual({ ...EVERY_ANSWER })
    expect(askedAnswers(EVERY_KIND, answers)).toMatchObject({ mode: 'other', crimes: answers.crimes })
    for (const number of PAGES) {
      const { changes, problems } = changesOf(answers, number, untouched(answers, number, true))
      expect(problems).toEqual([])
      expect(changes.map(({ key }) => key).filter((key) => key !== 'tags')).toEqual([])
    }
  })

  it('never throws, whatever is sent', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.constantFrom('={', '=[1]', '={"a":1}', '999999', '-1', '2026', '\u0000', 'other'),
    )
    const all = kept(EVERY_ANSWER)
    const names = [...new Set(PAGES.flatMap((number) => [...untouched(all, number, false).keys()]))]
    const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), junk), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(pairs, fc.constantFrom(...PAGES), (sent, number) => {
        const form = untouched(all, number, true)
        for (const [name, value] of sent) form.set(name, value)
        const { changes } = changesOf(all, number, form)
        const answers = {
          ...EVERY_ANSWER,
          ...Object.fromEntries(changes.map(({ key, value }) => [key, value ?? undefined])),
        }
        validateAnswers(EVERY_KIND, JSON.parse(JSON.stringify(answers)), { partial: true })
      }),
      { numRuns: 25 },
    )
  })
})

describe('a choice in a form', () => {
  it('comes back as it went, of whatever type', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.integer(),
          fc.boolean(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
        ),
        (value) => {
          const sent = new URLSearchParams({ v: encodeChoice(value) }).toString()
          const back = decodeChoice(new URLSearchParams(sent).get('v')!)
          expect(back).toEqual(
            typeof value === 'string' && !value.isWellFormed() ? back : Object.is(value, -0) ? 0 : value,
          )
        },
      ),
    )
  })
})

describe('a model that serves one after another', { timeout: SLOW }, () => {
  const some = fc.record(
    {
      mode: fc.constantFrom('bus', 'car', 'other', 7),
      'mode-Comment': line,
      plate: line,
      days: someOf(['mon', 'tue', 'none', 'other']),
      members: fc.integer({ min: 0, max: 300 }),
      many: line,
      agrees: fc.boolean(),
      tags: fc.subarray([1, 2, 3], { minLength: 1 }),
      grid: fc.record({ one: fc.constantFrom('yes', 3) }, { requiredKeys: [] }),
      free: line,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Answers>

  it('draws each as a model of its own would', () => {
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 4 }), (drafts) => {
        for (const answers of drafts) {
          const draft = newDraft(answers, NOW)
          const ofAll = simpleModel(PLANNED, draft)
          const own = modelWith(onServer(PLANNED), answers)
          expect(ofAll).toBe(simpleModel(PLANNED, draft))
          expect(ofAll.visiblePages.map(({ name }) => name)).toEqual(own.visiblePages.map(({ name }) => name))
          for (const number of [0, 1, 2])
            expect(drawPage(ofAll, number, draft)).toEqual(drawPage(own, number, draft))
        }
      }),
      { numRuns: 25 },
    )
  })
})
