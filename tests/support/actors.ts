import type { Actor, Membership, RespondentActor, Role, UserActor } from '@/lib/core/ctx'

let count = 0
const someId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`

/** A user who holds nothing. */
export function aUserActor(over: Partial<UserActor> = {}): UserActor {
  return {
    kind: 'user',
    userId: someId(),
    sessionId: someId(),
    name: 'Sam Someone',
    email: 'sam@example.org',
    roles: [],
    boroughCodes: [],
    memberships: [],
    ...over,
  }
}

const withRole =
  (role: Role, name: string) =>
  (over: Partial<UserActor> = {}) =>
    aUserActor({ roles: [role], name, ...over })

export const administrator = withRole('administrator', 'Ada Administrator')
export const officer = withRole('officer', 'Olu Officer')
export const researcher = withRole('researcher', 'Rae Researcher')
export const linkOfficerOf = (...boroughCodes: string[]) =>
  aUserActor({ roles: ['link-officer'], boroughCodes, name: 'Lin Link-Officer' })

type MemberOf = { id: string; bodyTypeCode: string; boroughCode: string | null; wardCode: string | null }
const memberIn = (kind: string) => (body: MemberOf) => {
  const { id: bodyId, bodyTypeCode, boroughCode, wardCode } = body
  const membership: Membership = { bodyId, bodyTypeCode, boroughCode, wardCode, function: kind }
  return aUserActor({ name: `A ${kind}`, memberships: [membership] })
}
export const chairOf = memberIn('chair')
export const coordinatorOf = memberIn('co-ordinator')
export const memberOf = memberIn('member')

export const anonymous: Actor = { kind: 'anonymous' }
export const system: Actor = { kind: 'system', name: 'Soundings (test)' }

export function holderOf(invitation: { id: string }): RespondentActor {
  return { kind: 'respondent', invitationId: invitation.id, linkId: someId(), name: 'Holder of the link' }
}
