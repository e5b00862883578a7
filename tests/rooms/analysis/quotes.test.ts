import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { listQuotes } from '@/lib/analysis/list-quotes'
import { markQuote } from '@/lib/analysis/mark-quote'
import { removeQuote } from '@/lib/analysis/remove-quote'
import { updateQuote } from '@/lib/analysis/update-quote'
import { InvalidInput, NotAllowed } from '@/lib/core/errors'
import { decideRedaction } from '@/lib/redaction/decide-redaction'
import { answerHash } from '@/lib/responses/answer-hash'
import { anonymous, linkOfficerOf, officer } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf, aWorld, correct } from './world'

const { db } = await testDatabase()
const TEXT = 'More officers on foot. Ask us in time.'

async function quotable() {
  const world = await aWorld(db)
  const answer = { responseId: world.response.id, question: 'view', themeId: world.theme.id }
  return { ...world, answer }
}

describe('marking a quote', () => {
  it('keeps the passage as it stands, without blanks at its ends, and codes the answer', async () => {
    const { answer, ctx, response } = await quotable()
    const startsAt = TEXT.indexOf(' Ask')
    const quote = await markQuote(ctx, { ...answer, startsAt, endsAt: TEXT.length })
    expect(quote).toMatchObject({ excerpt: 'Ask us in time.', isNew: true, codingAdded: true })
    expect(TEXT.slice(quote.startsAt, quote.endsAt)).toBe('Ask us in time.')
    const [row] = await db.quote.findMany({ where: { responseId: response.id } })
    expect(row).toMatchObject({ excerpt: 'Ask us in time.', publicText: 'Ask us in time.', isChosen: false })
    expect(await db.coding.count({ where: { responseId: response.id } })).toBe(1)
    const [event] = await auditOf(db, response.id, 'quote.mark')
    expect(event?.detail).toMatchObject({ quoteId: quote.id, startsAt: quote.startsAt })
    // The audit never holds what people wrote.
    expect(JSON.stringify(event?.detail)).not.toContain('Ask us')
  })

  it('changes nothing when the same passage is marked again', async () => {
    const { answer, ctx, response } = await quotable()
    const first = await markQuote(ctx, { ...answer, startsAt: 0, endsAt: 4 })
    const again = await markQuote(ctx, { ...answer, startsAt: 0, endsAt: 5 })
    expect(again).toMatchObject({ id: first.id, isNew: false, codingAdded: false })
    expect(await auditOf(db, response.id, 'quote.mark')).toHaveLength(1)
  })

  it.each([
    ['ends behind the answer', { startsAt: 0, endsAt: TEXT.length + 1 }],
    ['ends before it begins', { startsAt: 5, endsAt: 4 }],
    ['is empty', { startsAt: 5, endsAt: 5 }],
    ['is blank', { startsAt: 4, endsAt: 5 }],
    ['is not what was selected', { startsAt: 0, endsAt: 4, excerpt: 'Fewer' }],
  ])('is refused where the passage %s', async (_what, range) => {
    const { answer, ctx, response } = await quotable()
    await expect(markQuote(ctx, { ...answer, ...range })).rejects.toThrow(InvalidInput)
    expect(await db.quote.count({ where: { responseId: response.id } })).toBe(0)
    expect(await db.coding.count({ where: { responseId: response.id } })).toBe(0)
  })

  it('does not cut a character in two', async () => {
    const { answer, ctx, response } = await quotable()
    await correct(db, response.id, { view: 'Good 👍 work' })
    await expect(markQuote(ctx, { ...answer, startsAt: 0, endsAt: 6 })).rejects.toThrow(
      'middle of a character',
    )
    await expect(markQuote(ctx, { ...answer, startsAt: 0, endsAt: 7 })).resolves.toMatchObject({
      excerpt: 'Good 👍',
    })
  })

  it('is refused to officers, who choose among what researchers marked', async () => {
    const { answer } = await quotable()
    await expect(markQuote(aCtx(db, officer()), { ...answer, startsAt: 0, endsAt: 4 })).rejects.toThrow(
      NotAllowed,
    )
  })

  it('is refused once the consultation is archived', async () => {
    const { answer, ctx, consultation } = await quotable()
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(markQuote(ctx, { ...answer, startsAt: 0, endsAt: 4 })).rejects.toThrow(NotAllowed)
  })
})

