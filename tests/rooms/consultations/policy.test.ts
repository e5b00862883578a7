import { describe, expect, test } from 'vitest'
import { ACTIONS, nextStatus, STATUSES, type ConsultationStatus } from '@/lib/consultations/lifecycle'
import {
  canApprove,
  canCreateConsultation,
  canAddDocument,
  canEditConsultation,
  canEditQuestionnaire,
  canLaunch,
  canManageConsultations,
  canMove,
  canRemoveDocument,
  decisionsOn,
  type ConsultationFacts,
} from '@/lib/consultations/policy'
import {
  administrator,
  anonymous,
  chairOf,
  holderOf,
  linkOfficerOf,
  officer,
  researcher,
  system,
} from '../../support/actors'

const TODAY = '2026-06-10'
const body = { id: 'b', bodyTypeCode: 'SNP', boroughCode: null, wardCode: null }
const ACTORS = {
  'an administrator': administrator(),
  'an officer': officer(),
  'a researcher': researcher(),
  'a link officer': linkOfficerOf('E09000007'),
  'a chair': chairOf(body),
  'the holder of a link': holderOf({ id: 'i' }),
  'somebody not signed in': anonymous,
  'the system': system,
}
type Who = keyof typeof ACTORS
const EVERYBODY = Object.keys(ACTORS) as Who[]

const facts = (over: Partial<ConsultationFacts> = {}): ConsultationFacts => ({
  status: 'approved',
  authorId: 'somebody else',
  why: 'The plan is revised.',
  canChange: 'What comes first.',
  leads: ['MPA'],
  decisionOn: '2026-09-01',
  stage: { opensOn: null, closesOn: '2026-07-01', audiences: ['SNP'] },
  questionnaire: { questionCount: 1 },
  ...over,
})
const reasonOf = (decision: ReturnType<typeof canLaunch>) => (decision.ok ? 'allowed' : decision.reason)

const OFFICERS: Who[] = ['an administrator', 'an officer', 'the system']
const MAY: Record<(typeof ACTIONS)[number], Who[]> = {
  approve: ['an administrator', 'an officer'],
  'return-to-draft': OFFICERS,
  launch: OFFICERS,
  extend: OFFICERS,
  close: OFFICERS,
  'start-analysis': [...OFFICERS, 'a researcher'],
  report: OFFICERS,
  archive: OFFICERS,
  withdraw: OFFICERS,
}

describe.each(ACTIONS)('%s', (action) => {
  describe.each(STATUSES)('of a consultation that is %s', (status) => {
    test.each(EVERYBODY)('by %s', (who) => {
      const expected = nextStatus(status, action) !== null && MAY[action].includes(who)
      const decision = canMove(ACTORS[who], action, facts({ status }), TODAY)
      expect(decision.ok).toBe(expected)
      if (!decision.ok) expect(decision.reason).toMatch(/^[A-Z].*\.$/)
    })
  })
})

describe('who may write', () => {
  test.each(EVERYBODY)('%s begins a consultation, or not', (who) => {
    expect(canCreateConsultation(ACTORS[who]).ok).toBe(OFFICERS.includes(who))
  })

  test.each(EVERYBODY)('%s comes to the staff’s pages, or not', (who) => {
    const staff: Who[] = [...OFFICERS, 'a researcher', 'a link officer']
    expect(canManageConsultations(ACTORS[who]).ok).toBe(staff.includes(who))
  })

  const writable = (can: typeof canEditConsultation) => (status: ConsultationStatus) =>
    EVERYBODY.filter((who) => can(ACTORS[who], { status }).ok)

  test.each(STATUSES)('the record of a consultation that is %s', (status) => {
    expect(writable(canEditConsultation)(status)).toEqual(
      status === 'draft' ? ['an administrator', 'an officer', 'the system'] : [],
    )
  })

  test.each(STATUSES)('the questionnaire of a consultation that is %s', (status) => {
    const open = status === 'draft' || status === 'open'
    expect(writable(canEditQuestionnaire)(status)).toEqual(open ? OFFICERS : [])
    expect(writable(canAddDocument)(status)).toEqual(open ? OFFICERS : [])
  })

  test.each(STATUSES)('papers are taken away only from a draft: %s', (status) => {
    expect(writable(canRemoveDocument)(status)).toEqual(status === 'draft' ? OFFICERS : [])
  })
})

describe('approving', () => {
  test('is not for the author, whatever their role', () => {
    const author = administrator({ userId: 'author' })
    const decision = canApprove(author, facts({ status: 'draft', authorId: 'author' }))
    expect(reasonOf(decision)).toBe('Somebody other than its author has to approve it. Ask another officer.')
  })

  test('is not possible while nothing is said of what can change', () => {
    expect(reasonOf(canApprove(officer(), facts({ status: 'draft', canChange: '  ' })))).toMatch(
      /what can still be changed/,
    )
  })
})

describe('launching', () => {
  const stage = facts().stage
  test.each([
    ['nothing is said of what can change', { canChange: ' \n' }, /what can still be changed/],
    ['nothing is said of why', { why: '' }, /why you are asking/],
    ['nobody leads it', { leads: [] }, /who leads it/],
    ['nobody is asked', { stage: { ...stage, audiences: [] } }, /whom to ask/],
    ['there is no questionnaire', { questionnaire: null }, /questionnaire/],
    ['the questionnaire asks nothing', { questionnaire: { questionCount: 0 } }, /at least one question/],
    ['there is no closing date', { stage: { ...stage, closesOn: null } }, /closing date/],
    ['the closing date was yesterday', { stage: { ...stage, closesOn: '2026-06-09' } }, /has passed/],
    [
      'it opens after it closes',
      { stage: { ...stage, opensOn: '2026-07-02' } },
      /opening date is after the closing date/,
    ],
    ['it is decided before it closes', { decisionOn: '2026-06-30' }, /decision would be made before/],
  ] satisfies [string, Partial<ConsultationFacts>, RegExp][])('is refused while %s', (_, over, reason) => {
    expect(reasonOf(canLaunch(officer(), facts(over), TODAY))).toMatch(reason)
  })

  test('is possible on the closing day itself, and for its author', () => {
    const own = officer({ userId: 'me' })
    const last = facts({ authorId: 'me', stage: { ...stage, closesOn: TODAY } })
    expect(canLaunch(own, last, TODAY).ok).toBe(true)
  })
})

describe('what buttons are told', () => {
  test('is every next step, allowed or refused with its reason', () => {
    const { allowedActions, refusals } = decisionsOn(officer(), facts({ canChange: '' }), TODAY)
    expect(allowedActions).toEqual(['return-to-draft', 'withdraw', 'edit-open-link'])
    expect(refusals.launch).toMatch(/what can still be changed/)
    expect(refusals.edit).toMatch(/Return it to draft/)
    expect(refusals.close).toBeUndefined()
  })
})
