import { describe, expect, it } from 'vitest'
import { canChooseQuotes, canCode, canEditThemes, canMarkRead, canReadAnalysis } from '@/lib/analysis/policy'
import { STATUSES } from '@/lib/consultations/lifecycle'
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
  'the system': system,
}
type Who = keyof typeof ACTORS
const WHILE = ['open', 'closed', 'analysing', 'reported']

const RULES: [string, typeof canCode, Who[]][] = [
  ['edit themes', canEditThemes, ['an administrator', 'a researcher', 'the system']],
  ['give themes to answers', canCode, ['an administrator', 'a researcher', 'the system']],
  ['choose quotes', canChooseQuotes, ['an administrator', 'an officer', 'a researcher', 'the system']],
  ['mark an answer as read', canMarkRead, ['an administrator', 'an officer', 'a researcher']],
]

describe.each(RULES)('may %s', (_what, can, allowed) => {
  for (const status of STATUSES)
    for (const [who, actor] of Object.entries(ACTORS)) {
      const yes = allowed.includes(who as Who) && WHILE.includes(status)
      it(`${who} ${yes ? 'may' : 'may not'} while the consultation is ${status}`, () => {
        const decision = can(actor, { status })
        expect(decision.ok).toBe(yes)
        if (!decision.ok) expect(decision.reason).toMatch(/^[A-Z].*\.$/)
      })
    }
})

describe('may read answers, themes and counts', () => {
  const allowed: Who[] = ['an administrator', 'an officer', 'a researcher', 'the system']
  it.each(Object.entries(ACTORS))('%s', (who, actor) => {
    expect(canReadAnalysis(actor).ok).toBe(allowed.includes(who as Who))
  })
})
