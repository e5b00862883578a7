import { describe, expect, it } from 'vitest'
import { STATUSES } from '@/lib/consultations/lifecycle'
import { canEditReport, canPublishReport, canReadReport } from '@/lib/reports/policy'
import {
  administrator,
  anonymous,
  chairOf,
  holderOf,
  linkOfficerOf,
  officer,
  researcher,
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
  ['publish the report', canPublishReport, ['closed', 'analysing', 'reported']],
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
