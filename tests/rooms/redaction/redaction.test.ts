import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { decideRedaction } from '@/lib/redaction/decide-redaction'
import { getRedaction } from '@/lib/redaction/get-redaction'
import { listRedactions } from '@/lib/redaction/list-redactions'
import { withdrawRedaction } from '@/lib/redaction/withdraw-redaction'
import { anonymous, linkOfficerOf, officer } from '../../support/actors'
import { aConsultation, aCtx, aResponse, CAMDEN } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aResearcher, auditOf, correct, TWO_QUESTIONS } from '../analysis/world'

const { db } = await testDatabase()
const SAID = 'Ask Mrs Khan on 07700 900123 about the lights by the old bakery. The old bakery is dark.'

async function aWorld(text = SAID) {
  const consultation = await aConsultation(db, { status: 'analysing', definition: TWO_QUESTIONS })
  const response = await aResponse(db, consultation, { answers: { view: text, more: 'Nothing else.' } })
  const ctx = aCtx(db, await aResearcher(db))
  const answer = { responseId: response.id, question: 'view' }
  const read = () => getRedaction(ctx, answer)
  /** Takes out what is ticked, as the page sends it. */
  const decide = async (over: Partial<Parameters<typeof decideRedaction>[1]> = {}) => {
    const { answerHash, decided, passages } = await read()
    const ticked = passages.filter(({ isOut }) => isOut)
    const given = ticked.map(({ kind, start, end, why }) => ({ kind, start, end, why }))
    const seen = decided?.sha256 ?? ''
    await decideRedaction(ctx, { ...answer, answerHash, seen, passages: given, words: [], ...over })
  }
  const list = (show: 'proposed' | 'decided' | 'out-of-date' | 'quoted' = 'proposed') =>
    listRedactions(ctx, { consultationId: consultation.id, show })
  return { consultation, response, ctx, answer, read, decide, list }
}

describe('what may say who somebody is', () => {
  it('is proposed, ticked, with its reason and its mark', async () => {
    const { read } = await aWorld()
    const { passages, state, decided } = await read()
    expect(state).toBe('undecided')
    expect(decided).toBeNull()
    expect(passages).toMatchObject([
      { kind: 'name', text: 'Mrs Khan', mark: '[name removed]', isOut: true, isOwn: false },
      { kind: 'telephone', text: '07700 900123', isOut: true, isOwn: false },
    ])
  })

  it('lists answers in which something is found until a person decides', async () => {
    const { list, decide } = await aWorld()
    expect(await list()).toMatchObject({
      items: [{ question: 'view', passages: 2 }],
      counts: { answers: 2, decided: 0 },
    })
    await decide()
    expect((await list()).items).toEqual([])
    expect(await list('decided')).toMatchObject({ items: [{ question: 'view' }], counts: { decided: 1 } })
  })

  it('goes on from page to page without leaving one out or naming one twice', async () => {
    const { consultation, ctx } = await aWorld()
    for (let i = 0; i < 24; i++)
      await aResponse(db, consultation, { answers: { view: `Call Mrs Khan on 07700 9001${10 + i}` } })
    const first = await listRedactions(ctx, { consultationId: consultation.id })
    const second = await listRedactions(ctx, { consultationId: consultation.id, after: first.next! })
    const all = [...first.items, ...second.items].map(({ responseId }) => responseId)
    expect(first.items).toHaveLength(20)
    expect(second.next).toBeNull()
    expect(new Set(all).size).toBe(25)
  })
})

