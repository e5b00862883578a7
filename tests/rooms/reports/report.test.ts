import { describe, expect, it } from 'vitest'
import { markQuote } from '@/lib/analysis/mark-quote'
import { markRead } from '@/lib/analysis/mark-read'
import { setCoding } from '@/lib/analysis/set-coding'
import { updateQuote } from '@/lib/analysis/update-quote'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { chooseQuotes } from '@/lib/reports/choose-quotes'
import { composeReport } from '@/lib/reports/compose-report'
import { canonicalJson, fingerprint } from '@/lib/core/fingerprint'
import { getPublishedReport } from '@/lib/reports/get-published-report'
import { getReport } from '@/lib/reports/get-report'
import { listEditions } from '@/lib/reports/list-editions'
import { publishReport } from '@/lib/reports/publish-report'
import { saveReportWords } from '@/lib/reports/save-report-words'
import type { Ctx } from '@/lib/core/ctx'
import { anonymous, linkOfficerOf, officer, researcher } from '../../support/actors'
import { aConsultation, aCtx, anInvitation, CAMDEN, HACKNEY } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { anAnswerBy, aResearcher, aTheme, auditOf, correct, TWO_QUESTIONS } from '../analysis/world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())
const asPublic = aCtx(db, anonymous)

/** Two bodies of three answered; both speak of time, one of money; a quote is chosen. */
async function reportable(status = 'analysing') {
  const consultation = await aConsultation(db, { status, definition: TWO_QUESTIONS })
  const ctx = aCtx(db, await aResearcher(db))
  const cpeg = await anAnswerBy(db, consultation, {
    type: 'CPEG',
    boroughCode: CAMDEN,
    answers: { view: 'Give us time. And money.' },
  })
  const panel = await anAnswerBy(db, consultation, {
    boroughCode: HACKNEY,
    answers: { view: 'More time please' },
  })
  await anInvitation(db, consultation)
  await db.consultation.update({ where: { id: consultation.id }, data: { status: 'analysing' } })
  const money = await aTheme(db, { id: consultation.id, status: 'analysing' }, 'Money', ['MPA', 'MPS'])
  const time = await aTheme(db, { id: consultation.id, status: 'analysing' }, 'Time', ['MPA', 'MPS'])
  const code = (responseId: string, themeId: string) =>
    setCoding(ctx, { responseId, question: 'view', themeId, on: true })
  await code(cpeg.id, money.id)
  await code(cpeg.id, time.id)
  await code(panel.id, time.id)
  const quote = await markQuote(ctx, {
    ...{ responseId: cpeg.id, question: 'view', themeId: time.id },
    ...{ startsAt: 0, endsAt: 13 },
  })
  await db.consultation.update({ where: { id: consultation.id }, data: { status } })
  return { consultation, consultationId: consultation.id, ctx, cpeg, panel, money, time, quote, code }
}

const wordsOf = async (ctx: Ctx, consultationId: string) => {
  const { version, title, introduction, howWeAsked, whatHappensNext, parts } = await getReport(ctx, {
    consultationId,
  })
  return { consultationId, version, title, introduction, howWeAsked, whatHappensNext, parts }
}

