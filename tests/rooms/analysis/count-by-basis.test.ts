import { expect, it } from 'vitest'
import { countThemes } from '@/lib/analysis/count-themes'
import { setCoding } from '@/lib/analysis/set-coding'
import { aConsultation, aCtx } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'
import { anAnswerBy, aResearcher, aTheme, TWO_QUESTIONS } from './world'

const { db } = await testDatabase()

/** Two meetings, a chair alone and one that did not say; all but one meeting speak of the theme. And a person does. */
async function counted() {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const ctx = aCtx(db, await aResearcher(db))
  const theme = await aTheme(db, { id: consultation.id, status: 'analysing' }, 'Time')
  const silent = await aTheme(db, { id: consultation.id, status: 'analysing' }, 'Nobody says it')
  for (const [i, kind] of ['meeting', 'meeting', 'chair', null].entries()) {
    const response = await anAnswerBy(db, consultation, { answers: { view: `View ${i}` } })
    const basis = kind === null ? {} : { basis: { kind }, basisKind: kind }
    await db.response.update({ where: { id: response.id }, data: basis })
    if (i > 0)
      await setCoding(ctx, { responseId: response.id, question: 'view', themeId: theme.id, on: true })
  }
  const person = await aPersonsResponse(db, consultation)
  await setCoding(ctx, { responseId: person.id, question: 'view', themeId: theme.id, on: true })
  const counts = await countThemes(ctx, { consultationId: consultation.id })
  return { counts, of: (id: string) => counts.themes.find(({ themeId }) => themeId === id)!, theme, silent }
}

const brief = (counts: { kind: string; count: number }[]) => counts.map(({ kind, count }) => [kind, count])

it('says of all that answered how their views came about, and of those that speak of a theme', async () => {
  const { counts, of, theme, silent } = await counted()
  expect(brief(counts.byBasis)).toEqual([
    ['meeting', 2],
    ['chair', 1],
    ['none', 1],
  ])
  expect(counts.byBasis.map(({ name }) => name)).toEqual(['Meeting', 'Chair alone', 'Not said'])
  expect(brief(of(theme.id).byBasis)).toEqual([
    ['meeting', 1],
    ['chair', 1],
    ['none', 1],
  ])
  expect(of(silent.id).byBasis).toEqual([])
})

it('adds up to the bodies of the count, and has no person in it', async () => {
  const { counts, of, theme } = await counted()
  const sum = (of: { count: number }[]) => of.reduce((total, { count }) => total + count, 0)
  expect(sum(counts.byBasis)).toBe(counts.base)
  expect(sum(of(theme.id).byBasis)).toBe(of(theme.id).responses)
  expect(counts).toMatchObject({ base: 4, hasPublic: true, publicBase: null })
  expect(of(theme.id)).toMatchObject({ responses: 3, ofPublic: null, spokenOfByPublic: true })
})
