import { describe, expect, it } from 'vitest'
import { updateQuote } from '@/lib/analysis/update-quote'
import { canonicalJson, fingerprint } from '@/lib/core/fingerprint'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { addCommitment } from '@/lib/commitments/add-commitment'
import { addAction } from '@/lib/commitments/add-action'
import { approveReport } from '@/lib/reports/approve-report'
import { chooseQuotes } from '@/lib/reports/choose-quotes'
import { composeReport } from '@/lib/reports/compose-report'
import { getPublishedReport } from '@/lib/reports/get-published-report'
import { listEditions } from '@/lib/reports/list-editions'
import { proposeReport } from '@/lib/reports/propose-report'
import { figuresIn, themesIn } from '@/lib/reports/read-content'
import { saveSection } from '@/lib/reports/save-section'
import { sendBackReport } from '@/lib/reports/send-back-report'
import { takeBackProposal } from '@/lib/reports/take-back-proposal'
import { administrator, anonymous, officer, researcher } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { answerAll, aProposal, publishedReport } from '../../support/published-report'
import { testDatabase } from '../../support/test-database'
import { auditOf, correct } from '../analysis/world'
import { reportable } from './world'

const { db } = await testDatabase()
const asOfficer = aCtx(db, officer())
const asOther = aCtx(db, officer({ name: 'Ana Approver' }))
const asPublic = aCtx(db, anonymous)

const compose = async (consultationId: string) => (await composeReport(asOfficer, { consultationId })).content

describe('what is composed', () => {
  it('has every count with its base, the most spoken of first, in its part', async () => {
    const { consultationId, time, money } = await reportable(db)
    const content = await compose(consultationId)
    expect(content.base).toBe(2)
    expect(content.rates).toMatchObject({ total: { invited: 3, responded: 2 }, boroughsReached: 2 })
    const part = content.sections.find(({ kind, key }) => kind === 'told' && key === 'MPA+MPS')!
    expect(themesIn({ sections: [part] }).map(({ id }) => id)).toEqual([time.id, money.id])
    expect(themesIn(content)[0]).toMatchObject({
      responses: 2,
      byType: [
        { bodyType: 'CPEG', count: 1, base: 1 },
        { bodyType: 'SNP', count: 1, base: 1 },
      ],
    })
    expect(figuresIn(content, 'themes')[0]?.rows.map(({ id, byType }) => [id, byType])).toEqual([
      [time.id, [1, 1]],
      [money.id, [1, 0]],
    ])
    expect(figuresIn(content, 'not-heard')).toMatchObject([
      { kinds: [{ bodyType: 'SNP', silent: 1, invited: 2 }] },
    ])
  })

  it('draws the figures where lines name them, themes by themselves once only', async () => {
    const { consultationId, time, money } = await reportable(db)
    const text = `Before\n\n[[figure: theme ${money.id.slice(0, 8)} Money]]\n\nBetween\n\n[[figure: other-themes]]`
    const words = { consultationId, kind: 'told', key: 'MPA+MPS', heading: 'To both', text }
    await saveSection(asOfficer, { ...words, version: 0 })
    const content = await compose(consultationId)
    const { blocks } = content.sections.find(({ kind, key }) => kind === 'told' && key === 'MPA+MPS')!
    expect(blocks).toMatchObject([
      { type: 'words', markdown: 'Before' },
      { figure: 'theme', theme: { id: money.id } },
      { type: 'words', markdown: 'Between' },
      { figure: 'theme', theme: { id: time.id } },
    ])
    await saveSection(asOfficer, { ...words, version: 1, isLeftOut: true })
    expect(themesIn(await compose(consultationId))).toEqual([])
  })

  it('quotes only what was chosen, as it is to be published, by kind of body and borough', async () => {
    const { consultationId, quote, time, cpeg, ctx } = await reportable(db)
    const quotes = async () => themesIn(await compose(consultationId)).flatMap((theme) => theme.quotes)
    expect(await quotes()).toEqual([])
    await chooseQuotes(asOfficer, { consultationId, themeId: time.id, quoteIds: [quote.id] })
    await updateQuote(ctx, { quoteId: quote.id, publicText: 'Give [them] time.' })
    const bodyType = 'Community and Police Engagement Group'
    expect(await quotes()).toEqual([{ id: quote.id, text: 'Give [them] time.', bodyType, borough: 'Camden' }])
    const [row] = await auditOf(db, consultationId, 'report.choose-quotes')
    expect(row?.detail).toEqual({ themeId: time.id, chosen: [quote.id], dropped: [] })
    // A body is not quoted with what it took back.
    await correct(db, cpeg.id, { view: 'On reflection, no.' })
    expect(await quotes()).toEqual([])
  })

  it('chooses only quotes of the theme, and only for those who may', async () => {
    const { consultationId, quote, money, time } = await reportable(db)
    const choose = { consultationId, themeId: time.id, quoteIds: [quote.id] }
    await expect(chooseQuotes(asOfficer, { ...choose, themeId: money.id })).rejects.toThrow(Conflict)
    await expect(chooseQuotes(asPublic, choose)).rejects.toThrow(NotAllowed)
  })
})

