import { expect, it } from 'vitest'
import { countThemes } from '@/lib/analysis/count-themes'
import { removeTheme } from '@/lib/analysis/remove-theme'
import type { Prisma } from '@/lib/core/db'
import { NotAllowed } from '@/lib/core/errors'
import { anonymous, officer } from '../../support/actors'
import { aConsultation, aCtx, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aPersonsResponse } from '../../support/persons'
import { anAnswerBy, aResearcher, aTheme, TWO_QUESTIONS } from './world'

const { db } = await testDatabase()
const TYPES = ['CPEG', 'SNP', 'CDRP']

/** A repeatable shuffle of yes and no. */
function* dice(seed: number) {
  for (let n = seed; ;) {
    n = (n * 1103515245 + 12345) % 2147483648
    yield n / 2147483648
  }
}

it('agrees with counting by hand: bodies once a theme, by kind, with their base', async () => {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const ctx = aCtx(db, await aResearcher(db))
  const themes = await Promise.all(['A', 'B', 'C', 'Removed'].map((title) => aTheme(db, consultation, title)))
  const removed = themes[3]!
  const rolls = dice(7)
  const spoken: { type: string; body: string; themeId: string }[] = []
  const codings: Prisma.CodingCreateManyInput[] = []
  const bodies: { type: string; body: string }[] = []
  for (let i = 0; i < 24; i++) {
    const type = TYPES[Math.floor(rolls.next().value! * 3)]!
    const response = await anAnswerBy(db, consultation, {
      type,
      answers: { view: `View ${i}`, more: 'More' },
    })
    bodies.push({ type, body: response.bodyId })
    for (const question of ['view', 'more'])
      for (const { id: themeId } of themes) {
        if (rolls.next().value! > 0.4) continue
        codings.push({ responseId: response.id, questionName: question, themeId, answerHash: '', at: NOW })
        spoken.push({ type, body: response.bodyId, themeId })
      }
  }
  await db.coding.createMany({ data: codings })
  await removeTheme(ctx, { themeId: removed.id })

  const counts = await countThemes(ctx, { consultationId: consultation.id })
  const distinct = (rows: { body: string }[]) => new Set(rows.map(({ body }) => body)).size
  expect(counts.base).toBe(24)
  expect(counts.bodyTypes.map(({ bodyType, base }) => [bodyType, base])).toEqual(
    TYPES.map((type) => [type, bodies.filter((body) => body.type === type).length]).filter(
      ([, n]) => n !== 0,
    ),
  )
  expect(counts.themes.map(({ themeId }) => themeId).toSorted()).toEqual(
    themes
      .slice(0, 3)
      .map(({ id }) => id)
      .toSorted(),
  )
  for (const { themeId, responses, byType } of counts.themes) {
    const own = spoken.filter((row) => row.themeId === themeId)
    expect(responses).toBe(distinct(own))
    for (const { bodyType } of counts.bodyTypes)
      expect(byType[bodyType]).toBe(distinct(own.filter(({ type }) => type === bodyType)))
  }
})

it('counts by what a body was when it was invited', async () => {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const response = await anAnswerBy(db, consultation, { type: 'SNP', answers: { view: 'A view' } })
  await db.body.update({ where: { id: response.bodyId }, data: { bodyTypeCode: 'CPEG' } })
  const counts = await countThemes(aCtx(db, officer()), { consultationId: consultation.id })
  expect(counts.bodyTypes).toMatchObject([{ bodyType: 'SNP', base: 1 }])
})

it('counts only whose answers were asked for, with their base, and leaves the public out of it', async () => {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const theme = await aTheme(db, consultation, 'Visibility')
  const panel = await anAnswerBy(db, consultation, { type: 'SNP', answers: { view: 'A view' } })
  const group = await anAnswerBy(db, consultation, { type: 'CPEG', answers: { view: 'A view' } })
  await db.response.update({ where: { id: panel.id }, data: { channel: 'paper', basisKind: 'chair' } })
  for (let i = 0; i < 12; i++) await aPersonsResponse(db, consultation)
  const mark = { questionName: 'view', themeId: theme.id, answerHash: '', at: NOW }
  await db.coding.createMany({ data: [panel, group].map(({ id }) => ({ responseId: id, ...mark })) })
  const counted = async (filters: object) => {
    const counts = await countThemes(aCtx(db, officer()), { consultationId: consultation.id, ...filters })
    const { base, hasPublic, byBasis, themes } = counts
    return { base, hasPublic, bases: byBasis.length, responses: themes[0]!.responses }
  }
  expect(await counted({})).toEqual({ base: 2, hasPublic: true, bases: 2, responses: 2 })
  const one = { base: 1, hasPublic: false, bases: 1, responses: 1 }
  expect(await counted({ bodyType: 'SNP' })).toEqual(one)
  expect(await counted({ channel: 'paper' })).toEqual(one)
  expect(await counted({ basis: 'chair', bodyType: 'SNP' })).toEqual(one)
  expect(await counted({ basis: 'chair', bodyType: 'CPEG' })).toMatchObject({ base: 0, responses: 0 })
  expect(await counted({ borough: 'E09000001' })).toMatchObject({ base: 0, responses: 0 })
})

it('is for the staff', async () => {
  const consultation = await aConsultation(db, { status: 'open' })
  await expect(countThemes(aCtx(db, anonymous), { consultationId: consultation.id })).rejects.toThrow(
    NotAllowed,
  )
})
