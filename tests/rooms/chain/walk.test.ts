import { describe, expect, it } from 'vitest'
import { checkEdition } from '@/lib/chain/check-edition'
import { getResponseWalk } from '@/lib/chain/get-response-walk'
import { getThemeWalk } from '@/lib/chain/get-theme-walk'
import { mayListPersons } from '@/lib/chain/may-list-persons'
import { NotFound } from '@/lib/core/errors'
import { withdrawPublished } from '@/lib/publication/withdraw-published'
import { anonymous } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aCodedConsultation, anAnsweredConsultation, aWalkedConsultation } from './world'

const { db } = await testDatabase()
const asPublic = aCtx(db, anonymous)

describe('from a theme', () => {
  it('to its figures, its quote and the response that stands in, and what came of it', async () => {
    const { slug, time, cpeg, panel, commitmentNumber, numberOf } = await aWalkedConsultation(db, {
      refusals: ['A year'],
    })
    const walk = await getThemeWalk(asPublic, { slug, themeId: time.id })
    expect(walk.theme).toMatchObject({ number: 1, title: 'Time', responses: 2 })
    expect(walk.quotes).toMatchObject([
      {
        text: 'Give us time.',
        response: { number: await numberOf(cpeg) },
        source: { question: 'view', start: 0, end: 13 },
      },
    ])
    expect(walk.commitments).toMatchObject([{ number: commitmentNumber }])
    expect(walk.refusals).toMatchObject([{ what: 'A year' }])
    const numbers = [await numberOf(cpeg), await numberOf(panel)].sort((a, b) => a - b)
    expect(walk.responses.map(({ number }) => number)).toEqual(numbers)
  })

  it('not to a response that was withdrawn, which is counted all the same', async () => {
    const { slug, ctx, consultationId, time, cpeg, numberOf } = await aWalkedConsultation(db)
    await withdrawPublished(ctx, { consultationId, number: await numberOf(cpeg), why: 'A name' })
    const walk = await getThemeWalk(asPublic, { slug, themeId: time.id })
    expect(walk).toMatchObject({ theme: { responses: 2 }, bodiesNotListed: 1 })
    expect(walk.quotes[0]?.response).toBeNull()
    expect((await checkEdition(asPublic, { slug })).quotes[0]?.state).toBe('not-readable')
  })

  it('there is none before the report is published, nor of a theme that it does not have', async () => {
    const { slug, time } = await aCodedConsultation(db)
    await expect(getThemeWalk(asPublic, { slug, themeId: time.id })).rejects.toThrow(NotFound)
    const other = await anAnsweredConsultation(db)
    await expect(getThemeWalk(asPublic, { slug: other.slug, themeId: time.id })).rejects.toThrow(NotFound)
  })
})

it('from a response to each theme, quote and commitment it fed', async () => {
  const { slug, cpeg, panel, time, money, quote, commitmentNumber, numberOf } = await aWalkedConsultation(db)
  const walk = await getResponseWalk(asPublic, { slug, number: await numberOf(cpeg) })
  expect(walk?.themes).toMatchObject([
    { id: time.id, quotes: [{ id: quote.id }], commitments: [{ number: commitmentNumber }] },
    { id: money.id, quotes: [], commitments: [] },
  ])
  const other = await getResponseWalk(asPublic, { slug, number: await numberOf(panel) })
  expect(other?.themes).toMatchObject([{ id: time.id, quotes: [] }])
})

it('the check finds what was published, and says so where it is other words', async () => {
  const { slug, consultationId } = await aWalkedConsultation(db)
  const check = await checkEdition(asPublic, { slug })
  expect(check.foundFingerprint).toBe(check.edition.fingerprint)
  expect(check.quotes).toMatchObject([{ state: 'same', found: check.quotes[0]?.source?.sha256 }])
  await db.$executeRaw`UPDATE published_response SET answers = replace(answers::text, 'time', 'tea')::jsonb
    WHERE consultation_id = ${consultationId}::uuid`
  expect((await checkEdition(asPublic, { slug })).quotes[0]?.state).toBe('changed')
})

it('persons are listed only where those who are not listed are no small figure', () => {
  const all = { answered: 100, published: 40, spoke: 50, listed: 30 }
  expect(mayListPersons(all)).toBe(true)
  expect(mayListPersons({ ...all, spoke: null })).toBe(false)
  expect(mayListPersons({ ...all, answered: null })).toBe(false)
  expect(mayListPersons({ ...all, listed: 41 })).toBe(false)
  expect(mayListPersons({ ...all, listed: 50 })).toBe(false)
  // Fewer than ten of the others did not speak of it.
  expect(mayListPersons({ ...all, spoke: 85 })).toBe(false)
  // Everybody can be read: nothing is left to be worked out.
  expect(mayListPersons({ answered: 40, published: 40, spoke: 12, listed: 12 })).toBe(true)
})
