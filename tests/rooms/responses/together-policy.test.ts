import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/ctx'
import { canAnswerAfterAll, canDecline, canInvitePeople, canPassOn } from '@/lib/invitations/policy'
import { canMarkSectionDone, canPartWork, canSignOff } from '@/lib/responses/policy'
import { administrator, anonymous, holderOf, memberOf, officer, system } from '@/tests/support/actors'

const link = (role: string): Actor => ({ ...holderOf({ id: 'invitation' }), role })
const body = { id: 'body', bodyTypeCode: 'SNP', boroughCode: 'E1', wardCode: null }

const ACTORS: Record<string, Actor> = {
  'the holder': link('holder'),
  'the chair': link('chair'),
  'a colleague': link('colleague'),
  'a member of the public': link('public'),
  'an officer': officer(),
  'an administrator': administrator(),
  'the body’s member': memberOf(body),
  'the system': system,
  'a stranger': anonymous,
}
const STATES = ['open', 'not-yet', 'closed', 'withdrawn'] as const

const whoMay = (can: (actor: Actor) => { ok: boolean }) =>
  Object.keys(ACTORS).filter((name) => can(ACTORS[name]!).ok)

describe.each(STATES)('while answers are %s', (state) => {
  const own = { invitationId: 'invitation', purpose: 'body', state, respondedAt: null }
  const open = (...names: string[]) => (state === 'open' ? names : [])

  it('the holder and the chair may invite people and part the work', () => {
    expect(whoMay((actor) => canInvitePeople(actor, own))).toEqual(open('the holder', 'the chair'))
    expect(whoMay((actor) => canPartWork(actor, own))).toEqual(open('the holder', 'the chair'))
  })
  it('they may say that the body will not answer, while it has not', () => {
    expect(whoMay((actor) => canDecline(actor, own))).toEqual(open('the holder', 'the chair'))
    expect(whoMay((actor) => canDecline(actor, { ...own, respondedAt: new Date(0) }))).toEqual([])
  })
  it('only the holder may pass the invitation on', () => {
    expect(whoMay((actor) => canPassOn(actor, own))).toEqual(open('the holder'))
  })
  it('whoever holds a link may answer after all', () => {
    const all = ['the holder', 'the chair', 'a colleague', 'a member of the public']
    expect(whoMay((actor) => canAnswerAfterAll(actor, own))).toEqual(open(...all))
  })
  it('only a link of the chair signs off', () => {
    expect(whoMay((actor) => canSignOff(actor, { ...own, isChair: false }))).toEqual([])
    expect(canSignOff(link('chair'), { ...own, isChair: true }).ok).toBe(state === 'open')
  })
  it('whoever was asked for a part says that it is done', () => {
    expect(canMarkSectionDone(link('colleague'), { ...own, isAsked: true }).ok).toBe(state === 'open')
    expect(canMarkSectionDone(link('colleague'), { ...own, isAsked: false }).ok).toBe(false)
  })
})

describe('somebody who answers for themselves', () => {
  it('invites nobody, parts no work, passes nothing on and declines nothing', () => {
    const own = { invitationId: 'invitation', purpose: 'person', state: 'open' as const, respondedAt: null }
    for (const can of [canInvitePeople, canPassOn, canDecline, canPartWork])
      expect(whoMay((actor) => can(actor, own))).toEqual([])
  })
})