describe('deciding', () => {
  it('keeps the public text, its reasons and its fingerprint beside the original', async () => {
    const { decide, read, response, ctx } = await aWorld()
    await decide({ words: [{ kind: 'other', text: 'the old  bakery', why: 'Only one family lives there' }] })
    const publicText =
      'Ask [name removed] on [telephone number removed] about the lights by [words removed]. [words removed] is dark.'
    const { decided, state, text } = await read()
    expect(text).toBe(SAID)
    expect(state).toBe('decided')
    expect(decided).toMatchObject({ publicText, by: 'Rae Researcher' })
    expect(decided!.sha256).toBe(createHash('sha256').update(publicText).digest('hex'))
    expect(decided!.redactions.map(({ kind }) => kind)).toEqual(['name', 'telephone', 'other', 'other'])
    expect(decided!.redactions[2]).toMatchObject({ why: 'Only one family lives there' })
    const [event] = await auditOf(db, response.id, 'answer.redact')
    expect(event?.detail).toMatchObject({ kinds: { name: 1, telephone: 1, other: 2 }, again: false })
    expect(JSON.stringify(event?.detail)).not.toContain('Khan')
    expect(event?.actorId).toBe((ctx.actor as { userId: string }).userId)
  })

  it('may drop what was found: it is asked about no more, and can be decided again', async () => {
    const { decide, read } = await aWorld()
    await decide({ passages: [] })
    const { decided, passages } = await read()
    expect(decided!.publicText).toBe(SAID)
    expect(passages.map(({ isOut }) => isOut)).toEqual([false, false])
    const [{ kind, start, end, why }] = passages as [(typeof passages)[number]]
    await decide({ passages: [{ kind, start, end, why }] })
    expect((await read()).decided!.publicText).toContain('Ask [name removed] on 07700 900123')
  })

  it('makes one of passages that overlap', async () => {
    const { decide, read } = await aWorld()
    await decide({ words: [{ kind: 'other', text: 'Khan on 07700 900123 about', why: 'All of it' }] })
    expect((await read()).decided!.publicText).toMatch(/^Ask \[name removed\] the lights/)
  })

  it('is out of date once the answer is corrected, and asked again with the same words ticked', async () => {
    const { decide, read, response, list } = await aWorld()
    await decide({ words: [{ kind: 'other', text: 'the old bakery', why: 'One family' }] })
    await db.responseRevision.updateMany({
      where: { responseId: response.id },
      data: { answers: { view: SAID, more: 'Nothing else.' } },
    })
    await correct(db, response.id, { view: 'The old bakery is dark. Ask Mr Owen Price.' })
    const { state, passages } = await read()
    expect(state).toBe('out-of-date')
    expect((await list('out-of-date')).counts).toMatchObject({ decided: 0, outOfDate: 1 })
    expect(passages.map(({ text, isOut, isOwn }) => [text, isOut, isOwn])).toEqual([
      ['The old bakery', true, true],
      ['Mr Owen Price', true, false],
    ])
    await decide()
    expect((await read()).decided!.publicText).toBe('[words removed] is dark. Ask [name removed].')
  })

  it('never overwrites what another decided, nor an answer that was corrected meanwhile', async () => {
    const { decide, response } = await aWorld()
    const results = await Promise.allSettled([decide(), decide({ passages: [] })])
    const refused = results.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(1)
    await expect(decide({ seen: '' })).rejects.toThrow(Conflict)
    await expect(decide({ answerHash: '0'.repeat(64) })).rejects.toThrow('corrected while you were reading')
    expect(await db.redactedAnswer.count({ where: { responseId: response.id } })).toBe(1)
  })

  it('refuses words that are not there and places outside of the answer', async () => {
    const { decide, answer } = await aWorld()
    const missing = decide({ words: [{ kind: 'name', text: 'Mr Price', why: 'A name' }] })
    await expect(missing).rejects.toMatchObject({ fields: { words: expect.stringContaining('Mr Price') } })
    // A word inside of another is another word.
    await expect(decide({ words: [{ kind: 'name', text: 'bake', why: 'A name' }] })).rejects.toThrow(
      InvalidInput,
    )
    const outside = [{ kind: 'name' as const, start: 5, end: 5000, why: 'A name' }]
    await expect(decide({ passages: outside })).rejects.toThrow(InvalidInput)
    expect(await db.redactedAnswer.count({ where: { responseId: answer.responseId } })).toBe(0)
  })

  it('is for officers and researchers, while the consultation goes on', async () => {
    const { answer, read, consultation } = await aWorld()
    const { answerHash } = await read()
    const input = { ...answer, answerHash, seen: '', passages: [], words: [] }
    await expect(decideRedaction(aCtx(db, linkOfficerOf(CAMDEN)), input)).rejects.toThrow(NotAllowed)
    await expect(decideRedaction(aCtx(db, anonymous), input)).rejects.toThrow()
    await decideRedaction(aCtx(db, officer()), input)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'archived' } })
    const { decided } = await read()
    const again = { ...input, seen: decided!.sha256 }
    await expect(decideRedaction(aCtx(db, officer()), again)).rejects.toThrow('archived')
  })
})

describe('taking a decision back', () => {
  it('leaves the answer without a public text, recorded', async () => {
    const { decide, read, ctx, answer, response } = await aWorld()
    await decide()
    const seen = (await read()).decided!.sha256
    await withdrawRedaction(ctx, { ...answer, seen })
    expect(await read()).toMatchObject({ state: 'undecided', decided: null })
    expect(await auditOf(db, response.id, 'answer.redact-undo')).toHaveLength(1)
    await expect(withdrawRedaction(ctx, { ...answer, seen })).rejects.toThrow(NotFound)
  })

  it('is refused where another decided since, and to link officers', async () => {
    const { decide, read, ctx, answer } = await aWorld()
    await decide()
    const seen = (await read()).decided!.sha256
    await decide({ passages: [] })
    await expect(withdrawRedaction(ctx, { ...answer, seen })).rejects.toThrow(Conflict)
    const now = (await read()).decided!.sha256
    const other = aCtx(db, linkOfficerOf(CAMDEN))
    await expect(withdrawRedaction(other, { ...answer, seen: now })).rejects.toThrow(NotAllowed)
  })
})