describe('proposing and approving', () => {
  it('publishes exactly what was proposed, frozen, with a fingerprint that anybody can work out again', async () => {
    const { consultationId, consultation, panel, money, code } = await reportable(db)
    const proposalId = await aProposal(asOfficer, consultationId, { note: 'For Thursday' })
    const proposed = await db.reportProposal.findUniqueOrThrow({ where: { id: proposalId } })
    expect(proposed.checklist).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'equality', answered: expect.anything() })]),
    )
    const { edition, fingerprint: mark } = await approveReport(asOther, { proposalId })
    expect([edition, mark]).toEqual([1, proposed.fingerprint])
    const published = await getPublishedReport(asPublic, { slug: consultation.slug })
    expect(fingerprint(JSON.parse(canonicalJson(published.shown)))).toBe(mark)
    expect(published.content.format).toBe(2)
    expect(await db.consultation.findUniqueOrThrow({ where: { id: consultationId } })).toMatchObject({
      status: 'reported',
    })
    // What is coded afterwards does not show in it.
    await code(panel.id, money.id)
    expect((await getPublishedReport(asPublic, { slug: consultation.slug })).content).toEqual(
      published.content,
    )
    const [row] = await auditOf(db, consultationId, 'report.publish')
    expect(row?.detail).toMatchObject({ edition: 1, fingerprint: mark, proposalId })
    expect(await auditOf(db, consultationId, 'report.propose')).toHaveLength(1)
  })

  it('is never approved by whoever proposed it, not even as an administrator', async () => {
    const { consultationId } = await reportable(db)
    const both = aCtx(db, officer({ roles: ['officer', 'administrator'] }))
    const proposalId = await aProposal(both, consultationId)
    await expect(approveReport(both, { proposalId })).rejects.toThrow('somebody else has to approve it')
    await expect(sendBackReport(both, { proposalId, why: 'x' })).rejects.toThrow(NotAllowed)
    await expect(approveReport(aCtx(db, researcher()), { proposalId })).rejects.toThrow(NotAllowed)
    await expect(approveReport(asPublic, { proposalId })).rejects.toThrow()
    expect(await db.reportEdition.count({ where: { report: { consultationId } } })).toBe(0)
    await approveReport(aCtx(db, administrator()), { proposalId })
  })

  it('stops where anything changed since it was proposed', async () => {
    const { consultationId, panel, money, code } = await reportable(db)
    const proposalId = await aProposal(asOfficer, consultationId)
    await code(panel.id, money.id)
    await expect(approveReport(asOther, { proposalId })).rejects.toThrow('no longer what was proposed')
    const { status } = await db.consultation.findUniqueOrThrow({ where: { id: consultationId } })
    expect(status).toBe('analysing')
    await takeBackProposal(asOfficer, { proposalId })
    const again = await aProposal(asOfficer, consultationId)
    await expect(approveReport(asOther, { proposalId: again })).resolves.toMatchObject({ edition: 1 })
  })

  it('by two people at once makes one edition and one Conflict', async () => {
    const { consultationId } = await reportable(db)
    const proposalId = await aProposal(asOfficer, consultationId)
    const results = await Promise.allSettled([
      approveReport(asOther, { proposalId }),
      approveReport(aCtx(db, officer()), { proposalId }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await db.reportEdition.count({ where: { report: { consultationId } } })).toBe(1)
    expect(await auditOf(db, consultationId, 'report.publish')).toHaveLength(1)
  })

  it('goes back with why, and is taken back, with a record of both', async () => {
    const { consultationId } = await reportable(db)
    const first = await aProposal(asOfficer, consultationId)
    await expect(proposeReport(asOther, { consultationId })).rejects.toThrow('waits for approval already')
    await expect(sendBackReport(asOther, { proposalId: first, why: '' })).rejects.toThrow('should be changed')
    await sendBackReport(asOther, { proposalId: first, why: 'Say who was not heard.' })
    await expect(approveReport(asOther, { proposalId: first })).rejects.toThrow('was sent back')
    const second = await aProposal(asOfficer, consultationId)
    await takeBackProposal(asOfficer, { proposalId: second })
    await expect(takeBackProposal(asOfficer, { proposalId: second })).rejects.toThrow(NotAllowed)
    expect(await auditOf(db, consultationId, 'report.send-back')).toMatchObject([
      { detail: { why: 'Say who was not heard.' } },
    ])
    expect(await auditOf(db, consultationId, 'report.take-back')).toHaveLength(1)
  })

  it('needs the checklist answered, and something new with a word on what changed', async () => {
    const { consultationId, panel, money, code } = await reportable(db)
    await expect(proposeReport(asOfficer, { consultationId })).rejects.toThrow('Answer the checklist first')
    await publishedReport(asOfficer, { consultationId })
    await answerAll(asOfficer, consultationId)
    const again = proposeReport(asOfficer, { consultationId, whatChanged: 'Nothing' })
    await expect(again).rejects.toThrow('Nothing has changed since edition 1')
    await code(panel.id, money.id)
    await expect(proposeReport(asOfficer, { consultationId })).rejects.toThrow(InvalidInput)
    const next = { consultationId, whatChanged: 'One more answer' }
    expect(await publishedReport(asOfficer, next)).toMatchObject({ edition: 2 })
  })

  it('makes the drafts among its commitments where it says so, and leaves them out otherwise', async () => {
    const { consultationId, time } = await reportable(db)
    const words = { title: 'More time', whatWeWillDo: 'Twelve weeks.', leads: ['MPA'], themeIds: [time.id] }
    const { id: commitmentId } = await addCommitment(asOfficer, { consultationId, ...words })
    await answerAll(asOfficer, consultationId)
    const making = { consultationId, makesCommitments: true }
    await expect(proposeReport(asOfficer, making)).rejects.toMatchObject({
      fields: { makesCommitments: expect.stringContaining('at least one action') },
    })
    await publishedReport(asOfficer, { consultationId })
    const first = await getPublishedReport(asPublic, {
      slug: (await db.consultation.findUniqueOrThrow({ where: { id: consultationId } })).slug,
    })
    expect(figuresIn(first.content, 'commitments')).toEqual([])
    await addAction(asOfficer, { commitmentId, what: 'Write it down', owner: 'Us', dueOn: '2026-07-10' })
    await publishedReport(asOfficer, { ...making, whatChanged: 'What we will do' })
    const made = await db.commitment.findUniqueOrThrow({ where: { id: commitmentId } })
    expect(made.state).toBe('made')
    expect(made.number).not.toBeNull()
    const second = await getPublishedReport(asPublic, { slug: first.content.consultation.slug })
    expect(figuresIn(second.content, 'commitments')).toMatchObject([
      { commitments: [{ id: commitmentId, actions: [{ owner: 'Us' }] }] },
    ])
    expect(second.editions.map(({ number }) => number)).toEqual([2, 1])
  })

  it.each(['draft', 'approved', 'open', 'archived', 'withdrawn'])(
    'is refused while it is %s',
    async (status) => {
      const { consultationId } = await reportable(db)
      await db.consultation.update({ where: { id: consultationId }, data: { status } })
      await expect(proposeReport(asOfficer, { consultationId })).rejects.toThrow(NotAllowed)
    },
  )
})

