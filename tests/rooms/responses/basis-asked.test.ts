import { describe, expect, it } from 'vitest'
import { InvalidInput, NotAllowed } from '@/lib/core/errors'
import { beginCorrection } from '@/lib/responses/begin-correction'
import { lacksBasis } from '@/lib/responses/lacks-basis'
import { saveAnswers } from '@/lib/responses/save-answers'
import { saveBasis } from '@/lib/responses/save-basis'
import { startDraft } from '@/lib/responses/start-draft'
import { submitResponse } from '@/lib/responses/submit-response'
import { testDatabase } from '@/tests/support/test-database'
import { anAsking, toSave } from './world'

const { db } = await testDatabase()

/** A group that has answered and not said who stands behind it. */
async function anAnswered() {
  const asking = await anAsking(db)
  await startDraft(asking.holder())
  await saveAnswers(asking.holder(), toSave({ view: 'More lights.' }))
  return asking
}

const problemOf = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error)

describe('who stands behind the answers is asked before they are submitted', () => {
  it.each([
    ['body', null, true],
    ['body', { kind: 'chair' }, false],
    ['preview', null, true],
    ['preview', { kind: 'chair' }, false],
    ['person', null, false],
  ] as const)('of the draft of a %s with the basis %j: %s', (purpose, basis, isAsked) => {
    expect(lacksBasis({ purpose, draft: { basis } })).toBe(isAsked)
  })

  it('and of nobody who has no draft', () => {
    expect(lacksBasis({ purpose: 'body', draft: null })).toBe(false)
  })

  it('the pages do not submit without it, and lose nothing', async () => {
    const { invitation, holder } = await anAnswered()
    const problem = await problemOf(submitResponse(holder(), { withBasis: true }))
    expect(problem).toBeInstanceOf(InvalidInput)
    expect((problem as InvalidInput).fields).toEqual({
      basis: 'Say who stands behind these answers before you submit them',
    })
    expect(await db.response.count({ where: { invitationId: invitation.id } })).toBe(0)
    expect(await db.draft.findUnique({ where: { invitationId: invitation.id } })).toMatchObject({
      answers: { view: 'More lights.' },
    })
    await saveBasis(holder(), { kind: 'chair' })
    expect(await submitResponse(holder(), { withBasis: true })).toMatchObject({ changed: true })
  })

  it('a member of the public is not asked', async () => {
    const { invitation, holder } = await anAsking(db)
    const person = { purpose: 'person', bodyId: null, bodyTypeCode: null }
    await db.invitation.update({ where: { id: invitation.id }, data: person })
    await db.participant.create({ data: { invitationId: invitation.id } })
    await startDraft(holder())
    await saveAnswers(holder(), toSave({ view: 'More lights.' }))
    expect(await submitResponse(holder(), { withBasis: true })).toMatchObject({ changed: true })
  })

  it('other senders may leave it open, with a draft or with answers of their own', async () => {
    const one = await anAnswered()
    expect(await submitResponse(one.holder())).toMatchObject({ changed: true })
    const other = await anAnswered()
    expect(await submitResponse(other.holder(), { answers: { view: 'By a program.' } })).toMatchObject({
      changed: true,
    })
  })

  it('what was sent without it is asked for when it is opened for changing', async () => {
    const { holder, invitation } = await anAnswered()
    await submitResponse(holder())
    await beginCorrection(holder())
    const again = await problemOf(submitResponse(holder(), { withBasis: true }))
    expect(again).toBeInstanceOf(InvalidInput)
    await saveBasis(holder(), { kind: 'chair' })
    expect(await submitResponse(holder(), { withBasis: true })).toMatchObject({ revisionNumber: 2 })
    expect(await db.response.findUniqueOrThrow({ where: { invitationId: invitation.id } })).toMatchObject({
      basisKind: 'chair',
    })
  })

  it('comes before the word of the chair, which saying it would undo', async () => {
    const { invitation, holder } = await anAnswered()
    await db.body.update({ where: { id: invitation.bodyId }, data: { signOff: 'chair' } })
    expect(await problemOf(submitResponse(holder(), { withBasis: true }))).toBeInstanceOf(InvalidInput)
    await saveBasis(holder(), { kind: 'chair' })
    expect(await problemOf(submitResponse(holder(), { withBasis: true }))).toBeInstanceOf(NotAllowed)
  })
})
