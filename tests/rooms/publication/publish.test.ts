import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { askToPublish } from '@/lib/publication/ask-to-publish'
import { getPublicationDesk } from '@/lib/publication/get-publication-desk'
import { getPublishedResponse } from '@/lib/publication/get-published-response'
import { listPublishedResponses } from '@/lib/publication/list-published-responses'
import { publishResponses } from '@/lib/publication/publish-responses'
import { removeWordsOfGone } from '@/lib/publication/remove-words-of-gone'
import { restorePublished } from '@/lib/publication/restore-published'
import { withdrawPublished } from '@/lib/publication/withdraw-published'
import { anonymous, officer, researcher, system } from '../../support/actors'
import { aBody, aCtx, aResponse, HACKNEY } from '../../support/builders'
import { aPersonsResponse } from '../../support/persons'
import { testDatabase } from '../../support/test-database'
import { aClosed, decide, publish } from './world'

const { db } = await testDatabase()
const asPublic = aCtx(db, anonymous)
const NAMED = 'Please write to Jane Miller, jane.miller@example.org, about it.'

const list = (slug: string, over: object = {}) => listPublishedResponses(asPublic, { slug, ...over })

describe('what bodies answered', () => {
  it('is published question by question in words, with a fingerprint of each', async () => {
    const { consultation, consultationId, slug } = await aClosed(db)
    await aResponse(db, consultation, {
      answers: {
        ...{ view: 'More time.\nAnd money.', ways: ['post', 'other'], 'ways-Comment': 'By bus' },
        ...{ rate: { ask: 2 }, events: [{ what: 'A fair' }] },
      },
    })
    await publish(db, consultationId)
    const one = await getPublishedResponse(asPublic, { slug, number: 1 })
    expect(one.answers.map(({ title, text }) => [title, text])).toEqual([
      ['What is your view?', 'More time.\nAnd money.'],
      ['How should we ask?', 'By post\nAnother way: By bus'],
      ['How well did we do?', 'Asking: Badly'],
      ['What did you hold?', '1, What: A fair'],
    ])
    for (const { text, sha256 } of one.answers)
      expect(sha256).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('waits where something in it may say who somebody is, until a person decided', async () => {
    const { consultation, consultationId, slug, ctx } = await aClosed(db)
    const response = await aResponse(db, consultation, { answers: { view: NAMED, ways: ['web'] } })
    await publish(db, consultationId)
    const [held] = (await getPublicationDesk(ctx, { consultationId })).held
    expect(held).toMatchObject({ responseId: response.id, question: 'view', why: 'found' })
    expect((await getPublishedResponse(asPublic, { slug, number: 1 })).answers).toMatchObject([
      { name: 'view', text: '', isHeld: true },
      { name: 'ways', text: 'On the web' },
    ])
    await decide(db, response, NAMED, { words: ['Jane Miller', 'jane.miller@example.org'] })
    expect((await getPublicationDesk(ctx, { consultationId })).counts.changedSince).toBe(1)
    await publish(db, consultationId)
    const [view] = (await getPublishedResponse(asPublic, { slug, number: 1 })).answers
    expect(view?.text).toBe('Please write to [name removed], [name removed], about it.')
    expect(JSON.stringify(await list(slug))).not.toContain('Miller')
    expect((await getPublicationDesk(ctx, { consultationId })).heldTotal).toBe(0)
  })

  it('stays as it was published while it is corrected, until it is published again, and then is looked at again', async () => {
    const { consultation, consultationId, slug, ctx } = await aClosed(db)
    const response = await aResponse(db, consultation, { answers: { view: 'As it was' } })
    await publish(db, consultationId)
    await db.response.update({
      where: { id: response.id },
      data: { answers: { view: 'As it is' }, revisionNumber: 2 },
    })
    const text = async () => (await getPublishedResponse(asPublic, { slug, number: 1 })).answers[0]?.text
    expect(await text()).toBe('As it was')
    expect((await getPublicationDesk(ctx, { consultationId })).counts.changedSince).toBe(1)
    await publish(db, consultationId)
    expect(await text()).toBe('As it is')
  })

  it('keeps its number for ever, and new ones come after', async () => {
    const { consultation, consultationId, slug } = await aClosed(db)
    for (const view of ['One', 'Two', 'Three']) await aResponse(db, consultation, { answers: { view } })
    await publish(db, consultationId)
    const before = (await list(slug)).items.map(({ number, answers }) => [number, answers[0]?.text])
    await aResponse(db, consultation, { answers: { view: 'Four' } })
    await publish(db, consultationId)
    const after = (await list(slug)).items.map(({ number, answers }) => [number, answers[0]?.text])
    expect(after).toEqual([...before, [4, 'Four']])
  })
})

describe('what persons answered', () => {
  it('is published without name, where they agreed in full and every word was looked at', async () => {
    const { consultation, consultationId, slug, ctx } = await aClosed(db)
    const full = await aPersonsResponse(db, consultation, {
      publication: 'full',
      answers: { view: 'Buses', ways: ['web', 'what I typed'], age: 44, events: [{ what: 'My party' }] },
    })
    for (const publication of ['anonymous', 'none'] as const)
      await aPersonsResponse(db, consultation, { publication, answers: { view: `Not ${publication}` } })
    await publish(db, consultationId)
    expect((await list(slug)).total).toBe(0)
    expect((await getPublicationDesk(ctx, { consultationId })).held).toMatchObject([{ why: 'not-looked-at' }])
    await decide(db, full, 'Buses')
    await publish(db, consultationId)
    const { items } = await list(slug)
    expect(items).toMatchObject([{ name: 'A member of the public', basis: '', came: '', borough: null }])
    expect(items[0]?.answers.map(({ text }) => text)).toEqual(['Buses', 'On the web'])
  })

  it('says the borough only where ten or more answered from it, and who refused only from ten', async () => {
    const { consultation, consultationId, slug } = await aClosed(db)
    for (let i = 0; i < 10; i++) {
      const boroughCode = i === 0 ? undefined : HACKNEY
      await aPersonsResponse(db, consultation, {
        publication: 'full',
        boroughCode,
        answers: { ways: ['web'] },
      })
    }
    for (let i = 0; i < 9; i++) await aPersonsResponse(db, consultation, { publication: 'none' })
    await publish(db, consultationId)
    const before = await list(slug)
    expect(before.items.every(({ borough }) => borough === null)).toBe(true)
    expect(before.notShown.refused).toBeNull()
    await aPersonsResponse(db, consultation, { publication: 'none', boroughCode: HACKNEY })
    await publish(db, consultationId)
    const after = await list(slug)
    expect(after.items.filter(({ borough }) => borough?.code === HACKNEY)).toHaveLength(9)
    expect(after.notShown.refused).toBe(10)
  })

  it('is gone at once when they change their word, and when their response goes', async () => {
    const { consultation, consultationId, slug } = await aClosed(db)
    const person = await aPersonsResponse(db, consultation, {
      publication: 'full',
      answers: { ways: ['web'] },
    })
    await publish(db, consultationId)
    const set = (publication: string) =>
      db.response.update({ where: { id: person.id }, data: { publication } })
    for (const publication of ['none', 'anonymous']) {
      await set(publication)
      await expect(getPublishedResponse(asPublic, { slug, number: 1 })).rejects.toThrow(NotFound)
      expect((await list(slug)).total).toBe(0)
    }
    await set('full')
    expect((await list(slug)).total).toBe(1)
    await db.invitation.delete({ where: { id: person.invitation.id } })
    expect((await list(slug)).total).toBe(0)
    await removeWordsOfGone(aCtx(db, system))
    const row = await db.publishedResponse.findFirstOrThrow({ where: { consultationId } })
    expect(row).toMatchObject({ number: 1, words: '', answers: [], fingerprint: '' })
    await aPersonsResponse(db, consultation, { publication: 'full', answers: { ways: ['post'] } })
    await publish(db, consultationId)
    expect((await list(slug)).items.map(({ number }) => number)).toEqual([2])
  })
})

describe('withdrawing', () => {
  it('takes one back with why, for good, until somebody puts it back', async () => {
    const { consultation, consultationId, slug, ctx } = await aClosed(db)
    await aResponse(db, consultation)
    await publish(db, consultationId)
    const input = { consultationId, number: 1 }
    await expect(withdrawPublished(ctx, { ...input, why: ' ' })).rejects.toThrow('Say why')
    await expect(withdrawPublished(aCtx(db, researcher()), { ...input, why: 'So' })).rejects.toThrow(
      NotAllowed,
    )
    await withdrawPublished(ctx, { ...input, why: 'It names a child.' })
    await expect(withdrawPublished(ctx, { ...input, why: 'Again' })).rejects.toThrow(Conflict)
    await publish(db, consultationId)
    await expect(getPublishedResponse(asPublic, { slug, number: 1 })).rejects.toThrow(NotFound)
    expect((await getPublicationDesk(ctx, { consultationId })).withdrawn).toMatchObject([
      { number: 1, why: 'It names a child.' },
    ])
    await expect(restorePublished(aCtx(db, researcher()), input)).rejects.toThrow(NotAllowed)
    await restorePublished(ctx, input)
    await expect(restorePublished(ctx, input)).rejects.toThrow(Conflict)
    expect((await getPublishedResponse(asPublic, { slug, number: 1 })).number).toBe(1)
    const { id } = await db.publishedResponse.findFirstOrThrow({ where: { consultationId } })
    const actions = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual(['responses.withdraw', 'responses.restore'])
  })
})

describe('who may, and when', () => {
  it('officers, once nobody can answer any more, one run at a time; recorded', async () => {
    const { consultationId } = await aClosed(db)
    await expect(askToPublish(aCtx(db, researcher()), { consultationId })).rejects.toThrow(NotAllowed)
    await expect(getPublicationDesk(asPublic, { consultationId })).rejects.toThrow(NotAllowed)
    const { jobRunId } = await askToPublish(aCtx(db, officer()), { consultationId })
    await expect(askToPublish(aCtx(db, officer()), { consultationId })).rejects.toThrow(Conflict)
    await expect(publishResponses(aCtx(db, officer()), { consultationId, jobRunId })).rejects.toThrow(
      NotAllowed,
    )
    await publishResponses(aCtx(db, system), { consultationId, jobRunId })
    const events = await db.auditEvent.findMany({
      where: { subjectId: consultationId },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ action }) => action)).toEqual(['responses.ask-to-publish', 'responses.publish'])
  })

  it.each(['open', 'archived', 'withdrawn'])('not while it is %s', async (status) => {
    const { consultationId } = await aClosed(db, status)
    await expect(askToPublish(aCtx(db, officer()), { consultationId })).rejects.toThrow(NotAllowed)
  })
})

describe('looking for words', () => {
  it('finds any of their forms, marks them, and narrows by kind and borough', async () => {
    const { consultation, consultationId, slug } = await aClosed(db)
    const cpeg = await aBody(db, { type: 'CPEG', boroughCode: HACKNEY })
    await aResponse(db, consultation, { bodyId: cpeg.id, answers: { view: 'They consulted us too late.' } })
    await aResponse(db, consultation, { answers: { view: 'Buses run late.' } })
    await publish(db, consultationId)
    const found = await list(slug, { search: 'consulting' })
    expect(found.items).toHaveLength(1)
    expect(found.items[0]?.passages.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual([
      'consulted',
    ])
    expect((await list(slug, { search: 'late' })).total).toBe(2)
    expect((await list(slug, { search: 'late', bodyType: 'CPEG' })).total).toBe(1)
    expect((await list(slug, { borough: HACKNEY })).total).toBe(1)
    expect((await list(slug, { search: '%' })).total).toBe(0)
    expect((await list(slug, { limit: 1, page: 2 })).items).toHaveLength(1)
    expect((await list(slug)).choices.bodyTypes.map(({ code }) => code).sort()).toEqual(['CPEG', 'SNP'])
  })
})
