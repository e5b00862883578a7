import { describe, expect, it } from 'vitest'
import { setCoding } from '@/lib/analysis/set-coding'
import { updateQuote } from '@/lib/analysis/update-quote'
import { composeReport } from '@/lib/reports/compose-report'
import type { MarkedMinority } from '@/lib/reports/marked-types'
import { figureRows } from '@/lib/reports/figure-rows'
import { markedMinority } from '@/lib/reports/marked-minority'
import { figuresIn } from '@/lib/reports/read-content'
import { markedSaid, quotesOfMarked } from '@/lib/reports/words'
import { officer } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { everyFigure } from '../../support/report-content'
import { testDatabase } from '../../support/test-database'
import { reportable } from './world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())

type Passage = { responseId: string; words: string; isMinority?: boolean }
type World = Awaited<ReturnType<typeof reportable>>

/** A borough's response as submitted, with these passages marked. */
async function snapshot({ consultationId, cpeg }: World, revisionNumber: number, passages: Passage[]) {
  const stage = await db.stage.findFirstOrThrow({ where: { consultationId } })
  const { invitationId } = await db.response.findUniqueOrThrow({ where: { id: cpeg.id } })
  const { id: compileId } = await db.compile.upsert({
    where: { invitationId },
    create: { invitationId, stageId: stage.id, boroughCode: 'E09000007', createdAt: asOfficer.now },
    update: {},
  })
  const sources = passages.map(({ responseId, words, isMinority = true }) => ({
    ...{ responseId, passages: [{ question: 'view', words, isWhole: false, isMinority }] },
  }))
  await db.compileSnapshot.create({
    data: { compileId, revisionNumber, content: { format: 1, sources }, sha256: 'abc', at: asOfficer.now },
  })
}

async function markedIn({ consultationId }: World): Promise<MarkedMinority | null> {
  const { content } = await composeReport(asOfficer, { consultationId })
  return figuresIn(content, 'minority')[0]?.marked ?? null
}

describe('views that boroughs marked as those of a minority', () => {
  it('stand in the figure by theme and kind of body, from the newest response submitted', async () => {
    const world = await reportable(db)
    expect(await markedIn(world)).toBeNull()
    await snapshot(world, 1, [{ responseId: world.panel.id, words: 'More time please', isMinority: false }])
    expect(await markedIn(world)).toBeNull()
    await snapshot(world, 2, [{ responseId: world.panel.id, words: 'More time' }])
    const { content } = await composeReport(asOfficer, { consultationId: world.consultationId })
    const [{ marked, rows } = { marked: null, rows: [] }] = figuresIn(content, 'minority')
    expect(rows).toEqual([])
    expect(marked).toMatchObject({
      ...{ boroughs: 1, withoutTheme: 0 },
      rows: [{ themeId: world.time.id, title: 'Time', responses: 1, quotes: [] }],
    })
    expect(marked!.rows[0]!.byType.map(({ bodyType, count }) => [bodyType, count])).toEqual([
      ['CPEG', 0],
      ['SNP', 1],
    ])
    const inFile = figureRows(content).filter(({ figure }) => figure === 'minority-marked')
    expect(inFile.map(({ name, of, bodyType, count, base }) => [name, of, bodyType, count, base])).toEqual([
      ['Time', 'bodies', '', 1, 2],
      ['Time', 'bodies', 'CPEG', 0, 1],
      ['Time', 'bodies', 'SNP', 1, 1],
    ])
  })

  it('are not quoted before the response is published, though a quote is chosen', async () => {
    const world = await reportable(db)
    await updateQuote(world.ctx, { quoteId: world.quote.id, publicText: 'Give us time.', isChosen: true })
    await snapshot(world, 1, [{ responseId: world.cpeg.id, words: 'Give us time.' }])
    expect((await markedIn(world))!.rows.map(({ title, quotes }) => [title, quotes])).toEqual([
      ['Time', []],
      ['Money', []],
    ])
  })

  it('are left out once the body has corrected what it said, and said to have no theme where they have none', async () => {
    const world = await reportable(db)
    await snapshot(world, 1, [{ responseId: world.panel.id, words: 'Something it said before' }])
    expect(await markedIn(world)).toBeNull()
    await setCoding(world.ctx, {
      ...{ responseId: world.panel.id, question: 'view', themeId: world.time.id, on: false },
    })
    await snapshot(world, 2, [{ responseId: world.panel.id, words: 'More time' }])
    const marked = await markedIn(world)
    expect(marked).toMatchObject({ rows: [], withoutTheme: 1 })
    expect(markedSaid(marked!).join(' ')).toContain('speaks of no theme')
  })
})

