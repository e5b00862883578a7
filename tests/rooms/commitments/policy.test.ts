import { describe, expect, it } from 'vitest'
import { STATUSES } from '@/lib/consultations/lifecycle'
import { COMMITMENT_STATES } from '@/lib/commitments/lifecycle'
import {
  canAddCommitment,
  canEditCommitment,
  canMoveAction,
  canMoveCommitment,
  canNote,
  canReadCommitments,
  canRemove,
  lacksOf,
  type CommitmentFacts,
} from '@/lib/commitments/policy'
import {
  administrator,
  anonymous,
  chairOf,
  holderOf,
  linkOfficerOf,
  officer,
  researcher,
} from '../../support/actors'
import { NEXT_MONTH, TODAY } from './world'

const BODY = { id: 'b', bodyTypeCode: 'CPEG', boroughCode: 'E09000007', wardCode: null }
const ACTORS = {
  'an administrator': administrator(),
  'an officer': officer(),
  'a researcher': researcher(),
  'a link officer': linkOfficerOf('E09000007'),
  'a chair of a body': chairOf(BODY),
  'a holder of a link': holderOf({ id: 'i' }),
  'somebody not signed in': anonymous,
}
const OFFICERS = ['an administrator', 'an officer']
const FACTS: CommitmentFacts = {
  state: 'draft',
  whatWeWillDo: 'Something.',
  youSaid: '',
  themes: [{}],
  actions: [{ what: 'Do it', state: 'planned', dueOn: NEXT_MONTH }],
  hasReport: true,
}

describe.each(Object.entries(ACTORS))('%s', (who, actor) => {
  const isOfficer = OFFICERS.includes(who)
  for (const status of STATUSES)
    it(`may ${isOfficer ? 'or may not' : 'not'} begin one while the consultation is ${status}`, () => {
      const late = ['closed', 'analysing', 'reported', 'archived'].includes(status)
      expect(canAddCommitment(actor, { status }).ok).toBe(isOfficer && late)
    })
  for (const state of COMMITMENT_STATES)
    it(`does with one that is ${state} what its state allows, as officer or administrator only`, () => {
      const facts = { ...FACTS, state }
      expect(canEditCommitment(actor, facts).ok).toBe(isOfficer && ['draft', 'made'].includes(state))
      expect(canRemove(actor, facts).ok).toBe(isOfficer && state === 'draft')
      expect(canNote(actor, facts).ok).toBe(isOfficer && state !== 'draft')
      expect(canMoveAction(actor, 'start', facts, { state: 'planned' }).ok).toBe(
        isOfficer && state === 'made',
      )
      expect(canMoveCommitment(actor, 'make', facts, TODAY).ok).toBe(isOfficer && state === 'draft')
      expect(canMoveCommitment(actor, 'drop', facts, TODAY).ok).toBe(isOfficer && state === 'made')
      expect(canMoveCommitment(actor, 'reopen', facts, TODAY).ok).toBe(isOfficer && state === 'kept')
      expect(canMoveCommitment(actor, 'take-up', facts, TODAY).ok).toBe(isOfficer && state === 'dropped')
    })
  it('reads the staff’s side as staff only', () => {
    const isStaff = [...OFFICERS, 'a researcher', 'a link officer'].includes(who)
    expect(canReadCommitments(actor).ok).toBe(isStaff)
  })
})

describe('a commitment', () => {
  const lackOf = (over: Partial<CommitmentFacts>) => lacksOf({ ...FACTS, ...over }, TODAY)
  it('is made once it lacks nothing', () => {
    expect(lackOf({})).toEqual([])
    expect(lackOf({ hasReport: false })).toEqual(['Publish the report of the consultation first.'])
    expect(lackOf({ whatWeWillDo: ' ' })).toEqual(['Say first what will be done.'])
    expect(lackOf({ themes: [], youSaid: 'Several of you said it.' })).toEqual([])
    expect(lackOf({ themes: [] })[0]).toContain('what it answers')
    expect(lackOf({ actions: [] })[0]).toContain('at least one action')
  })
  it('is not made with an action that would be overdue at once', () => {
    const due = (dueOn: string) => lackOf({ actions: [{ what: 'Do it', state: 'planned', dueOn }] })
    expect(due(TODAY)).toEqual([])
    expect(due('2026-06-09')).toEqual(['“Do it” was due before today. Give it a later day first.'])
  })
  it('is kept when nothing of it is open and something was done', () => {
    const keep = (...states: ('planned' | 'started' | 'done' | 'dropped')[]) => {
      const actions = states.map((state) => ({ what: 'Do it', state, dueOn: NEXT_MONTH }))
      return canMoveCommitment(officer(), 'keep', { ...FACTS, state: 'made', actions }, TODAY)
    }
    expect(keep('done', 'dropped').ok).toBe(true)
    expect(keep('done', 'planned')).toMatchObject({ ok: false, reason: expect.stringContaining('Do it') })
    expect(keep('started').ok).toBe(false)
    expect(keep('dropped')).toMatchObject({ ok: false, reason: expect.stringContaining('Nothing of it') })
  })
})
