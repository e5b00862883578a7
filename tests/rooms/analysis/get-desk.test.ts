import { describe, expect, it } from 'vitest'
import { getDesk } from '@/lib/analysis/get-desk'
import { markQuote } from '@/lib/analysis/mark-quote'
import { markRead } from '@/lib/analysis/mark-read'
import { setCoding } from '@/lib/analysis/set-coding'
import { NotAllowed } from '@/lib/core/errors'
import { linkOfficerOf } from '../../support/actors'
import { aConsultation, aCtx, CAMDEN, HACKNEY } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { anAnswerBy, aResearcher, aTheme, correct, TWO_QUESTIONS } from './world'

const { db } = await testDatabase()

async function aDesk() {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const ctx = aCtx(db, await aResearcher(db))
  const first = await anAnswerBy(db, consultation, {
    type: 'CPEG',
    boroughCode: CAMDEN,
    answers: { view: 'Officers on foot', more: '100% of them' },
  })
  const second = await anAnswerBy(db, consultation, {
    boroughCode: HACKNEY,
    answers: { view: 'Time to answer', more: '   ', score: 4 },
    minutesLater: 1,
  })
  const theme = await aTheme(db, consultation, 'Time')
  const read = (filters: object = {}) => getDesk(ctx, { consultationId: consultation.id, ...filters })
  return { consultation, ctx, first, second, theme, read }
}

const at = (response: { id: string }, question: string) => ({ at: { responseId: response.id, question } })

describe('the reading desk', () => {
  it('goes from answer to answer, a body at a time, past what is blank or no text', async () => {
    const { read, first, second } = await aDesk()
    const desk = await read()
    expect(desk).toMatchObject({ listed: 3, position: 1, previous: null })
    expect(desk.answer).toMatchObject({ responseId: first.id, question: 'view', text: 'Officers on foot' })
    expect(desk.next).toEqual({ responseId: first.id, question: 'more' })
    const last = await read({ at: { responseId: second.id, question: 'view' } })
    expect(last).toMatchObject({ position: 3, next: null, previous: desk.next })
  })

  it('opens at the first unread answer, and knows the next', async () => {
    const { read, ctx, first, second } = await aDesk()
    await markRead(ctx, { responseId: first.id, question: 'view' })
    const desk = await read()
    expect(desk.answer).toMatchObject({ responseId: first.id, question: 'more', readByMe: false })
    expect(desk.nextUnread).toEqual({ responseId: second.id, question: 'view' })
    expect(desk.progress).toEqual({ total: 3, readByMe: 1, readByAnybody: 1, coded: 0 })
  })

  it('keeps its place where the answer was read meanwhile and only unread ones are shown', async () => {
    const { read, ctx, first } = await aDesk()
    await markRead(ctx, { responseId: first.id, question: 'view' })
    const desk = await read({ show: 'unread', ...at(first, 'view') })
    expect(desk.answer).toMatchObject({ question: 'view', readByMe: true, readers: ['Rae Researcher'] })
    expect(desk).toMatchObject({
      listed: 2,
      isListed: false,
      next: { responseId: first.id, question: 'more' },
    })
  })

  it.each([
    ['question', { question: 'view' }, 2],
    ['kind of body', { bodyType: 'CPEG' }, 2],
    ['borough', { borough: HACKNEY }, 1],
    ['words', { search: 'ON FOOT' }, 1],
    ['words with signs that mean something to the database', { search: '100%' }, 1],
    ['words in another form', { search: 'officer foot' }, 1],
    ['part of a word, as it was typed', { search: 'cers on' }, 1],
    ['words that must not be there', { search: 'officers -foot' }, 0],
    ['words that nobody wrote', { search: '%bicycle_' }, 0],
    ['all at once', { question: 'view', bodyType: 'CPEG', borough: CAMDEN, search: 'officers' }, 1],
  ])('filters by %s', async (_what, filters, listed) => {
    const { read } = await aDesk()
    const desk = await read(filters)
    expect(desk.listed).toBe(listed)
    expect(desk.answer === null).toBe(listed === 0)
  })

  it('filters by theme, and shows what has none', async () => {
    const { read, ctx, second, theme } = await aDesk()
    await setCoding(ctx, { responseId: second.id, question: 'view', themeId: theme.id, on: true })
    expect((await read({ themeId: theme.id })).answer).toMatchObject({
      responseId: second.id,
      codings: [{ themeId: theme.id, coderName: 'Rae Researcher', changedSince: false }],
    })
    expect((await read({ show: 'uncoded' })).listed).toBe(2)
  })

  it('lists answers that were corrected since they were coded, even those taken out', async () => {
    const { read, ctx, first, second, theme } = await aDesk()
    for (const { id } of [first, second])
      await setCoding(ctx, { responseId: id, question: 'view', themeId: theme.id, on: true })
    await markQuote(ctx, {
      responseId: first.id,
      question: 'view',
      themeId: theme.id,
      startsAt: 0,
      endsAt: 8,
    })
    expect((await read({ show: 'changed' })).listed).toBe(0)
    await correct(db, first.id, { view: 'Bicycles', more: '100% of them' })
    await correct(db, second.id, { more: 'Only this' })
    const desk = await read({ show: 'changed' })
    expect(desk.listed).toBe(2)
    expect(desk.answer).toMatchObject({
      text: 'Bicycles',
      codings: [{ changedSince: true }],
      quotes: [{ isStale: true }],
    })
    expect((await read({ show: 'changed', ...at(second, 'view') })).answer).toMatchObject({ text: '' })
  })

  it('takes an address with nonsense in it for one that says nothing', async () => {
    const { read } = await aDesk()
    const desk = await read({ show: 'everything', themeId: 'x', at: { responseId: 'x', question: 'y' } })
    expect(desk).toMatchObject({ show: 'all', listed: 3, position: 1 })
  })

  it('does not mix in answers of other consultations', async () => {
    await aDesk()
    expect((await (await aDesk()).read()).progress.total).toBe(3)
  })

  it('is not for link officers', async () => {
    const { consultation } = await aDesk()
    const reading = getDesk(aCtx(db, linkOfficerOf(CAMDEN)), { consultationId: consultation.id })
    await expect(reading).rejects.toThrow(NotAllowed)
  })
})

it('walks through every answer once, forwards as backwards, with many handed in at the same moment', async () => {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const ctx = aCtx(db, await aResearcher(db))
  for (let i = 0; i < 7; i++)
    await anAnswerBy(db, consultation, { answers: { view: `V${i}`, more: `M${i}` } })
  const walk = async (way: 'next' | 'previous', start: object) => {
    const seen: string[] = []
    let desk = await getDesk(ctx, { consultationId: consultation.id, ...start })
    for (;;) {
      seen.push(`${desk.answer?.responseId} ${desk.answer?.question}`)
      const on = desk[way]
      if (!on) return { seen, last: desk.answer! }
      desk = await getDesk(ctx, { consultationId: consultation.id, at: on })
    }
  }
  const there = await walk('next', {})
  expect(new Set(there.seen).size).toBe(14)
  const { responseId, question } = there.last
  const back = await walk('previous', { at: { responseId, question } })
  expect(back.seen).toEqual(there.seen.toReversed())
})
