import { describe, expect, it } from 'vitest'
import { getStrands } from '@/lib/analysis/findings/get-strands'
import { getThemeQuotes } from '@/lib/analysis/findings/get-theme-quotes'
import { getVoices } from '@/lib/analysis/findings/get-voices'
import { compareVoices, voicesByBorough } from '@/lib/analysis/findings/voices'
import { markQuote } from '@/lib/analysis/mark-quote'
import { setCoding } from '@/lib/analysis/set-coding'
import { NotAllowed, NotFound } from '@/lib/core/errors'
import { answerHash } from '@/lib/responses/answer-hash'
import { linkOfficerOf } from '../../support/actors'
import { aCtx, CAMDEN, HACKNEY, NOW } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'
import { anAnswerBy, aTheme, aWorld } from './world'

const { db } = await testDatabase()
const TEXT = 'More officers on foot.'

async function aConsultationHeard() {
  const { consultation, theme, ctx } = await aWorld(db)
  const other = await aTheme(db, consultation, 'Another')
  const code = (responseId: string, of: { id: string }, question = 'view') =>
    setCoding(ctx, { responseId, question, themeId: of.id, on: true, answerHash: answerHash(TEXT) })
  const say = async (over: object, of: { id: string } | null, position?: string) => {
    const answers = { view: TEXT, more: TEXT }
    const { id } = await anAnswerBy(db, consultation, { answers, ...over })
    if (of) await code(id, of)
    if (position)
      await db.answerMark.create({
        data: { responseId: id, questionName: 'view', answerHash: answerHash(TEXT), position, at: NOW },
      })
    return id
  }
  return { consultation, theme, other, ctx, code, say, of: { consultationId: consultation.id } }
}

describe('voices', () => {
  it('are told apart by how many speak of a theme, with a test that knows how many there are', async () => {
    const { theme, other, say, ctx, of } = await aConsultationHeard()
    for (let i = 0; i < 9; i++) await say({ type: 'CPEG', boroughCode: HACKNEY }, theme)
    for (let i = 0; i < 9; i++) await say({ boroughCode: HACKNEY }, other)
    const { voices, themes, tests } = await getVoices(ctx, of)
    // The world has an answer of a panel of Camden beside.
    expect(voices).toMatchObject([
      { code: 'CPEG', base: 9 },
      { code: 'SNP', base: 10 },
    ])
    expect(tests).toBe(2)
    const row = themes.find(({ id }) => id === theme.id)!
    expect(row.spoken).toEqual([
      { count: 9, share: 1 },
      { count: 0, share: 0 },
    ])
    // Fisher: 1 / C(19, 9) = 0.0000108; times two by Holm.
    expect(row.pairs).toMatchObject([{ one: 'CPEG', other: 'SNP', difference: 1, differs: true }])
    expect(row.pairs[0]!.p).toBeCloseTo(2 / 92_378, 8)
    expect(row.positions).toBeNull()
  })

  it('are told apart by what they hold of it; who says both is mixed', async () => {
    const { theme, say, ctx, of, code } = await aConsultationHeard()
    for (let i = 0; i < 8; i++) await say({ type: 'CPEG' }, theme, 'for')
    for (let i = 0; i < 8; i++) await say({}, theme, 'against')
    const both = await say({ type: 'CPEG' }, theme, 'for')
    await code(both, theme, 'more')
    await db.answerMark.create({
      data: {
        responseId: both,
        questionName: 'more',
        answerHash: answerHash(TEXT),
        position: 'against',
        at: NOW,
      },
    })
    const { themes } = await getVoices(ctx, of)
    expect(themes[0]).toMatchObject({ id: theme.id })
    expect(themes[0]!.positions).toEqual([
      { for: 8, against: 0, mixed: 1, unclear: 0 },
      { for: 0, against: 8, mixed: 0, unclear: 0 },
    ])
    expect(themes[0]!.opposed).toMatchObject([{ one: 'CPEG', other: 'SNP' }])
  })

  it('can be those of one borough, and stand borough by borough', async () => {
    const { theme, other, say, ctx, of } = await aConsultationHeard()
    await say({ type: 'CPEG', boroughCode: HACKNEY }, theme)
    await say({ boroughCode: HACKNEY }, theme)
    await say({ boroughCode: HACKNEY }, other)
    const { boroughs } = await getVoices(ctx, of)
    expect(boroughs).toMatchObject([
      { code: CAMDEN, answered: [0, 1], shared: 0, alone: [0, 0] },
      { code: HACKNEY, answered: [1, 2], shared: 1, alone: [0, 1] },
    ])
    const { voices, themes } = await getVoices(ctx, { ...of, borough: HACKNEY })
    expect(voices.map(({ base }) => base)).toEqual([1, 2])
    expect(themes.find(({ id }) => id === theme.id)!.spoken.map(({ count }) => count)).toEqual([1, 1])
    await expect(getVoices(ctx, { ...of, borough: 'nowhere' })).rejects.toThrow(NotFound)
  })

  it('of nobody, or of one, are compared with nobody', () => {
    const themes = [{ id: 'a', title: 'A' }]
    expect(compareVoices(themes, [], [], [])).toMatchObject({ tests: 0, themes: [{ spoken: [], pairs: [] }] })
    const one = [{ code: 'SNP', name: 'Panels', base: 3 }]
    const spoken = [{ themeId: 'a', voice: 'SNP', borough: CAMDEN, n: 2 }]
    expect(compareVoices(themes, one, spoken, []).themes[0]).toMatchObject({ pairs: [], opposed: [] })
    const bases = [{ voice: 'SNP', borough: CAMDEN, n: 3 }]
    // One voice alone shares nothing with another.
    expect(voicesByBorough([{ code: CAMDEN, name: 'Camden' }], one, bases, spoken)).toMatchObject([
      { shared: 0, alone: [1] },
    ])
  })
})

