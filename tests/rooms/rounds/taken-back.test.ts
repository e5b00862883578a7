import { expect, it } from 'vitest'
import { decideRedaction } from '@/lib/redaction/decide-redaction'
import { canonicalJson, fingerprint } from '@/lib/core/fingerprint'
import { answerHash } from '@/lib/responses/answer-hash'
import { setPublication } from '@/lib/responses/set-publication'
import { closeRound } from '@/lib/rounds/close-round'
import { decidePassage } from '@/lib/rounds/decide-passage'
import { exportChangeList } from '@/lib/rounds/export-change-list'
import { getChangeList } from '@/lib/rounds/get-change-list'
import { publishChangeList } from '@/lib/rounds/publish-change-list'
import { anonymous, holderOf } from '../../support/actors'
import { aCtx, NOW } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { anOpenRound, comment } from './world'

const { db } = await testDatabase()
const asPublic = aCtx(db, anonymous)
const WORDS = 'My street has no lamp at all.'
const ON_FIRST = 'round2_1_comment'

/** A published list of changes with a comment of a body and one of a member of the public on the first passage. */
async function published() {
  const world = await anOpenRound(db)
  const { ctx, stageId, round, consultation, invitations } = world
  const invitation = await db.invitation.create({
    data: {
      ...{ stageId, purpose: 'person', invitedAt: NOW },
      participant: { create: { publication: 'anonymous' } },
    },
  })
  const ofBody = await comment(db, invitations[0]!, { [ON_FIRST]: 'Earlier still.' })
  const ofPerson = await comment(db, invitation, { [ON_FIRST]: WORDS, round2_whole_comment: WORDS })
  for (const { id: passageId } of round.passages)
    await decidePassage(ctx, { passageId, version: 1, outcome: 'kept', reason: '' })
  const decide = (responseId: string, question: string, text: string) =>
    decideRedaction(ctx, {
      ...{ responseId, question, seen: '', passages: [], words: [], answerHash: answerHash(text) },
    })
  await decide(ofBody.id, ON_FIRST, 'Earlier still.')
  await decide(ofPerson.id, ON_FIRST, WORDS)
  await decide(ofPerson.id, 'round2_whole_comment', WORDS)
  await closeRound(ctx, { stageId, reason: 'All have answered.' })
  await publishChangeList(ctx, { stageId, whyUnanswered: 'They say nothing to be answered.' })
  const { slug } = consultation
  return { slug, ofPerson, invitation, read: () => getChangeList(asPublic, { slug }) }
}

it('a comment whose author takes consent back loses its words in every shape of a published list', async () => {
  const { slug, invitation, read } = await published()
  const before = await read()
  expect(before).toMatchObject({ takenBack: 0, shownFingerprint: before.fingerprint })
  expect(canonicalJson(before.content)).toContain(WORDS)
  await setPublication(aCtx(db, holderOf(invitation)), { publication: 'none' })
  const after = await read()
  expect(after).toMatchObject({ takenBack: 2, fingerprint: before.fingerprint })
  expect(after.shownFingerprint).toBe(fingerprint(JSON.parse(canonicalJson(after.content))))
  expect(after.shownFingerprint).not.toBe(before.fingerprint)
  const { csv } = await exportChangeList(asPublic, { slug })
  for (const said of [canonicalJson(after.content), csv]) {
    expect(said).not.toContain(WORDS)
    expect(said).toContain('Taken back: the person who wrote this')
    expect(said).toContain('Earlier still.')
  }
  expect(after.content.passages[0]?.comments).toHaveLength(2)
  expect(after.content.answered).toEqual(before.content.answered)
})

it('not so where the response is gone by its time, but where its author had refused before', async () => {
  const gone = await published()
  await db.response.delete({ where: { id: gone.ofPerson.id } })
  expect((await gone.read()).takenBack).toBe(0)
  const refused = await published()
  await setPublication(aCtx(db, holderOf(refused.invitation)), { publication: 'none' })
  await db.response.delete({ where: { id: refused.ofPerson.id } })
  expect((await refused.read()).takenBack).toBe(2)
})
