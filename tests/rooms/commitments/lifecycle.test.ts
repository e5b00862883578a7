import { describe, expect, it } from 'vitest'
import {
  ACTION_LIFECYCLE,
  ACTION_MOVES,
  ACTION_STATES,
  COMMITMENT_LIFECYCLE,
  COMMITMENT_MOVES,
  COMMITMENT_STATES,
} from '@/lib/commitments/lifecycle'
import { isActionOverdue, isMilestoneOverdue, standingOf } from '@/lib/commitments/standing'

const ways = <S extends string, M extends string>(
  table: Record<S, Partial<Record<M, S>>>,
  states: readonly S[],
) =>
  states.flatMap((from) => Object.entries(table[from]).map(([move, to]) => `${from} ${move} ${String(to)}`))

describe('the lifecycles', () => {
  it('of a commitment has these ways and no others, none of them back to a draft', () => {
    expect(ways(COMMITMENT_LIFECYCLE, COMMITMENT_STATES)).toEqual([
      'draft make made',
      'made keep kept',
      'made drop dropped',
      'kept reopen made',
      'dropped take-up made',
    ])
  })
  it('of an action has these ways and no others', () => {
    expect(ways(ACTION_LIFECYCLE, ACTION_STATES)).toEqual([
      'planned start started',
      'planned finish done',
      'planned drop dropped',
      'started finish done',
      'started drop dropped',
      'started put-back planned',
      'done reopen started',
      'dropped take-up planned',
    ])
  })
  it('use every move, and lead out of every state', () => {
    expect(new Set(COMMITMENT_STATES.flatMap((state) => Object.keys(COMMITMENT_LIFECYCLE[state])))).toEqual(
      new Set(COMMITMENT_MOVES),
    )
    expect(new Set(ACTION_STATES.flatMap((state) => Object.keys(ACTION_LIFECYCLE[state])))).toEqual(
      new Set(ACTION_MOVES),
    )
  })
})

describe('what is overdue', () => {
  const day = '2026-07-10'
  const after = '2026-07-11'
  it('is what was due before today and is still open', () => {
    expect(isActionOverdue('made', { state: 'planned', dueOn: day }, day)).toBe(false)
    expect(isActionOverdue('made', { state: 'planned', dueOn: day }, after)).toBe(true)
    expect(isActionOverdue('made', { state: 'started', dueOn: day }, after)).toBe(true)
  })
  it('is nothing done or dropped, and nothing of a commitment that is a draft, kept or dropped', () => {
    expect(isActionOverdue('made', { state: 'done', dueOn: day }, after)).toBe(false)
    expect(isActionOverdue('made', { state: 'dropped', dueOn: day }, after)).toBe(false)
    for (const state of ['draft', 'kept', 'dropped'] as const)
      expect(isActionOverdue(state, { state: 'planned', dueOn: day }, after)).toBe(false)
  })
  it('is a milestone that was not reached, while its action is open', () => {
    const missed = { dueOn: day, reachedOn: null }
    expect(isMilestoneOverdue('made', 'started', missed, after)).toBe(true)
    expect(isMilestoneOverdue('made', 'started', missed, day)).toBe(false)
    expect(isMilestoneOverdue('made', 'started', { dueOn: day, reachedOn: after }, after)).toBe(false)
    expect(isMilestoneOverdue('made', 'done', missed, after)).toBe(false)
  })
  it('makes the whole commitment overdue', () => {
    const late = { state: 'planned' as const, dueOn: day, milestones: [] }
    const good = { state: 'planned' as const, dueOn: '2026-12-31', milestones: [] }
    const missed = { ...good, milestones: [{ dueOn: day, reachedOn: null }] }
    expect(standingOf('made', [good], after)).toBe('going-on')
    expect(standingOf('made', [good, late], after)).toBe('overdue')
    expect(standingOf('made', [missed], after)).toBe('overdue')
    expect(standingOf('kept', [missed], after)).toBe('kept')
  })
})