describe('what is published of a quote', () => {
  it('is set by an officer, who may only leave words out', async () => {
    const { answer, ctx, response } = await quotable()
    const { id: quoteId } = await markQuote(ctx, { ...answer, startsAt: 0, endsAt: TEXT.length })
    const asOfficer = aCtx(db, officer())
    await updateQuote(asOfficer, { quoteId, publicText: 'More [...] on foot.', isChosen: true })
    await expect(updateQuote(asOfficer, { quoteId, publicText: 'More police on foot.' })).rejects.toThrow(
      InvalidInput,
    )
    const quote = await db.quote.findUniqueOrThrow({ where: { id: quoteId } })
    expect(quote).toMatchObject({ publicText: 'More [...] on foot.', excerpt: TEXT, isChosen: true })
    const [event] = await auditOf(db, response.id, 'quote.update')
    expect(event?.detail).toEqual({ quoteId, isChosen: true, hidesBasis: false, textChanged: true })
  })

  it('names what may say who somebody is, and can be published without it', async () => {
    const { answer, ctx, response, consultation } = await quotable()
    const said = 'Ask Mrs Khan on 07700 900123 about the lights in our road.'
    await correct(db, response.id, { view: said })
    const { id: quoteId } = await markQuote(ctx, { ...answer, startsAt: 0, endsAt: said.length })
    const quoted = async () => {
      const quotes = await listQuotes(ctx, { consultationId: consultation.id })
      return quotes.find(({ id }) => id === quoteId)!
    }
    const { personal, redactedText } = await quoted()
    expect(personal.map(({ text }) => text)).toEqual(['Mrs Khan', '07700 900123'])
    expect(redactedText).toBe(
      'Ask [name removed] on [telephone number removed] about the lights in our road.',
    )
    await updateQuote(aCtx(db, officer()), { quoteId, publicText: redactedText })
    expect(await quoted()).toMatchObject({ publicText: redactedText, excerpt: said, personal: [] })
  })

  it('keeps what was taken out, where, why, and its fingerprint', async () => {
    const { answer, ctx, response } = await quotable()
    const said = 'Ask Mrs Khan about the lights by the  old bakery, please.'
    await correct(db, response.id, { view: said })
    const { id: quoteId } = await markQuote(ctx, { ...answer, startsAt: 0, endsAt: said.length })
    const publicText = 'Ask [name removed] about the lights […] , please.'
    await updateQuote(ctx, { quoteId, publicText, why: 'Only one family lives there' })
    const kept = await db.quote.findUniqueOrThrow({ where: { id: quoteId } })
    expect(kept.redactions).toMatchObject([
      { kind: 'name', start: 4, end: 12, why: expect.stringMatching(/./) },
      { kind: 'other', start: said.indexOf('by the'), why: 'Only one family lives there' },
    ])
    expect(kept.publicSha256).toBe(createHash('sha256').update(publicText).digest('hex'))
    // Choosing it changes neither.
    await updateQuote(ctx, { quoteId, isChosen: true })
    expect(await db.quote.findUniqueOrThrow({ where: { id: quoteId } })).toMatchObject({
      redactions: kept.redactions,
      publicSha256: kept.publicSha256,
    })
  })

  it('begins without what was taken out of the answer', async () => {
    const { answer, ctx, response } = await quotable()
    const said = 'Ask Mrs Khan about the lights.'
    await correct(db, response.id, { view: said })
    const passages = [{ kind: 'name' as const, start: 4, end: 12, why: 'A name' }]
    const at = { responseId: response.id, question: 'view', answerHash: answerHash(said), seen: '' }
    await decideRedaction(ctx, { ...at, passages, words: [] })
    const { id } = await markQuote(ctx, { ...answer, startsAt: 4, endsAt: said.length })
    expect(await db.quote.findUniqueOrThrow({ where: { id } })).toMatchObject({
      excerpt: 'Mrs Khan about the lights.',
      publicText: '[name removed] about the lights.',
      redactions: [{ kind: 'name', start: 0, end: 8, why: 'A name' }],
    })
  })

  it('is refused to link officers and the public', async () => {
    const { answer, ctx } = await quotable()
    const { id: quoteId } = await markQuote(ctx, { ...answer, startsAt: 0, endsAt: 4 })
    await expect(
      updateQuote(aCtx(db, linkOfficerOf('E09000007')), { quoteId, isChosen: true }),
    ).rejects.toThrow(NotAllowed)
    await expect(updateQuote(aCtx(db, anonymous), { quoteId, isChosen: true })).rejects.toThrow(NotAllowed)
  })

  it('is refused once the consultation is archived', async () => {
    const { answer, ctx, consultation } = await quotable()
    const { id: quoteId } = await markQuote(ctx, { ...answer, startsAt: 0, endsAt: 4 })
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(updateQuote(ctx, { quoteId, isChosen: true })).rejects.toThrow('archived')
  })
})

describe('removing a quote', () => {
  it('leaves the coding, and tells whoever comes second', async () => {
    const { answer, ctx, response } = await quotable()
    const { id: quoteId } = await markQuote(ctx, { ...answer, startsAt: 0, endsAt: 4 })
    const results = await Promise.allSettled([removeQuote(ctx, { quoteId }), removeQuote(ctx, { quoteId })])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.quote.count({ where: { responseId: response.id } })).toBe(0)
    expect(await db.coding.count({ where: { responseId: response.id } })).toBe(1)
    expect(await auditOf(db, response.id, 'quote.remove')).toHaveLength(1)
  })

  it('is refused to officers and once it is archived', async () => {
    const { answer, ctx, consultation } = await quotable()
    const { id: quoteId } = await markQuote(ctx, { ...answer, startsAt: 0, endsAt: 4 })
    await expect(removeQuote(aCtx(db, officer()), { quoteId })).rejects.toThrow(NotAllowed)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    await expect(removeQuote(ctx, { quoteId })).rejects.toThrow(NotAllowed)
  })
})

it('a quote is stale once its place in the answer holds other words, and not before', async () => {
  const { answer, ctx, response, consultation } = await quotable()
  await markQuote(ctx, { ...answer, startsAt: 0, endsAt: 4 })
  const stale = async () => (await listQuotes(ctx, { consultationId: consultation.id })).map((q) => q.isStale)
  await correct(db, response.id, { view: 'More of everything.' })
  expect(await stale()).toEqual([false])
  await correct(db, response.id, { view: 'Less of everything.' })
  expect(await stale()).toEqual([true])
})
