import { describe, expect, it } from 'vitest'
import { addAction } from '@/lib/commitments/add-action'
import { getCommitment } from '@/lib/commitments/get-commitment'
import { moveAction } from '@/lib/commitments/move-action'
import { moveCommitment } from '@/lib/commitments/move-commitment'
import { removeAction } from '@/lib/commitments/remove-action'
import { updateAction } from '@/lib/commitments/update-action'
import { Conflict, InvalidInput, NotAllowed } from '@/lib/core/errors'
import { anonymous, researcher } from '../../support/actors'
import { aCtx } from '../../support/builders'
import { testDatabase } from '../../support/test-database'
import { auditOf } from '../analysis/world'
import { aDraft, aMade, JUST_AFTER, LAST_MOMENT, NEXT_MONTH, read, TODAY } from './world'

const { db } = await testDatabase()
const asPublic = aCtx(db, anonymous)
const asResearcher = aCtx(db, researcher())

const settle = async (world: Awaited<ReturnType<typeof aMade>>) =>
  moveCommitment(world.ctx, { commitmentId: world.id, version: 2, move: 'drop', why: 'So.' })

describe('addAction', () => {
  const more = { what: 'Tell everybody', owner: 'Press office', dueOn: TODAY }

  it('adds a step, which is told where the commitment is made', async () => {
    const { ctx, id, number } = await aMade(db)
    const { id: actionId } = await addAction(ctx, { commitmentId: id, ...more })
    const view = await getCommitment(asPublic, { number })
    expect(view.actions[0]).toMatchObject({ id: actionId, ...more, state: 'planned', isOverdue: false })
    expect(view.events[0]).toMatchObject({ what: 'added', action: 'Tell everybody', to: TODAY })
    expect(view).toMatchObject({ nextDueOn: TODAY, dueOn: NEXT_MONTH })
    const [row] = (await auditOf(db, id, 'commitment.add-action')).slice(-1)
    expect(row?.detail).toMatchObject({ actionId, ...more })
  })

  it('is the officers’, with somebody who does it and a day to come', async () => {
    const made = await aMade(db)
    const add = (over: object, ctx = made.ctx) => addAction(ctx, { commitmentId: made.id, ...more, ...over })
    await expect(add({}, asResearcher)).rejects.toThrow(NotAllowed)
    await expect(add({ dueOn: '2026-06-09' })).rejects.toMatchObject({
      fields: { dueOn: 'That day has passed' },
    })
    await expect(add({ dueOn: '2026-02-30' })).rejects.toThrow('Enter the day by which')
    await expect(add({ owner: ' ' })).rejects.toThrow('Say who does it')
    await settle(made)
    await expect(add({})).rejects.toThrow('It was dropped')
  })
})

