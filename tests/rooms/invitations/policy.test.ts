import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/ctx'
import { STATUSES } from '@/lib/consultations/lifecycle'
import {
  canAddInvitation,
  canIssueInvitations,
  canIssueLink,
  canResendInvitation,
  canRevokeLink,
  canSeeInvitations,
  canSeeSilentBodies,
} from '@/lib/invitations/policy'
import {
  administrator,
  anonymous,
  aUserActor,
  chairOf,
  holderOf,
  linkOfficerOf,
  memberOf,
  officer,
  researcher,
  system,
} from '../../support/actors'
import { CAMDEN } from '../../support/builders'

const own = { id: 'own', bodyTypeCode: 'SNP', boroughCode: CAMDEN, wardCode: null }
const other = { ...own, id: 'other' }

const ACTORS: Record<string, Actor> = {
  'an administrator': administrator(),
  'an officer': officer(),
  'the system': system,
  'a researcher': researcher(),
  'a link officer': linkOfficerOf(CAMDEN),
  'the body’s chair': chairOf(own),
  'the body’s member': memberOf(own),
  'another body’s member': memberOf(other),
  'a user without roles': aUserActor(),
  'the holder of a link': holderOf({ id: 'invitation' }),
  'the public': anonymous,
}
const OFFICERS = ['an administrator', 'an officer', 'the system']
const MEMBERS = ['the body’s chair', 'the body’s member']

const whoMay = (can: (actor: Actor) => { ok: boolean }) =>
  Object.keys(ACTORS).filter((name) => can(ACTORS[name]!).ok)

describe('while a consultation is open', () => {
  const consultation = { status: 'open' }
  const asked = { bodyId: own.id, consultation }

  it('officers and administrators may ask one more body', () => {
    expect(whoMay((actor) => canAddInvitation(actor, consultation))).toEqual(OFFICERS)
  })
  it('they may send an invitation again', () => {
    expect(whoMay((actor) => canResendInvitation(actor, asked))).toEqual(OFFICERS)
  })
  it('they, and members of the body asked, may make a link', () => {
    expect(whoMay((actor) => canIssueLink(actor, asked))).toEqual([...OFFICERS, ...MEMBERS])
  })
})

describe.each(STATUSES.filter((status) => status !== 'open'))('while a consultation is %s', (status) => {
  const asked = { bodyId: own.id, consultation: { status } }

  it('nobody may ask, write or make a link', () => {
    expect(whoMay((actor) => canAddInvitation(actor, { status }))).toEqual([])
    expect(whoMay((actor) => canResendInvitation(actor, asked))).toEqual([])
    expect(whoMay((actor) => canIssueLink(actor, asked))).toEqual([])
  })
})

describe('whatever the status', () => {
  it('officers may revoke a link', () => {
    expect(whoMay(canRevokeLink)).toEqual(OFFICERS)
  })
  it('officers start the writing of letters, and the system does it', () => {
    expect(whoMay(canIssueInvitations)).toEqual(OFFICERS)
  })
  it('officers and link officers see to whom invitations went', () => {
    expect(whoMay(canSeeInvitations)).toEqual([...OFFICERS, 'a link officer'])
  })
  it('staff see who is silent', () => {
    expect(whoMay((actor) => canSeeSilentBodies(actor, []))).toEqual([
      ...OFFICERS,
      'a researcher',
      'a link officer',
    ])
  })
  it('and so does who leads a borough’s own group', () => {
    expect(canSeeSilentBodies(chairOf(own), [CAMDEN]).ok).toBe(true)
  })
  it('every refusal says why', () => {
    const refused = canAddInvitation(researcher(), { status: 'open' })
    expect(refused).toEqual({
      ok: false,
      reason: 'Only an engagement officer or an administrator can do this.',
    })
  })
})