const passage = (bodyId: string, words: string) => ({
  ...{ compileId: 'one', responseId: `of ${bodyId}`, bodyId, bodyType: 'SNP', question: 'view' },
  ...{ words, answer: 'Fewer meetings. More lights. Fewer letters.' },
})
const theme = (id: string, ...quotes: { id: string; hasSource: boolean }[]) => ({
  ...{ id, title: id, description: '', responses: 3, byType: [], key: 'MPA' },
  quotes: quotes.map(({ id, hasSource }) => ({
    ...{ id, text: id, bodyType: 'Panel', borough: null },
    ...(hasSource ? { source: { number: 1, question: 'view', start: 0, end: 1, sha256: '' } } : {}),
  })),
})
const bodyTypes = [{ bodyType: 'SNP', name: 'Panel', namePlural: 'Panels', base: 4 }]

describe('what a marked passage speaks of', () => {
  it('is what was coded on words that it shares, or on the whole answer; a body counts once', () => {
    const marked = markedMinority(
      {
        passages: [
          passage('a', 'Fewer meetings.'),
          passage('a', 'Fewer letters.'),
          passage('b', 'More lights.'),
        ],
        codings: [
          { responseId: 'of a', question: 'view', themeId: 'meetings', spans: ['Fewer meetings. More'] },
          { responseId: 'of a', question: 'view', themeId: 'lights', spans: ['More lights.'] },
          { responseId: 'of a', question: 'view', themeId: 'all', spans: [] },
          { responseId: 'of b', question: 'view', themeId: 'all', spans: [] },
          { responseId: 'of b', question: 'other', themeId: 'meetings', spans: [] },
        ],
        quotes: [],
      },
      { themes: [theme('meetings'), theme('lights'), theme('all')], bodyTypes },
    )
    expect(marked!.rows.map(({ title, responses }) => [title, responses])).toEqual([
      ['all', 2],
      ['meetings', 1],
    ])
    expect(marked!.rows[0]!.byType).toMatchObject([{ bodyType: 'SNP', count: 2, base: 4 }])
  })

  it('is quoted by quotes of published responses that share words with it, and no others', () => {
    const quote = (id: string, words: string) => ({ id, words, responseId: 'of a', question: 'view' })
    const { rows } = markedMinority(
      {
        passages: [passage('a', 'Fewer meetings.')],
        codings: [{ responseId: 'of a', question: 'view', themeId: 'all', spans: [] }],
        quotes: [
          ...[quote('shown', 'meetings. More'), quote('elsewhere', 'Fewer letters.'), quote('held', 'Fewer')],
          { ...quote('of another', 'Fewer'), responseId: 'of b' },
        ],
      },
      {
        themes: [
          theme('all', ...['shown', 'elsewhere', 'of another'].map((id) => ({ id, hasSource: true })), {
            id: 'held',
            hasSource: false,
          }),
        ],
        bodyTypes,
      },
    )!
    expect(rows[0]!.quotes).toEqual(['shown'])
  })

  it('is quoted with the words that stand with the theme, so that what is taken back there is taken back here', () => {
    const content = everyFigure()
    const row = figuresIn(content, 'minority')[0]!.marked!.rows[0]!
    expect(quotesOfMarked(row, content)).toMatchObject([{ id: row.quotes[0] }])
    expect(quotesOfMarked(row, { sections: [] })).toEqual([])
  })
})