describe('moveAction', () => {
  it('goes the ways of the table, with a reason for what is taken back', async () => {
    const { ctx, id, number, actionId } = await aMade(db)
    const move = (version: number, move: Parameters<typeof moveAction>[1]['move'], why = '') =>
      moveAction(ctx, { actionId, version, move, why })
    await move(1, 'start')
    await move(2, 'put-back')
    await move(3, 'finish')
    await expect(move(4, 'reopen')).rejects.toThrow(InvalidInput)
    await move(4, 'reopen', 'It was not finished.')
    await expect(move(5, 'drop')).rejects.toMatchObject({ fields: { why: expect.any(String) } })
    await move(5, 'drop', 'There is no money.')
    const view = await getCommitment(asPublic, { number })
    expect(view.actions[0]).toMatchObject({ state: 'dropped', whyDropped: 'There is no money.' })
    await move(6, 'take-up', 'There is money.')
    const after = await getCommitment(asPublic, { number })
    expect(after.actions[0]).toMatchObject({
      state: 'planned',
      whyDropped: '',
      doneAt: null,
      startedAt: null,
    })
    expect(new Set(after.events.map(({ what }) => what))).toEqual(
      new Set(['made', 'started', 'put-back', 'done', 'reopened', 'dropped', 'taken-up']),
    )
    expect(await auditOf(db, id, 'commitment.drop-action')).toHaveLength(1)
  })

  it('is the officers’, of a commitment that is made and not settled', async () => {
    const draft = await aDraft(db)
    const start = { version: 1, move: 'start' } as const
    await expect(moveAction(draft.ctx, { actionId: draft.actionId, ...start })).rejects.toThrow('Make the')
    const made = await aMade(db)
    const { actionId } = made
    await expect(moveAction(asResearcher, { actionId, ...start })).rejects.toThrow(NotAllowed)
    await expect(moveAction(made.ctx, { actionId, version: 1, move: 'take-up', why: 'x' })).rejects.toThrow(
      'it is planned',
    )
    await settle(made)
    const late = moveAction(made.ctx, { actionId, version: 2, move: 'take-up', why: 'x' })
    await expect(late).rejects.toThrow('It was dropped')
  })

  it('of two at one moment lets one through', async () => {
    const { ctx, actionId } = await aMade(db)
    const results = await Promise.allSettled([
      moveAction(ctx, { actionId, version: 1, move: 'finish' }),
      moveAction(ctx, { actionId, version: 1, move: 'drop', why: 'No.' }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')?.reason).toBeInstanceOf(Conflict)
  })

  it('and keeping the commitment do not pass one another', async () => {
    const { ctx, id, actionId } = await aMade(db)
    await moveAction(ctx, { actionId, version: 1, move: 'finish' })
    await Promise.allSettled([
      moveCommitment(ctx, { commitmentId: id, version: 2, move: 'keep' }),
      moveAction(ctx, { actionId, version: 2, move: 'reopen', why: 'Not yet.' }),
    ])
    const { state, actions } = await read(ctx, id)
    expect([state, actions[0]?.state]).not.toEqual(['kept', 'started'])
  })
})

describe('updateAction', () => {
  it('moves the day of what is made only with a reason, which everybody reads', async () => {
    const { ctx, id, number, actionId, action } = await aMade(db)
    const edit = { actionId, version: 1, ...action, dueOn: '2026-09-30' }
    await expect(updateAction(ctx, edit)).rejects.toMatchObject({ fields: { why: expect.any(String) } })
    await updateAction(ctx, { ...edit, why: 'Waiting for the rules.' })
    const view = await getCommitment(asPublic, { number })
    expect(view.events[0]).toMatchObject({
      ...{ what: 'due-moved', from: NEXT_MONTH, to: '2026-09-30', why: 'Waiting for the rules.' },
      action: action.what,
    })
    const [row] = await auditOf(db, id, 'commitment.update-action')
    expect(row?.detail).toMatchObject({ changes: { dueOn: [NEXT_MONTH, '2026-09-30'] } })
    const again = updateAction(ctx, { ...edit, owner: 'Somebody else', why: 'So.' })
    await expect(again).rejects.toThrow(Conflict)
  })

  it('is the officers’, not before its milestones, and not once settled', async () => {
    const made = await aMade(db)
    const edit = { actionId: made.actionId, version: 1, ...made.action, why: 'So.' }
    await expect(updateAction(asResearcher, { ...edit, owner: 'Me' })).rejects.toThrow(NotAllowed)
    const early = updateAction(made.ctx, { ...edit, dueOn: '2026-06-15' })
    await expect(early).rejects.toMatchObject({ fields: { dueOn: expect.stringContaining('A first text') } })
    await settle(made)
    await expect(updateAction(made.ctx, { ...edit, version: 2, owner: 'Me' })).rejects.toThrow('dropped')
  })
})

describe('removeAction', () => {
  it('takes it out of a draft, and out of nothing that was promised', async () => {
    const { ctx, id, actionId } = await aDraft(db)
    await expect(removeAction(asResearcher, { actionId, version: 1 })).rejects.toThrow(NotAllowed)
    await expect(removeAction(ctx, { actionId, version: 2 })).rejects.toThrow(Conflict)
    await removeAction(ctx, { actionId, version: 1 })
    expect((await read(ctx, id)).actions).toEqual([])
    expect(await auditOf(db, id, 'commitment.remove-action')).toHaveLength(1)
    const made = await aMade(db)
    await expect(removeAction(ctx, { actionId: made.actionId, version: 1 })).rejects.toThrow('Drop it')
  })
})

it('is in time until its day ends in London, and overdue from then on', async () => {
  const { number, ctx, milestoneId } = await aMade(db)
  await db.milestone.update({ where: { id: milestoneId }, data: { reachedOn: new Date('2026-06-11') } })
  const at = (now: Date) => getCommitment({ ...asPublic, now }, { number })
  expect(await at(LAST_MOMENT)).toMatchObject({ standing: 'going-on', actions: [{ isOverdue: false }] })
  expect(await at(JUST_AFTER)).toMatchObject({ standing: 'overdue', actions: [{ isOverdue: true }] })
  expect(ctx.now < LAST_MOMENT).toBe(true)
})