describe('the words', () => {
  it('begin with a title and one part a lead and one for both, without anything being written', async () => {
    const { consultation, consultationId } = await reportable()
    const report = await getReport(asOfficer, { consultationId })
    expect(report).toMatchObject({
      version: 0,
      title: `What you told us: ${consultation.title}`,
      editions: [],
    })
    expect(report.parts.map(({ heading }) => heading)).toEqual(['To the MPA', 'To the MPS', 'To both'])
    expect(await db.report.count({ where: { consultationId } })).toBe(0)
  })

  it('are saved, and the later of two saves from one state is told', async () => {
    const { consultationId } = await reportable()
    const words = await wordsOf(asOfficer, consultationId)
    const parts = words.parts.map((part) => ({ ...part, text: `Said ${part.key}` }))
    const results = await Promise.allSettled([
      saveReportWords(asOfficer, { ...words, introduction: 'One', parts }),
      saveReportWords(asOfficer, { ...words, introduction: 'Two', parts }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const rejected = results.find((result) => result.status === 'rejected')
    expect(rejected?.reason).toBeInstanceOf(Conflict)
    const after = await wordsOf(asOfficer, consultationId)
    expect(after).toMatchObject({ version: 1, parts })
    await saveReportWords(asOfficer, { ...after, introduction: 'Three' })
    await expect(saveReportWords(asOfficer, after)).rejects.toThrow(Conflict)
    const rows = await auditOf(db, consultationId, 'report.save')
    expect(rows.map(({ detail }) => detail)).toMatchObject([
      { version: 1, changed: ['introduction', 'MPA', 'MPS', 'MPA+MPS'] },
      { version: 2, changed: ['introduction'] },
    ])
  })

  it('are the officers’, while the consultation is not archived', async () => {
    const { consultationId } = await reportable()
    const words = await wordsOf(asOfficer, consultationId)
    await expect(saveReportWords(aCtx(db, researcher()), words)).rejects.toThrow(NotAllowed)
    await expect(saveReportWords(asOfficer, { ...words, title: ' ' })).rejects.toThrow('Enter a title')
    const stray = { ...words, parts: [{ key: 'GLA', heading: 'To the GLA', text: '' }] }
    await expect(saveReportWords(asOfficer, stray)).rejects.toThrow(InvalidInput)
    await db.consultation.update({ where: { id: consultationId }, data: { status: 'archived' } })
    await expect(saveReportWords(asOfficer, words)).rejects.toThrow('archived')
    await expect(getReport(aCtx(db, linkOfficerOf(CAMDEN)), { consultationId })).rejects.toThrow(NotAllowed)
  })
})

describe('what is composed', () => {
  it('has every count with its base, the most spoken of first, in its part', async () => {
    const { consultationId, time, money } = await reportable()
    const { content } = await composeReport(asOfficer, { consultationId })
    expect(content.base).toBe(2)
    expect(content.rates).toMatchObject({
      total: { invited: 3, responded: 2 },
      boroughsReached: 2,
      boroughsInvited: 2,
    })
    expect(content.parts.map(({ key, themes }) => [key, themes.map(({ id }) => id)])).toEqual([
      ['MPA', []],
      ['MPS', []],
      ['MPA+MPS', [time.id, money.id]],
    ])
    expect(content.parts[2]?.themes[0]).toMatchObject({
      responses: 2,
      byType: [
        { bodyType: 'CPEG', count: 1, base: 1 },
        { bodyType: 'SNP', count: 1, base: 1 },
      ],
    })
  })

  it('quotes only what was chosen, as it is to be published, by kind of body and borough', async () => {
    const { consultationId, quote, time, cpeg, ctx } = await reportable()
    const quotes = async () =>
      (await composeReport(asOfficer, { consultationId })).content.parts.flatMap((part) =>
        part.themes.flatMap((theme) => theme.quotes),
      )
    expect(await quotes()).toEqual([])
    await chooseQuotes(asOfficer, { consultationId, themeId: time.id, quoteIds: [quote.id] })
    await updateQuote(ctx, { quoteId: quote.id, publicText: 'Give [them] time.' })
    expect(await quotes()).toEqual([
      {
        id: quote.id,
        text: 'Give [them] time.',
        bodyType: 'Community and Police Engagement Group',
        borough: 'Camden',
      },
    ])
    const [row] = await auditOf(db, consultationId, 'report.choose-quotes')
    expect(row?.detail).toEqual({ themeId: time.id, chosen: [quote.id], dropped: [] })

    // A body is not quoted with what it took back.
    await correct(db, cpeg.id, { view: 'On reflection, no.' })
    expect(await quotes()).toEqual([])
    const { gaps } = await composeReport(asOfficer, { consultationId })
    expect(gaps.staleQuotes).toMatchObject([{ id: quote.id }])
  })

  it('says what is still missing', async () => {
    const { consultationId, consultation, ctx, cpeg, panel } = await reportable()
    const nobody = await aTheme(db, { id: consultation.id, status: 'analysing' }, 'Nobody says it')
    await markRead(ctx, { responseId: cpeg.id, question: 'view' })
    await correct(db, panel.id, { view: 'Still more time', more: 'And this' })
    const { gaps } = await composeReport(asOfficer, { consultationId })
    expect(gaps).toMatchObject({
      unreadAnswers: 2,
      uncodedAnswers: 1,
      changedAnswers: 1,
      themesWithoutQuotes: [{ title: 'Time' }, { title: 'Money' }],
      themesWithoutResponses: [{ id: nobody.id }],
      emptyWords: ['the introduction', 'how we asked', 'what happens next'],
    })
  })

  it('chooses only quotes of the theme, and only for those who may', async () => {
    const { consultationId, quote, money, time } = await reportable()
    const choose = { consultationId, themeId: time.id, quoteIds: [quote.id] }
    await expect(chooseQuotes(asOfficer, { ...choose, themeId: money.id })).rejects.toThrow(Conflict)
    await expect(chooseQuotes(asPublic, choose)).rejects.toThrow(NotAllowed)
    await chooseQuotes(asOfficer, choose)
    await chooseQuotes(asOfficer, choose)
    await chooseQuotes(asOfficer, { ...choose, quoteIds: [] })
    expect(await auditOf(db, consultationId, 'report.choose-quotes')).toHaveLength(2)
    await db.consultation.update({ where: { id: consultationId }, data: { status: 'archived' } })
    await expect(chooseQuotes(asOfficer, choose)).rejects.toThrow('archived')
  })
})

describe('publishing', () => {
  it.each(['closed', 'analysing', 'reported'])(
    'freezes an edition from %s and makes it reported',
    async (status) => {
      const { consultationId, consultation } = await reportable(status)
      const published = await publishReport(asOfficer, { consultationId })
      expect(published.edition).toBe(1)
      const after = await db.consultation.findUniqueOrThrow({ where: { id: consultationId } })
      expect(after.status).toBe('reported')
      expect(after.reportedAt).toEqual(asOfficer.now)
      const report = await getPublishedReport(asPublic, { slug: consultation.slug })
      expect(report).toMatchObject({ number: 1, isLatest: true, fingerprint: published.fingerprint })
      const [row] = await auditOf(db, consultationId, 'report.publish')
      expect(row).toMatchObject({
        actorName: 'Olu Officer',
        detail: { edition: 1, fingerprint: published.fingerprint },
      })
    },
  )

  it('keeps an edition as it was, whatever is coded, written or corrected afterwards', async () => {
    const { consultationId, consultation, ctx, time, panel, quote } = await reportable()
    await chooseQuotes(asOfficer, { consultationId, themeId: time.id, quoteIds: [quote.id] })
    await publishReport(asOfficer, { consultationId })
    const before = await getPublishedReport(asPublic, { slug: consultation.slug })

    await setCoding(ctx, { responseId: panel.id, question: 'view', themeId: time.id, on: false })
    await updateQuote(ctx, { quoteId: quote.id, isChosen: false })
    await saveReportWords(asOfficer, { ...(await wordsOf(asOfficer, consultationId)), introduction: 'New' })
    await correct(db, panel.id, { view: 'Other' })
    expect(await getPublishedReport(asPublic, { slug: consultation.slug })).toEqual(before)

    await publishReport(asOfficer, { consultationId, whatChanged: 'One coding was wrong.' })
    const second = await getPublishedReport(asPublic, { slug: consultation.slug })
    expect(second).toMatchObject({ number: 2, isLatest: true, content: { introduction: 'New' } })
    const first = await getPublishedReport(asPublic, { slug: consultation.slug, edition: 1 })
    expect(first.content).toEqual(before.content)
    expect(first).toMatchObject({ number: 1, isLatest: false, fingerprint: before.fingerprint })
    expect((await listEditions(asPublic, { slug: consultation.slug })).map(({ number }) => number)).toEqual([
      2, 1,
    ])
  })

  it('has a fingerprint that anybody can work out again from the content', async () => {
    const { consultationId, consultation } = await reportable()
    const composed = await composeReport(asOfficer, { consultationId })
    const published = await publishReport(asOfficer, { consultationId, fingerprint: composed.fingerprint })
    const { content } = await getPublishedReport(asPublic, { slug: consultation.slug })
    expect(fingerprint(content)).toBe(published.fingerprint)
    expect(fingerprint(JSON.parse(canonicalJson(content)))).toBe(published.fingerprint)
    expect(fingerprint({ ...content, base: content.base + 1 })).not.toBe(published.fingerprint)
  })

  it('twice at once makes one edition and one Conflict', async () => {
    const { consultationId } = await reportable()
    const results = await Promise.allSettled([
      publishReport(asOfficer, { consultationId }),
      publishReport(aCtx(db, officer()), { consultationId }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const rejected = results.find((result) => result.status === 'rejected')
    expect(rejected?.reason).toBeInstanceOf(Conflict)
    expect(await db.reportEdition.count({ where: { report: { consultationId } } })).toBe(1)
    expect(await auditOf(db, consultationId, 'report.publish')).toHaveLength(1)
  })

  it('again needs a change, and a word on what changed', async () => {
    const { consultationId, panel, money, code } = await reportable()
    await publishReport(asOfficer, { consultationId })
    const again = publishReport(asOfficer, { consultationId, whatChanged: 'Nothing' })
    await expect(again).rejects.toThrow('Nothing has changed since edition 1')
    await code(panel.id, money.id)
    const silent = publishReport(asOfficer, { consultationId })
    await expect(silent).rejects.toThrow(InvalidInput)
    const { status, version } = await db.consultation.findUniqueOrThrow({ where: { id: consultationId } })
    expect([status, version]).toEqual(['reported', 2])
  })

  it('stops where the figures changed since the person looked', async () => {
    const { consultationId, panel, money, code } = await reportable()
    const { fingerprint } = await composeReport(asOfficer, { consultationId })
    await code(panel.id, money.id)
    await expect(publishReport(asOfficer, { consultationId, fingerprint })).rejects.toThrow(
      'changed since you looked',
    )
    const { status } = await db.consultation.findUniqueOrThrow({ where: { id: consultationId } })
    expect(status).toBe('analysing')
  })

  it('counts every coding that was saved before it, and none that waited for it', async () => {
    const { consultationId, consultation, panel, money, code } = await reportable()
    const [published] = await Promise.all([
      publishReport(asOfficer, { consultationId }),
      code(panel.id, money.id),
    ])
    const { content } = await getPublishedReport(asPublic, { slug: consultation.slug })
    expect(fingerprint(content)).toBe(published.fingerprint)
    const themes = content.parts.flatMap((part) => part.themes)
    for (const theme of themes)
      expect(theme.byType.reduce((sum, { count }) => sum + count, 0)).toBe(theme.responses)
  })

  it.each(['draft', 'approved', 'open', 'archived', 'withdrawn'])(
    'is refused while it is %s',
    async (status) => {
      const { consultationId } = await reportable()
      await db.consultation.update({ where: { id: consultationId }, data: { status } })
      await expect(publishReport(asOfficer, { consultationId })).rejects.toThrow(NotAllowed)
    },
  )

  it('is refused to researchers and the public', async () => {
    const { consultationId } = await reportable()
    await expect(publishReport(aCtx(db, researcher()), { consultationId })).rejects.toThrow(NotAllowed)
    await expect(publishReport(asPublic, { consultationId })).rejects.toThrow(NotAllowed)
  })
})

it('nothing is there to read before it is published, nor an edition that never was', async () => {
  const { consultation, consultationId } = await reportable()
  await expect(getPublishedReport(asPublic, { slug: consultation.slug })).rejects.toThrow(NotFound)
  expect(await listEditions(asPublic, { slug: consultation.slug })).toEqual([])
  await publishReport(asOfficer, { consultationId })
  await expect(getPublishedReport(asPublic, { slug: consultation.slug, edition: 2 })).rejects.toThrow(
    NotFound,
  )
})
