import type { Answerable } from '../consultations/answerable'
import type { CalendarDate } from '../core/london-time'

/** How many were asked and how many answered, of whatever a row stands for. */
export type RateFigures = {
  /** Asked at launch: the frozen denominator. */
  invited: number
  /** Asked after launch, counted apart. */
  added: number
  /** Of both: how many opened the questionnaire and wrote something. */
  started: number
  /** Of those asked at launch. */
  responded: number
  /** Said, with a reason, that they will not answer; asked at launch or after. They stay in the number asked. */
  declined: number
  /** Of those asked after launch. */
  respondedAdded: number
  /** responded / invited as a fraction; null where nobody was invited at launch. */
  rate: number | null
}

export type BodyTypeRate = RateFigures & {
  bodyType: string
  name: string
  namePlural: string
  /** Boroughs from which at least one response came, and boroughs with at least one body asked. */
  boroughsReached: number
  boroughsInvited: number
}

export type BoroughRate = RateFigures & {
  /** '' for bodies to which the record gives no borough. */
  code: string
  name: string
  shortName: string
  tileCol: number
  tileRow: number
}

export type BodyTypeAndBoroughRate = RateFigures & { bodyType: string; boroughCode: string }

/** One day in London; counts whoever answered, asked at launch or after. */
export type DayCount = { date: CalendarDate; started: number; responded: number; respondedSoFar: number }

export type ResponseRatesView = {
  consultation: { id: string; slug: string; title: string; status: string }
  bodyTypes: BodyTypeRate[]
  /** Every borough there is, then, where any were asked, the bodies without one (code ''). */
  boroughs: BoroughRate[]
  total: RateFigures
  boroughsReached: number
  boroughsInvited: number
  /** Members of the public, at the open link. */
  public: PublicFigures
  /** From the first day to the last with anything to count, without gaps. */
  days: DayCount[]
  byBodyTypeAndBorough: BodyTypeAndBoroughRate[]
}

/** A body asked, a member of the public at the open link, or somebody trying the questionnaire out. */
export type LinkPurpose = 'body' | 'person' | 'preview'
export type LinkRole = 'holder' | 'colleague' | 'chair' | 'preview' | 'public' | 'staff'

/** Where a link leads, found by its token alone. */
export type LinkView =
  | { state: 'unknown' }
  | {
      state: 'usable' | 'revoked'
      linkId: string
      invitationId: string
      stageId: string
      /** null for a member of the public and for a preview. */
      bodyId: string | null
      bodyName: string
      purpose: LinkPurpose
      role: LinkRole
      /** Who the link was made for; empty where it was handed over. */
      personName: string
      /** The language chosen with this link. */
      locale: string | null
      consultation: {
        id: string
        slug: string
        title: string
        status: string
        contactName: string
        contactEmail: string
        withdrawnReason: string | null
      }
      opensOn: CalendarDate | null
      closesOn: CalendarDate | null
    }

export type SilentBodyView = {
  invitationId: string
  bodyId: string
  name: string
  bodyType: string
  bodyTypeName: string
  boroughCode: string | null
  borough: string | null
  ward: string | null
  invitedAt: Date
  /** Set where the body opened the questionnaire and has not submitted it. */
  startedAt: Date | null
  /** Whether a letter could reach it. */
  hasAddress: boolean
}

export type SilentBodiesView = {
  consultation: { id: string; slug: string; title: string; status: string }
  bodies: SilentBodyView[]
  count: number
  page: number
  pages: number
}

/** What the open link's page says before anybody answers. */
export type TakePartView = {
  slug: string
  title: string
  leads: string[]
  note: string
  contactName: string
  contactEmail: string
  opensOn: CalendarDate | null
  closesOn: CalendarDate | null
  minutes: number
  state: Answerable
  asksEquality: boolean
  /** Until when an e-mail address that is given is kept. */
  keepEmailUntil: CalendarDate
}

/**
 * Of the public, apart: persons are never added to bodies. Null where those who answered, or those who began and did not
 * answer, are too few to be shown.
 */
export type PublicFigures = { hasAny: boolean; started: number | null; responded: number | null }

export type InvitationState = 'waiting' | 'invited' | 'no-address' | 'started' | 'responded'

export type LinkOfInvitation = { id: string; label: string; createdAt: Date; revokedAt: Date | null }

export type InvitationView = {
  id: string
  bodyId: string
  bodyName: string
  bodyTypeName: string
  borough: string | null
  invitedAt: Date
  isAddition: boolean
  additionReason: string | null
  startedAt: Date | null
  respondedAt: Date | null
  state: InvitationState
  links: LinkOfInvitation[]
  /** Names and addresses a letter may go to, main contact first. */
  contactName: string | null
  contactEmail: string | null
}

export type LaunchAudience = {
  bodyType: string
  namePlural: string
  /** null: at launch. */
  askedOn: CalendarDate | null
  boroughs: string[]
  bodies: number
  withoutAddress: number
}

export type LaunchPreview = {
  consultation: {
    id: string
    title: string
    status: string
    opensOn: CalendarDate | null
    closesOn: CalendarDate | null
  }
  audiences: LaunchAudience[]
  bodies: number
  withoutAddress: number
  /** Bodies no letter can reach, the first of them by name. */
  examplesWithoutAddress: { id: string; name: string; borough: string | null }[]
  letter: { subject: string; text: string }
  /** Why it cannot be launched yet, in words; empty where it can. */
  refusals: string[]
}

export type InvitationAction = 'resend' | 'issue-link' | 'revoke-link'

export type InvitationDetail = InvitationView & {
  consultation: { id: string; title: string; status: string }
  /** The number of a later round; null where views are sought. */
  round: number | null
  allowedActions: InvitationAction[]
}

/** Bodies that could still be asked; `count` of all that match, of which the first are listed. */
export type UninvitedBodies = {
  bodies: { id: string; name: string; bodyTypeName: string; borough: string | null }[]
  count: number
}

/** Somebody who holds a link to a body's invitation, as its people see one another. */
export type PersonView = {
  /** Of the first link of the person. */
  linkId: string
  /** Empty where a link was made to be handed over and nobody was named. */
  name: string
  role: LinkRole
  /** Only for those who may invite. */
  email: string | null
  /** Who invited them; empty for those whom we wrote to. */
  invitedBy: string
  since: Date
  isYou: boolean
  canTakeBack: boolean
}

export type PeopleView = { people: PersonView[]; canInvite: boolean; canPassOn: boolean; mostPeople: number }

export type DeclinedBodyView = {
  invitationId: string
  name: string
  bodyTypeName: string
  borough: string | null
  declinedAt: Date
  reason: string
  note: string
}

export type DeclinedView = {
  consultation: { id: string; slug: string; title: string; status: string }
  bodies: DeclinedBodyView[]
  /** How many gave each reason, in the order of the form. */
  reasons: { reason: string; count: number }[]
}
