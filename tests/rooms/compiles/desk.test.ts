import { describe, expect, it } from 'vitest'
import { getCompileDesk } from '@/lib/compiles/get-compile-desk'
import { getPanelAnswer } from '@/lib/compiles/get-panel-answer'
import { listCompiles } from '@/lib/compiles/list-compiles'
import { markAnswerRead } from '@/lib/compiles/mark-answer-read'
import { markPassage } from '@/lib/compiles/mark-passage'
import { saveBoroughText } from '@/lib/compiles/save-borough-text'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '@/lib/core/errors'
import { getPassToBorough } from '@/lib/responses/get-pass-to-borough'
import { setPassToBorough } from '@/lib/responses/set-pass-to-borough'
import { submitResponse } from '@/lib/responses/submit-response'
import { chairOf, holderOf, memberOf, officer } from '@/tests/support/actors'
import { testDatabase } from '@/tests/support/test-database'
import { aBorough, auditOf, compileOf, later, WORDS } from './world'

const { db } = await testDatabase()

describe('the desk', () => {
  it('shows every panel’s answer to a question side by side, and opens at the first one in words', async () => {
    const { ctx, invitationId } = await aBorough(db)
    const desk = await getCompileDesk(ctx(), { invitationId })
    expect(desk.question).toMatchObject({ key: 'why', isText: true, answers: 2, passages: 0 })
    expect(desk.answers.map(({ bodyName, text }) => [bodyName, text])).toEqual([
      ['North panel', WORDS.north],
      ['South panel', WORDS.south],
    ])
    expect(desk.notAnswered).toEqual(['Silent panel'])
    expect(desk.progress).toEqual({ asked: 3, answered: 2, withheld: 0, read: 0, unread: 2 })
    const action = await getCompileDesk(ctx(), { invitationId, question: 'action' })
    expect(action.answers).toMatchObject([{ bodyName: 'North panel', context: 'More about drugs' }])
    expect(action.question.pageTitle).toBe('More about')
    expect(action.silentHere).toEqual(['South panel'])
  })

  it('counts what was read, as it stood: a correction makes it unread', async () => {
    const { ctx, invitationId, north } = await aBorough(db)
    const reading = { invitationId, responseId: north.responseId, revisionNumber: 1 }
    await markAnswerRead(ctx(), reading)
    await markAnswerRead(ctx(), reading)
    const { id } = await compileOf(db, invitationId)
    expect(await auditOf(db, 'compile.read', id)).toHaveLength(1)
    expect((await getCompileDesk(ctx(), { invitationId })).progress).toMatchObject({ read: 1, unread: 1 })
    await submitResponse(ctx(north.holder, later(5)), { answers: { why: 'Changed.' } })
    const desk = await getCompileDesk(ctx(), { invitationId })
    expect(desk.progress).toMatchObject({ read: 0, unread: 2 })
    expect(desk.answers[0]).toMatchObject({ reading: 'corrected', text: 'Changed.' })
    expect(desk.late).toMatchObject([{ bodyName: 'North panel', isCorrection: true }])
    await expect(markAnswerRead(ctx(), reading)).rejects.toThrow(Conflict)
  })

  it('notes no reading of others, of a closed consultation, or of another borough', async () => {
    const { ctx, invitationId, north, group } = await aBorough(db)
    const reading = { invitationId, responseId: north.responseId, revisionNumber: 1 }
    await expect(markAnswerRead(ctx(memberOf(group)), reading)).rejects.toThrow(NotAllowed)
    const other = await aBorough(db)
    await expect(markAnswerRead(other.ctx(), reading)).rejects.toThrow(NotFound)
    const closed = await aBorough(db, { status: 'closed' })
    await expect(
      markAnswerRead(closed.ctx(), {
        ...{ invitationId: closed.invitationId, responseId: closed.north.responseId, revisionNumber: 1 },
      }),
    ).rejects.toThrow(NotAllowed)
  })

  it('flags a passage whose words were corrected away', async () => {
    const { ctx, invitationId, north } = await aBorough(db)
    const passage = { invitationId, responseId: north.responseId, revisionNumber: 1, question: 'why' }
    await markPassage(ctx(), { ...passage, excerpt: 'Officers leave after a year.', use: 'used' })
    await submitResponse(ctx(north.holder, later(5)), { answers: { first: 'drugs', why: 'Changed.' } })
    const [answer] = (await getCompileDesk(ctx(), { invitationId })).answers
    expect(answer?.passages).toMatchObject([{ isStale: true, excerpt: 'Officers leave after a year.' }])
  })

  it('shows one panel’s whole answer, with its neighbours', async () => {
    const { ctx, invitationId, north, south } = await aBorough(db)
    const view = await getPanelAnswer(ctx(), { invitationId, responseId: north.responseId })
    expect(view.lines.map(({ text }) => text)).toEqual(['drugs', WORDS.north, 'Answer it.'])
    expect(view.next).toEqual({ responseId: south.responseId, bodyName: 'South panel' })
    const other = await aBorough(db)
    await expect(getPanelAnswer(ctx(), { invitationId, responseId: other.north.responseId })).rejects.toThrow(
      NotFound,
    )
  })

  it('is listed for the group’s own members and, by consultation, for staff', async () => {
    const { ctx, group, consultation } = await aBorough(db)
    const mine = await listCompiles(ctx(memberOf(group)))
    expect(mine).toMatchObject([{ group: { name: 'Camden group' }, canWrite: false, late: 0 }])
    expect(await listCompiles(ctx(officer()))).toEqual([])
    expect(await listCompiles(ctx(officer()), { consultationId: consultation.id })).toHaveLength(1)
    await expect(listCompiles(ctx({ kind: 'anonymous' }))).rejects.toThrow(NotAllowed)
  })
})

