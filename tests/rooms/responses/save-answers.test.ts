import { describe, expect, it } from 'vitest'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { getInvitationToAnswer } from '@/lib/responses/get-invitation-to-answer'
import { saveAnswers } from '@/lib/responses/save-answers'
import { MOST_BYTES } from '@/lib/responses/schema'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { anonymous, holderOf, officer } from '@/tests/support/actors'
import { aCtx } from '@/tests/support/builders'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, auditOf, nobody, toSave } from './world'

const { db } = await testDatabase()
const ANSWERS = { view: 'More officers on foot, please.' }

/** A draft that was begun, and two people with links of their own to it. */
async function aDraft(over: Parameters<typeof anAsking>[1] = {}) {
  const asking = await anAsking(db, over)
  await startDraft(asking.holder())
  const as = (person: string) => aCtx(db, { ...holderOf(asking.invitation), person })
  return { ...asking, asha: as('Asha'), ben: as('Ben') }
}

const draftOf = async (ctx: ReturnType<typeof aCtx>) => (await getInvitationToAnswer(ctx)).draft!

describe('saving answers', () => {
  it('keeps them and the page, and marks each with its number, time and author', async () => {
    const { asha } = await aDraft()
    const saved = await saveAnswers(asha, { ...toSave(ANSWERS), pageNumber: 3 })
    const mark = { revision: 2, at: asha.now.toISOString(), name: 'Asha' }
    expect(saved).toMatchObject({ revision: 2, savedAt: asha.now, refused: [], clashes: [], news: [] })
    expect(saved.marks).toMatchObject({ view: mark })
    expect(await draftOf(asha)).toMatchObject({ answers: ANSWERS, pageNumber: 3, revision: 2 })
  })

  it('takes an answer away, and leaves those not named as they were', async () => {
    const { asha } = await aDraft()
    const { revision } = await saveAnswers(asha, toSave({ ...ANSWERS, more: 'no' }))
    await saveAnswers(asha, toSave({ more: null }, revision))
    expect((await draftOf(asha)).answers).toEqual(ANSWERS)
  })

  it('refuses only what can never be an answer, keeps what was there of it, and names it', async () => {
    const { asha } = await aDraft()
    const { marks } = await saveAnswers(asha, toSave(ANSWERS))
    const wrong = { key: 'view', value: 'x'.repeat(201), basedOn: marks.view!.revision }
    const others = toSave({ more: 'no', bogus: 1 }).changes
    const saved = await saveAnswers(asha, { changes: [wrong, ...others], pageNumber: 0 })
    expect(saved.refused.map(({ key, code }) => [key, code])).toEqual([
      ['view', 'too-long'],
      ['bogus', 'unknown'],
    ])
    expect(Object.keys(saved.marks)).toEqual(['more'])
    expect(await draftOf(asha)).toMatchObject({ answers: { ...ANSWERS, more: 'no' } })
  })

  it('changes nothing, and keeps the number that a chair signed, where nothing is new', async () => {
    const { asha, ben, invitation } = await aDraft()
    const { revision } = await saveAnswers(asha, toSave(ANSWERS))
    expect(await saveAnswers(ben, { changes: [], pageNumber: 1, since: revision })).toMatchObject({
      ...{ revision, marks: {}, clashes: [], news: [] },
    })
    // The same words from somebody else are no clash, and stay the first one's.
    const same = await saveAnswers(ben, toSave(ANSWERS))
    expect(same).toMatchObject({ revision, clashes: [], marks: { view: { revision, name: 'Asha' } } })
    expect(await draftOf(asha)).toMatchObject({ revision, pageNumber: 0 })
    expect(await auditOf(db, 'draft.save', invitation.id)).toHaveLength(1)
  })

  it('leaves one audit row an hour for each link, without answers', async () => {
    const { asha, ben, invitation } = await aDraft()
    for (const [i, view] of ['one', 'two', 'three'].entries())
      await saveAnswers(asha, toSave({ view }, i === 0 ? 0 : i + 1))
    await saveAnswers(ben, toSave({ more: 'no' }))
    const later = { ...asha, now: new Date(asha.now.getTime() + 3_700_000) }
    await saveAnswers(later, toSave({ view: 'four' }, 4))
    const rows = await auditOf(db, 'draft.save', invitation.id)
    expect(rows.map(({ actorKind }) => actorKind)).toEqual(['respondent', 'respondent', 'respondent'])
    expect(JSON.stringify(rows.map(({ detail }) => detail))).not.toMatch(/three|four/)
  })
})

