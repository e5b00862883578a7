import { describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { answerHash } from '@/lib/responses/answer-hash'
import { decideRedaction } from '@/lib/redaction/decide-redaction'
import { addNewPassage } from '@/lib/rounds/add-new-passage'
import { answerComments } from '@/lib/rounds/answer-comments'
import { closeRound } from '@/lib/rounds/close-round'
import { decidePassage } from '@/lib/rounds/decide-passage'
import { exportChangeList } from '@/lib/rounds/export-change-list'
import { getChangeList } from '@/lib/rounds/get-change-list'
import { getCommentsDesk } from '@/lib/rounds/get-comments-desk'
import { getOwnComments } from '@/lib/rounds/get-own-comments'
import { getRound } from '@/lib/rounds/get-round'
import { publishChangeList } from '@/lib/rounds/publish-change-list'
import { removeNewPassage } from '@/lib/rounds/remove-new-passage'
import { anonymous, holderOf, linkOfficerOf } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { aResearcher, auditOf } from '../analysis/world'
import { anOpenRound, comment } from './world'

const { db } = await testDatabase()
const asPublic = aCtx(db, anonymous)
const asLinkOfficer = aCtx(db, linkOfficerOf('E09000007'))
const EARLIER = {
  round2_1_view: 'change',
  round2_1_comment: 'Ask us much earlier, please, and in plain words.',
}

/** Two bodies comment on the first passage, one also on the whole. */
async function commented() {
  const world = await anOpenRound(db)
  const first = await comment(db, world.invitations[0]!, { ...EARLIER, round2_whole_comment: 'Too long.' })
  const second = await comment(db, world.invitations[1]!, EARLIER)
  const desk = (passage = '1') => getCommentsDesk(world.ctx, { stageId: world.stageId, passage })
  return { ...world, first, second, desk }
}

const asSeen = ({ comments }: Awaited<ReturnType<typeof getCommentsDesk>>['here']) =>
  comments.map(({ responseId, questionName, revisionNumber, answer }) => ({
    ...{ responseId, questionName, revisionNumber, version: answer?.version ?? 0 },
  }))

describe('answerComments', () => {
  it('answers comments that are alike together, passage by passage', async () => {
    const { ctx, stageId, desk } = await commented()
    const { here, unanswered, total } = await desk()
    expect([here.comments.length, total, unanswered]).toEqual([2, 3, 3])
    expect(here.views?.bodies[0]?.counts).toMatchObject({ change: 2, keep: 0 })
    expect(here.alike).toEqual([[0, 1]])
    const answer = { stageId, verdict: 'in-part', why: 'Eight weeks is what can be done.' } as const
    await answerComments(ctx, { ...answer, comments: asSeen(here) })
    const after = await desk()
    expect(after.here.comments.map(({ answer }) => answer?.verdict)).toEqual(['in-part', 'in-part'])
    expect(after.unanswered).toBe(1)
    expect((await getCommentsDesk(ctx, { stageId, passage: '1', show: 'unanswered' })).here.comments).toEqual(
      [],
    )
    expect(await auditOf(db, stageId, 'round.answer')).toHaveLength(1)
  })

  it('needs a reason, a right to it, and comments as they were read', async () => {
    const { ctx, stageId, desk, invitations } = await commented()
    const seen = asSeen((await desk()).here)
    const answer = { stageId, comments: seen, verdict: 'accepted', why: '' } as const
    await expect(answerComments(ctx, { ...answer, verdict: 'not-accepted' })).rejects.toThrow('Say why')
    await expect(answerComments(asLinkOfficer, answer)).rejects.toThrow(NotAllowed)
    await expect(answerComments(asPublic, answer)).rejects.toThrow(NotAllowed)
    const unknown = [{ ...seen[0]!, questionName: 'round2_2_comment' }]
    await expect(answerComments(ctx, { ...answer, comments: unknown })).rejects.toThrow(NotFound)
    await answerComments(ctx, answer)
    await expect(answerComments(ctx, answer)).rejects.toThrow(Conflict)
    await comment(db, invitations[0]!, { round2_1_comment: 'Another thing.' })
    const { here } = await desk()
    expect(here.comments.some(({ answer }) => answer?.isStale)).toBe(true)
    const again = seen.map((one) => ({ ...one, version: 1 }))
    await expect(answerComments(ctx, { ...answer, comments: again })).rejects.toThrow('corrected the comment')
  })

  it('of two at once lets one through', async () => {
    const { ctx, stageId, desk } = await commented()
    const comments = asSeen((await desk()).here)
    const other = aCtx(db, await aResearcher(db))
    const results = await Promise.allSettled([
      answerComments(ctx, { stageId, comments, verdict: 'accepted', why: '' }),
      answerComments(other, { stageId, comments, verdict: 'not-accepted', why: 'No.' }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('what becomes of a passage', () => {
  it('is decided with its words and its reason, and never over another’s decision', async () => {
    const { ctx, stageId, round } = await commented()
    const { id: passageId } = round.passages[0]!
    const change = {
      passageId,
      version: 1,
      outcome: 'changed',
      newText: 'We will ask at the start.',
      reason: 'So asked.',
    } as const
    await expect(decidePassage(ctx, { ...change, reason: '' })).rejects.toThrow(InvalidInput)
    await expect(decidePassage(ctx, { ...change, newText: 'We will ask early.' })).rejects.toThrow(
      InvalidInput,
    )
    await expect(decidePassage(aCtx(db, await aResearcher(db)), change)).rejects.toThrow(NotAllowed)
    await decidePassage(ctx, change)
    await expect(decidePassage(ctx, { ...change, outcome: 'kept' })).rejects.toThrow(Conflict)
    expect((await getRound(ctx, { stageId })).passages[0]).toMatchObject({ outcome: 'changed', version: 2 })
    expect(await auditOf(db, stageId, 'round.decide')).toHaveLength(1)
  })

  it('may be a passage that was not there, without a number of its own', async () => {
    const { ctx, stageId, round } = await commented()
    const add = { stageId, afterNumber: 1, newText: 'We will say why.', why: 'Three groups asked.' }
    await expect(addNewPassage(asLinkOfficer, add)).rejects.toThrow(NotAllowed)
    await expect(addNewPassage(ctx, { ...add, afterNumber: 9 })).rejects.toThrow(InvalidInput)
    const { id: passageId } = await addNewPassage(ctx, add)
    expect((await getRound(ctx, { stageId })).passages.map(({ number }) => number)).toEqual([1, 0, 2, 3])
    await expect(decidePassage(ctx, { passageId, version: 1, outcome: 'kept', reason: '' })).rejects.toThrow(
      InvalidInput,
    )
    await expect(removeNewPassage(ctx, { passageId: round.passages[0]!.id, version: 1 })).rejects.toThrow(
      InvalidInput,
    )
    await expect(removeNewPassage(ctx, { passageId, version: 2 })).rejects.toThrow(Conflict)
    await expect(removeNewPassage(asLinkOfficer, { passageId, version: 1 })).rejects.toThrow(NotAllowed)
    await removeNewPassage(ctx, { passageId, version: 1 })
    expect(await auditOf(db, stageId, 'round.add-new')).toHaveLength(1)
    expect(await auditOf(db, stageId, 'round.remove-new')).toHaveLength(1)
  })
})

/** All is decided and closed; the first comment is redacted, none is answered. */
async function decided() {
  const world = await commented()
  const { ctx, stageId, round, first } = world
  for (const [i, { id: passageId }] of round.passages.entries())
    await decidePassage(
      ctx,
      i === 0
        ? {
            passageId,
            version: 1,
            outcome: 'changed',
            newText: 'We will ask at the start.',
            reason: 'So asked.',
          }
        : { passageId, version: 1, outcome: 'kept', reason: '' },
    )
  await decideRedaction(ctx, {
    ...{ responseId: first.id, question: 'round2_1_comment', seen: '', passages: [] },
    ...{
      answerHash: answerHash(EARLIER.round2_1_comment),
      words: [{ text: 'plain', kind: 'other', why: 'A test.' }],
    },
  })
  await closeRound(ctx, { stageId, reason: 'All have answered.' })
  return world
}

describe('publishChangeList', () => {
  it('publishes what changed, with comments as they may be read; each body sees its own first', async () => {
    const { ctx, stageId, consultation, desk, invitations } = await decided()
    const whyless = publishChangeList(ctx, { stageId })
    await expect(whyless).rejects.toMatchObject({
      fields: { whyUnanswered: expect.stringContaining('3 comments') },
    })
    await answerComments(ctx, {
      stageId,
      comments: asSeen((await desk()).here),
      verdict: 'accepted',
      why: 'Yes.',
    })
    const { edition } = await publishChangeList(ctx, {
      stageId,
      whyUnanswered: 'It says nothing to be answered.',
    })
    const { content, fingerprint } = await getChangeList(asPublic, { slug: consultation.slug })
    const [passage] = content.passages
    expect(edition).toBe(1)
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(passage?.comments.map(({ text }) => text).sort()).toEqual(
      ['Ask us much earlier, please, and in [words removed] words.', null].sort(),
    )
    expect(passage?.changes).toContainEqual({ kind: 'taken-out', text: 'early' })
    const { csv } = await exportChangeList(asPublic, { slug: consultation.slug })
    expect(csv).toContain('[words removed]')
    expect(csv).not.toContain('in plain words')
    const own = await getOwnComments(aCtx(db, holderOf(invitations[0]!)))
    expect(own?.comments.map(({ number, verdict }) => [number, verdict])).toEqual([
      [1, 'accepted'],
      [null, null],
    ])
    expect(await auditOf(db, stageId, 'round.publish')).toHaveLength(1)
  })

  it('waits until all is closed and decided, and is the officers’', async () => {
    const { ctx, stageId } = await commented()
    await expect(publishChangeList(ctx, { stageId })).rejects.toThrow('once comments are no longer taken')
    await closeRound(ctx, { stageId, reason: 'Enough.' })
    await expect(publishChangeList(ctx, { stageId })).rejects.toThrow(
      'Say first what becomes of passage 1, 2, 3',
    )
    const world = await decided()
    await expect(publishChangeList(asLinkOfficer, { stageId: world.stageId })).rejects.toThrow(NotAllowed)
  })

  it('publishes another edition only with something changed, and says what', async () => {
    const { ctx, stageId, consultation, round } = await decided()
    const why = { whyUnanswered: 'They came too late.' }
    await publishChangeList(ctx, { stageId, ...why })
    await expect(publishChangeList(ctx, { stageId, ...why, whatChanged: 'x' })).rejects.toThrow(
      'Nothing has changed',
    )
    await decidePassage(ctx, {
      passageId: round.passages[1]!.id,
      version: 2,
      outcome: 'dropped',
      reason: 'Too much.',
    })
    await expect(publishChangeList(ctx, { stageId, ...why })).rejects.toMatchObject({
      fields: { whatChanged: expect.any(String) },
    })
    const seen = { fingerprint: 'f'.repeat(64) }
    await expect(publishChangeList(ctx, { stageId, ...why, ...seen, whatChanged: 'x' })).rejects.toThrow(
      Conflict,
    )
    await publishChangeList(ctx, { stageId, ...why, whatChanged: 'Passage 2 goes.' })
    const { number, editions } = await getChangeList(asPublic, { slug: consultation.slug })
    expect([number, editions.length]).toEqual([2, 2])
    expect((await getChangeList(asPublic, { slug: consultation.slug, edition: 1 })).number).toBe(1)
  })
})
