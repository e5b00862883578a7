import { describe, expect, it } from 'vitest'
import { addMilestone } from '@/lib/commitments/add-milestone'
import { addProgressNote } from '@/lib/commitments/add-progress-note'
import { getCommitment } from '@/lib/commitments/get-commitment'
import { moveCommitment } from '@/lib/commitments/move-commitment'
import { removeMilestone } from '@/lib/commitments/remove-milestone'
import { removeProgressNote } from '@/lib/commitments/remove-progress-note'
import { updateMilestone } from '@/lib/commitments/update-milestone'
import { Conflict, NotAllowed, NotFound } from '@/lib/core/errors'
import { anonymous, researcher } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { aDraft, aMade, NEXT_MONTH, read, TODAY } from './world'

const { db } = await testDatabase()
const asPublic = aCtx(db, anonymous)
const asResearcher = aCtx(db, researcher())
const drop = { version: 2, move: 'drop', why: 'So.' } as const

describe('milestones', () => {
  const first = { what: 'A first text', dueOn: '2026-06-20' }

  it('are added by officers, none after its action', async () => {
    const { ctx, id, number, actionId } = await aMade(db)
    const add = (over: object, by = ctx) =>
      addMilestone(by, { actionId, what: 'A second text', dueOn: NEXT_MONTH, ...over })
    await expect(add({}, asResearcher)).rejects.toThrow(NotAllowed)
    await expect(add({ dueOn: '2026-07-11' })).rejects.toMatchObject({
      fields: { dueOn: 'The action itself is due on 10 July 2026' },
    })
    await add({})
    const view = await getCommitment(asPublic, { number })
    expect(view.actions[0]?.milestones).toMatchObject([first, { what: 'A second text', dueOn: NEXT_MONTH }])
    expect(view.events[0]).toMatchObject({ what: 'milestone-added', milestone: 'A second text' })
    expect(await auditOf(db, id, 'commitment.add-milestone')).toHaveLength(2)
    await moveCommitment(ctx, { commitmentId: id, ...drop })
    await expect(add({})).rejects.toThrow('It was dropped')
  })

  it('are reached on a day that has come, and taken back or moved with the reason', async () => {
    const { ctx, id, number, milestoneId } = await aMade(db)
    const save = (version: number, over: object, by = ctx) =>
      updateMilestone(by, { milestoneId, version, ...first, reachedOn: null, ...over })
    await expect(save(1, { reachedOn: TODAY }, asResearcher)).rejects.toThrow(NotAllowed)
    await expect(save(1, { reachedOn: '2026-06-11' })).rejects.toMatchObject({
      fields: { reachedOn: 'That day is still to come' },
    })
    await save(1, { reachedOn: TODAY })
    await expect(save(1, { reachedOn: null })).rejects.toThrow(Conflict)
    await expect(save(2, {})).rejects.toMatchObject({ fields: { why: expect.any(String) } })
    await save(2, { why: 'It was another text.' })
    await save(3, { dueOn: '2026-06-30', why: 'It takes longer.' })
    const { events, actions } = await getCommitment(asPublic, { number })
    expect(actions[0]?.milestones[0]).toMatchObject({ dueOn: '2026-06-30', reachedOn: null })
    expect(new Set(events.map(({ what }) => what))).toEqual(
      new Set(['made', 'milestone-reached', 'milestone-not-reached', 'milestone-moved']),
    )
    expect(await auditOf(db, id, 'commitment.update-milestone')).toHaveLength(3)
    await moveCommitment(ctx, { commitmentId: id, ...drop })
    await expect(save(4, { reachedOn: TODAY })).rejects.toThrow('It was dropped')
  })

  it('of two at one moment are saved once', async () => {
    const { ctx, milestoneId } = await aMade(db)
    const results = await Promise.allSettled(
      [TODAY, '2026-06-09'].map((reachedOn) =>
        updateMilestone(ctx, { milestoneId, version: 1, ...first, reachedOn }),
      ),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('are taken away freely from a draft, and with the reason from what is made', async () => {
    const draft = await aDraft(db)
    await expect(
      removeMilestone(asResearcher, { milestoneId: draft.milestoneId, version: 1 }),
    ).rejects.toThrow(NotAllowed)
    await removeMilestone(draft.ctx, { milestoneId: draft.milestoneId, version: 1 })
    expect((await read(draft.ctx, draft.id)).actions[0]?.milestones).toEqual([])
    const { ctx, id, milestoneId } = await aMade(db)
    const remove = (why: string) => removeMilestone(ctx, { milestoneId, version: 1, why })
    await expect(remove('')).rejects.toMatchObject({ fields: { why: expect.any(String) } })
    await remove('It is part of the next one.')
    expect((await read(ctx, id)).events[0]).toMatchObject({
      what: 'milestone-removed',
      milestone: first.what,
    })
    expect(await auditOf(db, id, 'commitment.remove-milestone')).toHaveLength(1)
    await expect(remove('Again.')).rejects.toThrow(NotFound)
  })

  it('that is late makes the commitment overdue', async () => {
    const { number } = await aMade(db)
    const at = (time: string) => getCommitment({ ...asPublic, now: new Date(time) }, { number })
    expect((await at('2026-06-20T22:59:59Z')).standing).toBe('going-on')
    expect(await at('2026-06-20T23:00:00Z')).toMatchObject({
      standing: 'overdue',
      actions: [{ isOverdue: false, milestones: [{ isOverdue: true }] }],
    })
  })
})

describe('progress notes', () => {
  const note = {
    text: 'The text is written.',
    evidenceTitle: 'Minutes',
    evidenceUrl: 'https://example.org/minutes.pdf',
  }

  it('are told of the whole or of an action, with what shows it', async () => {
    const { ctx, id, number, actionId } = await aMade(db)
    const { id: noteId } = await addProgressNote(ctx, { commitmentId: id, actionId, ...note })
    await addProgressNote(ctx, { commitmentId: id, text: 'Good so far.' })
    const view = await getCommitment(asPublic, { number })
    const evidence = { title: 'Minutes', url: 'https://example.org/minutes.pdf' }
    expect(view.actions[0]?.notes).toMatchObject([{ text: note.text, evidence }])
    expect(view.notes).toMatchObject([{ text: 'Good so far.', evidence: null }])
    const rows = await auditOf(db, id, 'commitment.add-note')
    expect(rows[0]?.detail).toMatchObject({ noteId, actionId })
  })

  it('are the officers’, of something made, with an https address that says what is there', async () => {
    const { ctx, id } = await aMade(db)
    const add = (over: object, by = ctx) => addProgressNote(by, { commitmentId: id, ...note, ...over })
    await expect(add({}, asResearcher)).rejects.toThrow(NotAllowed)
    for (const evidenceUrl of ['http://example.org', 'javascript:alert(1)', 'example.org', 'https://'])
      await expect(add({ evidenceUrl }), evidenceUrl).rejects.toThrow('begins with https://')
    await expect(add({ evidenceTitle: '' })).rejects.toThrow('Say what is at the address')
    const other = await aMade(db)
    await expect(add({ actionId: other.actionId })).rejects.toThrow(NotFound)
    const draft = await aDraft(db)
    await expect(add({ commitmentId: draft.id })).rejects.toThrow('once the commitment is made')
  })

  it('are taken back once', async () => {
    const { ctx, id, number } = await aMade(db)
    const { id: noteId } = await addProgressNote(ctx, { commitmentId: id, ...note })
    await expect(removeProgressNote(asResearcher, { noteId })).rejects.toThrow(NotAllowed)
    const results = await Promise.allSettled([
      removeProgressNote(ctx, { noteId }),
      removeProgressNote(ctx, { noteId }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await getCommitment(asPublic, { number })).notes).toEqual([])
    expect(await auditOf(db, id, 'commitment.remove-note')).toHaveLength(1)
  })
})