describe('two at once', () => {
  it('save different answers without noticing, and are told of each other’s', async () => {
    const { asha, ben } = await aDraft()
    await saveAnswers(asha, { ...toSave(ANSWERS), since: 1 })
    const saved = await saveAnswers(ben, { ...toSave({ more: 'no' }), since: 1 })
    expect(saved).toMatchObject({ clashes: [], news: [{ key: 'view', value: ANSWERS.view }] })
    expect(saved.news[0]!.mark).toMatchObject({ revision: 2, name: 'Asha' })
    const again = await saveAnswers(ben, { changes: [], pageNumber: 0, since: saved.revision })
    expect(again.news).toEqual([])
    expect((await draftOf(asha)).answers).toEqual({ ...ANSWERS, more: 'no' })
  })

  it('never overwrite each other: the second gets both texts back, and its other answers are saved', async () => {
    const { asha, ben } = await aDraft()
    await saveAnswers(asha, toSave({ view: 'From Asha' }))
    const { clashes, marks } = await saveAnswers(ben, toSave({ view: 'From Ben', more: 'yes' }))
    expect(clashes).toMatchObject([
      { key: 'view', title: 'What is your view?', mine: 'From Ben', theirs: 'From Asha' },
    ])
    expect(clashes[0]!.mark).toMatchObject({ revision: 2, name: 'Asha' })
    expect(Object.keys(marks)).toEqual(['more'])
    expect((await draftOf(asha)).answers).toEqual({ view: 'From Asha', more: 'yes' })
    // Based on what was given back, the choice of the person is saved.
    const joined = toSave({ view: 'From Asha. From Ben' }, clashes[0]!.mark.revision)
    expect((await saveAnswers(ben, joined)).clashes).toEqual([])
  })

  it('to take away what somebody else has changed is a clash as well', async () => {
    const { asha, ben } = await aDraft()
    const { revision } = await saveAnswers(asha, toSave({ view: 'first' }))
    await saveAnswers(asha, toSave({ view: 'second' }, revision))
    const { clashes } = await saveAnswers(ben, toSave({ view: null }, revision))
    expect(clashes).toMatchObject([{ mine: null, theirs: 'second' }])
  })

  it('a number that no save ever had is a clash, and breaks nothing', async () => {
    const { asha } = await aDraft()
    const { clashes } = await saveAnswers(asha, toSave({ view: 'x' }, 99))
    expect(clashes).toMatchObject([{ theirs: null, mark: { revision: 0 } }])
    const { refused } = await saveAnswers(asha, toSave({ constructor: 'x' }))
    expect(refused).toMatchObject([{ code: 'unknown' }])
  })
})

describe('is refused', () => {
  it('after submitting, so that a late save brings no draft back', async () => {
    const { asha, invitation } = await aDraft()
    await submitResponse(asha, { answers: ANSWERS })
    await expect(saveAnswers(asha, toSave({ view: 'late' }))).rejects.toThrow(Conflict)
    expect(await db.draft.count({ where: { invitationId: invitation.id } })).toBe(0)
  })

  it('when closed, and to anybody without the link', async () => {
    const { asha, consultation } = await aDraft()
    for (const actor of [officer(), anonymous])
      await expect(saveAnswers(aCtx(db, actor), toSave(ANSWERS))).rejects.toThrow(NotAllowed)
    await expect(saveAnswers(aCtx(db, holderOf({ id: nobody() })), toSave(ANSWERS))).rejects.toThrow(NotFound)
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'closed' } })
    await expect(saveAnswers(asha, toSave(ANSWERS))).rejects.toThrow(NotAllowed)
    expect((await draftOf(asha)).answers).toEqual({})
  })

  it('when it is far too much, and what was there stays', async () => {
    const elements = Array.from({ length: 60 }, (_, i) => ({ type: 'comment', name: `q${i}` }))
    const { asha } = await aDraft({ definition: { elements } })
    await saveAnswers(asha, toSave({ q0: 'kept' }))
    const answers = Object.fromEntries(elements.slice(1).map(({ name }) => [name, 'x'.repeat(19_000)]))
    expect(JSON.stringify(answers).length).toBeGreaterThan(MOST_BYTES)
    await expect(saveAnswers(asha, toSave(answers))).rejects.toThrow(InvalidInput)
    expect((await draftOf(asha)).answers).toEqual({ q0: 'kept' })
  })
})
