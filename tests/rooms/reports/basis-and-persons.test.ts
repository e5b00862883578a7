import { describe, expect, it } from 'vitest'
import { listQuotes } from '@/lib/analysis/list-quotes'
import { markQuote } from '@/lib/analysis/mark-quote'
import { setCoding } from '@/lib/analysis/set-coding'
import { updateQuote } from '@/lib/analysis/update-quote'
import { Conflict } from '@/lib/core/errors'
import { chooseQuotes } from '@/lib/reports/choose-quotes'
import { composeReport } from '@/lib/reports/compose-report'
import { themesIn } from '@/lib/reports/read-content'
import { officer } from '../../support/actors'
import { aConsultation, aCtx, CAMDEN } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'
import { anAnswerBy, aResearcher, aTheme, auditOf, TWO_QUESTIONS } from '../analysis/world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())
const MEETING = { kind: 'meeting', people: 12, onDate: '2026-05-03' }

/** One panel that met and speaks of time. */
async function aReport() {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const consultationId = consultation.id
  const ctx = aCtx(db, await aResearcher(db))
  const theme = await aTheme(db, { id: consultationId, status: 'analysing' }, 'Time')
  const panel = await anAnswerBy(db, consultation, { answers: { view: 'Give us time.' } })
  await db.response.update({ where: { id: panel.id }, data: { basis: MEETING, basisKind: 'meeting' } })
  const quote = async (responseId: string, endsAt = 13) => {
    const of = { responseId, question: 'view', themeId: theme.id }
    return (await markQuote(ctx, { ...of, startsAt: 0, endsAt })).id
  }
  const choose = (...quoteIds: string[]) =>
    chooseQuotes(asOfficer, { consultationId, themeId: theme.id, quoteIds })
  const composed = async () => {
    const { content } = await composeReport(asOfficer, { consultationId })
    return { content, theme: themesIn(content)[0]! }
  }
  const code = (responseId: string) =>
    setCoding(ctx, { responseId, question: 'view', themeId: theme.id, on: true })
  return { consultation, consultationId, ctx, panel, quote, choose, composed, code }
}

describe('how the views came about', () => {
  it('stands in the base line, beside the count and at the quote', async () => {
    const { panel, quote, choose, composed } = await aReport()
    await choose(await quote(panel.id))
    const { content, theme } = await composed()
    const said = [{ kind: 'meeting', words: 'after a meeting', count: 1 }]
    expect(content.byBasis).toEqual(said)
    expect(theme.byBasis).toEqual(said)
    expect(theme.quotes).toMatchObject([{ basis: 'meeting of 12 people on 3 May 2026' }])
  })

  it('is left out where no body said it, as it was not asked of old', async () => {
    const { panel, composed, code } = await aReport()
    await db.response.update({ where: { id: panel.id }, data: { basisKind: null } })
    await code(panel.id)
    const { content, theme } = await composed()
    expect(content).not.toHaveProperty('byBasis')
    expect(theme).not.toHaveProperty('byBasis')
  })

  it('an officer leaves it out of one quote, and it stays in the counts', async () => {
    const { panel, quote, choose, composed } = await aReport()
    const quoteId = await quote(panel.id)
    await choose(quoteId)
    await updateQuote(asOfficer, { quoteId, hidesBasis: true })
    await updateQuote(asOfficer, { quoteId, hidesBasis: true })
    const hidden = await composed()
    expect(hidden.theme.quotes[0]).not.toHaveProperty('basis')
    expect(hidden.theme.byBasis).toHaveLength(1)
    const rows = await auditOf(db, panel.id, 'quote.update')
    expect(rows.map(({ detail }) => detail)).toMatchObject([{ quoteId, hidesBasis: true }])
    await updateQuote(asOfficer, { quoteId, hidesBasis: false })
    expect((await composed()).theme.quotes[0]).toHaveProperty('basis')
  })
})

describe('members of the public', () => {
  it('stand apart: in no number of bodies, and only from ten upwards', async () => {
    const { consultation, panel, composed, code } = await aReport()
    await code(panel.id)
    for (let i = 0; i < 9; i++) await code((await aPersonsResponse(db, consultation)).id)
    const nine = await composed()
    expect(nine.content).toMatchObject({ base: 1, publicBase: null })
    expect(nine.theme).toMatchObject({ responses: 1, ofPublic: null })
    expect(nine.theme.byType.map(({ count }) => count)).toEqual([1])
    await code((await aPersonsResponse(db, consultation)).id)
    const ten = await composed()
    expect(ten.content).toMatchObject({ base: 1, publicBase: 10 })
    // All ten spoke of it: that none did not is a small figure too.
    expect(ten.theme).toMatchObject({ responses: 1, ofPublic: null })
    for (let i = 0; i < 10; i++) await aPersonsResponse(db, consultation)
    const twenty = await composed()
    expect(twenty.content).toMatchObject({ base: 1, publicBase: 20 })
    expect(twenty.theme).toMatchObject({ responses: 1, ofPublic: 10 })
  })

  it('who do not want to be published are counted and never quoted, also if they say so later', async () => {
    const { consultation, consultationId, quote, choose, composed } = await aReport()
    const person = await aPersonsResponse(db, consultation, { publication: 'none' })
    const quoteId = await quote(person.id, 4)
    await expect(choose(quoteId)).rejects.toThrow(Conflict)
    await updateQuote(asOfficer, { quoteId, isChosen: true })
    expect((await composed()).theme.quotes).toEqual([])
    expect(await listQuotes(asOfficer, { consultationId })).toMatchObject([{ mayPublish: false }])

    const other = await aPersonsResponse(db, consultation, { publication: 'full' })
    const chosen = await quote(other.id, 4)
    await choose(chosen)
    expect((await composed()).theme.quotes).toHaveLength(1)
    await db.response.update({ where: { id: other.id }, data: { publication: 'none' } })
    expect((await composed()).theme.quotes).toEqual([])
  })

  it.each(['anonymous', 'full'] as const)(
    'who agree (%s) are quoted by borough at most',
    async (publication) => {
      const { consultation, consultationId, quote, choose, composed } = await aReport()
      const ward = await db.ward.findFirstOrThrow({ where: { boroughCode: CAMDEN } })
      const email = 'jo.bloggs@example.org'
      const over = { publication, email, boroughCode: CAMDEN, wardCode: ward.code }
      const person = await aPersonsResponse(db, consultation, over)
      const quoteId = await quote(person.id, 4)
      await choose(quoteId)
      const { content, theme } = await composed()
      expect(theme.quotes).toEqual([
        { id: quoteId, text: 'More', bodyType: 'A member of the public', borough: 'Camden' },
      ])
      const published = JSON.stringify(content)
      for (const secret of [email, ward.name, person.reference, person.id, person.invitation.id])
        expect(published).not.toContain(secret)
      expect(await listQuotes(asOfficer, { consultationId })).toMatchObject([
        { bodyName: 'A member of the public', basis: null },
      ])
    },
  )
})