describe('a panel that does not pass its answer on', () => {
  it('is counted and never read, also where it was read and marked before', async () => {
    const { ctx, invitationId, north } = await aBorough(db)
    const key = { invitationId, responseId: north.responseId, revisionNumber: 1 }
    await markPassage(ctx(), { ...key, question: 'why', use: 'used', into: 'why' })
    expect(await getPassToBorough(ctx(north.holder))).toEqual({ groupName: 'Camden group', passes: true })
    await setPassToBorough(ctx(north.holder), { passes: false })
    await setPassToBorough(ctx(north.holder), { passes: false })
    expect(await getPassToBorough(ctx(north.holder))).toMatchObject({ passes: false })
    expect(await auditOf(db, 'invitation.pass-to-borough', north.invitation.id)).toHaveLength(1)
    const desk = await getCompileDesk(ctx(), { invitationId, question: 'why' })
    expect(desk.withheld).toEqual([{ bodyName: 'North panel', passages: 1 }])
    expect(desk.progress).toMatchObject({ answered: 2, withheld: 1, unread: 1 })
    expect(desk.citations).toMatchObject([{ isWithdrawn: true, excerpt: '', standing: 'stands' }])
    expect(JSON.stringify({ ...desk, text: null })).not.toContain('telephone')
    await expect(getPanelAnswer(ctx(), { invitationId, responseId: north.responseId })).rejects.toThrow(
      NotFound,
    )
    await expect(markAnswerRead(ctx(), key)).rejects.toThrow(Conflict)
  })

  it('says so by its own link alone, while answers are taken; others are not asked', async () => {
    const { ctx, north, desk, consultation } = await aBorough(db)
    await expect(setPassToBorough(ctx(), { passes: false })).rejects.toThrow(NotAllowed)
    expect(await getPassToBorough(ctx(holderOf(desk)))).toBeNull()
    await db.consultation.update({ where: { id: consultation.id }, data: { status: 'closed' } })
    await expect(setPassToBorough(ctx(north.holder), { passes: false })).rejects.toThrow(NotAllowed)
  })
})

describe('the borough’s own text', () => {
  it('is saved in the group’s draft, on the save it was based on, and a clash loses neither', async () => {
    const { ctx, invitationId, group } = await aBorough(db)
    const save = (text: string, basedOn: number, actor = chairOf(group)) =>
      saveBoroughText(ctx(actor), { invitationId, question: 'why', text, basedOn })
    const first = await save('Ours.', 0)
    expect(first.clash).toBeNull()
    expect(await save('Over it.', 0)).toMatchObject({ clash: { theirs: 'Ours.', by: 'A chair' } })
    expect(await save('Ours, better.', first.revision)).toMatchObject({ clash: null })
    const draft = await db.draft.findUniqueOrThrow({ where: { invitationId } })
    expect(draft.answers).toEqual({ why: 'Ours, better.' })
    const { id } = await compileOf(db, invitationId)
    expect(await auditOf(db, 'compile.write', id)).toHaveLength(2)
  })

  it('takes words out again, and refuses what is over the limit or no text', async () => {
    const { ctx, invitationId } = await aBorough(db)
    const key = { invitationId, question: 'action' }
    const { revision } = await saveBoroughText(ctx(), { ...key, text: 'Short.', basedOn: 0 })
    await saveBoroughText(ctx(), { ...key, text: ' ', basedOn: revision })
    expect((await db.draft.findUniqueOrThrow({ where: { invitationId } })).answers).toEqual({})
    const long = { ...key, text: 'x'.repeat(121), basedOn: revision + 1 }
    await expect(saveBoroughText(ctx(), long)).rejects.toThrow(InvalidInput)
    const choice = { invitationId, question: 'first', text: 'drugs', basedOn: 0 }
    await expect(saveBoroughText(ctx(), choice)).rejects.toThrow(InvalidInput)
  })

  it('is written by those who lead the group, while answers are taken', async () => {
    const { ctx, invitationId, group } = await aBorough(db)
    const save = { invitationId, question: 'why', text: 'Ours.', basedOn: 0 }
    for (const actor of [memberOf(group), officer()])
      await expect(saveBoroughText(ctx(actor), save)).rejects.toThrow(NotAllowed)
    const closed = await aBorough(db, { status: 'closed' })
    await expect(
      saveBoroughText(closed.ctx(), { ...save, invitationId: closed.invitationId }),
    ).rejects.toThrow(NotAllowed)
  })
})