describe('strands', () => {
  it('stand side by side, never added up, with few persons hidden', async () => {
    const { consultation, theme, other, say, ctx, code, of } = await aConsultationHeard()
    const atMeeting = await say({ type: 'CPEG' }, theme)
    await db.response.update({ where: { id: atMeeting }, data: { basisKind: 'meeting' } })
    await say({}, theme)
    for (let i = 0; i < 40; i++) {
      const { id } = await aPersonsResponse(db, consultation, { answers: { view: TEXT } })
      if (i < 25) await code(id, theme)
      else if (i < 28) await code(id, other)
    }
    const { strands, rows } = await getStrands(ctx, of)
    expect(strands.map(({ key, base }) => [key, base])).toEqual([
      ['bodies', 3],
      ['meeting', 1],
      ['public', 40],
    ])
    const cellsOf = ({ id }: { id: string }) => rows.find((row) => row.id === id)!.cells
    expect(cellsOf(theme)).toMatchObject([{ count: 2 }, { count: 1 }, { count: 25, share: 0.625 }])
    expect(cellsOf(other)).toMatchObject([{ count: 0 }, { count: 0 }, { count: null, share: null }])
  })
})

describe('quotes by theme', () => {
  it('stand under their theme, each kind of body apart', async () => {
    const { theme, other, say, ctx, of } = await aConsultationHeard()
    const mark = async (responseId: string, of: { id: string }) =>
      markQuote(ctx, {
        ...{ responseId, question: 'view', themeId: of.id, startsAt: 0, endsAt: 13 },
        ...{ excerpt: TEXT.slice(0, 13), answerHash: answerHash(TEXT) },
      })
    await mark(await say({ type: 'CPEG' }, theme), theme)
    await mark(await say({}, theme), theme)
    await mark(await say({}, theme), other)
    const { themes, choices } = await getThemeQuotes(ctx, of)
    expect(choices.map(({ quotes }) => quotes).toSorted()).toEqual([1, 2])
    expect(themes.find(({ id }) => id === theme.id)!.voices.map(({ code }) => code)).toEqual(['CPEG', 'SNP'])
    const one = await getThemeQuotes(ctx, { ...of, theme: other.id })
    expect(one.themes.map(({ id }) => id)).toEqual([other.id])
  })
})

it('findings are not for link officers', async () => {
  const { of } = await aConsultationHeard()
  const asLink = aCtx(db, linkOfficerOf(CAMDEN))
  for (const verb of [getVoices, getStrands, getThemeQuotes])
    await expect(verb(asLink, of)).rejects.toThrow(NotAllowed)
})
