import type { CalendarDate } from '../core/london-time'
import type { RateFigures } from './types'

/** What a member sees of the groups they act for. */
export type MyInvitation = {
  id: string
  consultation: { slug: string; title: string; status: string }
  closesOn: CalendarDate | null
  startedAt: Date | null
  respondedAt: Date | null
  /** Of the response, where there is one. */
  reference: string | null
  canAnswer: boolean
}

export type MyGroup = {
  bodyId: string
  name: string
  bodyTypeName: string
  borough: string | null
  function: string
  invitations: MyInvitation[]
}

/** How far a consultation has come in a borough whose own group the member leads. */
export type MyBoroughProgress = {
  consultationId: string
  /** The number of a later round, whose draft is commented on; null where views are sought. */
  round: number | null
  title: string
  closesOn: CalendarDate | null
  borough: string
  boroughCode: string
  byBodyType: (RateFigures & { bodyType: string; namePlural: string })[]
  silent: { invitationId: string; name: string; bodyTypeName: string; hasStarted: boolean }[]
  silentCount: number
}

export type MyGroupsView = { groups: MyGroup[]; boroughs: MyBoroughProgress[] }
