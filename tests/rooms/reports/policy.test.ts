import { describe, expect, it } from 'vitest'
import { STATUSES } from '@/lib/consultations/lifecycle'
import {
  canDecideOnReport,
  canEditReport,
  canProposeReport,
  canReadReport,
  canTakeBackProposal,
} from '@/lib/reports/policy'
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

const RULES: [string, typeof canEditReport, string[]][] = [
  ['write the report', canEditReport, ['open', 'closed', 'analysing', 'reported']],
  ['propose the report', canProposeReport, ['closed', 'analysing', 'reported']],
]

describe.each(RULES)('may %s', (_what, can, statuses) => {
  for (const status of STATUSES)
    for (const [who, actor] of Object.entries(ACTORS)) {
      const yes = OFFICERS.includes(who) && statuses.includes(status)
      it(`${who} ${yes ? 'may' : 'may not'} while the consultation is ${status}`, () => {
        const decision = can(actor, { status })
        expect(decision.ok).toBe(yes)
        if (!decision.ok) expect(decision.reason).toMatch(/^[A-Z].*\.$/)
      })
    }
})

it.each(Object.entries(ACTORS))(
  '%s may read the working report only as officer, researcher or administrator',
  (who, actor) => {
    expect(canReadReport(actor).ok).toBe([...OFFICERS, 'a researcher'].includes(who))
  },
)

describe('a proposal', () => {
  const facts = { status: 'analysing' }
  const by = officer()
  const proposal = { state: 'proposed', proposedById: by.userId }

  it('is decided on by another officer or an administrator, and never by whoever proposed it', () => {
    expect(canDecideOnReport(officer(), facts, proposal).ok).toBe(true)
    expect(canDecideOnReport(administrator(), facts, proposal).ok).toBe(true)
    expect(canDecideOnReport(by, facts, proposal)).toEqual({
      ok: false,
      reason: 'You proposed it: somebody else has to approve it.',
    })
    const both = { ...by, roles: ['administrator' as const, 'officer' as const] }
    expect(canDecideOnReport(both, facts, proposal).ok).toBe(false)
    expect(canDecideOnReport(researcher(), facts, proposal).ok).toBe(false)
    expect(canDecideOnReport(system, facts, proposal).ok).toBe(false)
  })

  it.each(['approved', 'sent-back', 'taken-back'])(
    'is decided on and taken back no more once it is %s',
    (state) => {
      expect(canDecideOnReport(officer(), facts, { ...proposal, state }).ok).toBe(false)
      expect(canTakeBackProposal(by, { ...proposal, state }).ok).toBe(false)
    },
  )
})