it('nothing is there to read before it is published, nor an edition that never was', async () => {
  const { consultation, consultationId } = await reportable(db)
  await expect(getPublishedReport(asPublic, { slug: consultation.slug })).rejects.toThrow(NotFound)
  expect(await listEditions(asPublic, { slug: consultation.slug })).toEqual([])
  await publishedReport(asOfficer, { consultationId })
  await expect(getPublishedReport(asPublic, { slug: consultation.slug, edition: 2 })).rejects.toThrow(
    NotFound,
  )
})

it('an edition of the former format goes on being read', async () => {
  const { consultation, consultationId } = await reportable(db)
  await publishedReport(asOfficer, { consultationId })
  const edition = await db.reportEdition.findFirstOrThrow({ where: { report: { consultationId } } })
  const { content } = await getPublishedReport(asPublic, { slug: consultation.slug })
  const former = {
    ...{ format: 1, title: 'Once', introduction: 'It *was* so', howWeAsked: '', whatHappensNext: 'Later' },
    ...{ base: 2, rates: content.rates, reading: content.reading },
    consultation: {
      ...content.consultation,
      why: 'Why',
      canChange: 'This',
      cannotChange: '',
      decisionMaker: '',
      decisionOn: null,
    },
    parts: [{ key: 'MPA', heading: 'To the MPA', text: '', themes: themesIn(content) }],
  }
  await db.reportEdition.update({
    where: { id: edition.id },
    data: { content: JSON.parse(JSON.stringify(former)) },
  })
  const read = await getPublishedReport(asPublic, { slug: consultation.slug })
  expect(read.shown).toEqual(former)
  expect(themesIn(read.content)).toEqual(themesIn(content))
  expect(read.content.sections.map(({ kind, key }) => [kind, key].join())).toEqual([
    ...['why,', 'how,', 'told,', 'told,MPA', 'next,'],
  ])
  expect(read.content.sections[2]?.blocks).toEqual([{ type: 'words', markdown: 'It \\*was\\* so' }])
})
