import { Model } from 'survey-core'
import { describe, expect, it } from 'vitest'
import { DeviceCopy } from '@/components/responses/device-copy'
import type { Kept } from '@/components/responses/draft-state'
import { answersOf } from '@/components/ui/survey/survey-model'
import { validateAnswers } from '@/lib/responses/validate-answers'
import { MemoryShelf } from './answering-server'

/** What payloads to the real questionnaires found, each by itself. */
const asking = (...elements: object[]) => ({ pages: [{ name: 'one', elements }] })

describe('rules of survey-core that stand outside any one question', () => {
  it('a panel of which something must be answered', () => {
    const definition = asking({
      ...{ type: 'panel', name: 'either', isRequired: true },
      elements: [
        { type: 'text', name: 'a' },
        { type: 'text', name: 'b' },
      ],
    })
    expect(validateAnswers(definition, {})).toMatchObject({
      problems: [{ question: 'a', message: expect.stringContaining('at least one') as string }],
    })
    expect(validateAnswers(definition, { b: 'this' }).ok).toBe(true)
  })

  it('“other” beside a comment of its own is said in the answer itself', () => {
    const definition = asking({
      ...{ type: 'radiogroup', name: 'q', choices: ['a', 'b'] },
      ...{ showOtherItem: true, showCommentArea: true },
    })
    const refused = validateAnswers(definition, { q: 'other', 'q-Comment': 'Words' })
    expect(refused).toMatchObject({ problems: [{ question: 'q', code: 'other' }] })
    expect(validateAnswers(definition, { q: 'In own words', 'q-Comment': 'Words' }).ok).toBe(true)
  })

  it('a day that is worked out is kept as JSON, and taken again', () => {
    const definition = asking(
      { type: 'text', name: 'a' },
      { type: 'expression', name: 'day', expression: 'today()' },
    )
    const { answers, ok } = validateAnswers(definition, { a: 'x' })
    expect({ ok, day: typeof answers.day }).toEqual({ ok: true, day: 'string' })
    expect(validateAnswers(definition, answers)).toEqual({ ok: true, answers })
  })
})

it('a form sends answers, and not what survey-core puts among them', () => {
  const definition = {
    ...asking({
      ...{ type: 'matrixdynamic', name: 'rows', rowCount: 1 },
      columns: [{ name: 'n', cellType: 'text', inputType: 'number', totalType: 'sum' }],
    }),
    calculatedValues: [{ name: 'twice', expression: '2 * 2', includeIntoResult: true }],
  }
  const model = new Model(definition)
  model.data = { rows: [{ n: 4 }] }
  model.validate(true, false)
  expect(Object.keys(model.data as object)).toContain('rows-total')
  expect(answersOf(model)).toEqual({ rows: [{ n: 4 }] })
  expect(validateAnswers(definition, answersOf(model)).ok).toBe(true)
})

it('what was kept last on a device is what is found there, however long sealing took', async () => {
  const device = new DeviceCopy(new MemoryShelf(), 'a-token-of-some-length')
  const kept = (text: string) => ({ current: { a: text }, at: '2026-06-10T11:00:00.000Z' }) as unknown as Kept
  const turns = ['x'.repeat(3_000_000), 'x'.repeat(500_000), 'last'].map((text) => device.keep(kept(text)))
  expect(await Promise.all(turns)).toEqual([true, true, true])
  expect((await device.read())!.current).toEqual({ a: 'last' })
})
