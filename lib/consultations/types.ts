import type { CalendarDate } from '../core/london-time'
import type { ConsultationAction, ConsultationStatus } from './lifecycle'
import type { FoundPiece } from './search-query'

export type AudienceView = {
  bodyTypeCode: string
  bodyTypeName: string
  bodyTypeNamePlural: string
  /** None named means all of them. */
  boroughCodes: string[]
}

export type ExtensionView = {
  id: string
  fromClosesOn: CalendarDate
  toClosesOn: CalendarDate
  reason: string
  at: Date
}

export type StageView = {
  id: string
  sequence: number
  name: string
  /** views | comments: a later round, on a working draft. */
  kind: string
  /** Of a later round; the first has the consultation's own. */
  launchedAt: Date | null
  closedAt: Date | null
  opensOn: CalendarDate | null
  closesOn: CalendarDate | null
  /** Anybody may answer, at /consultations/<slug>/take-part. */
  hasOpenLink: boolean
  /** Members of the public are asked the equality questions. */
  asksEquality: boolean
  audiences: AudienceView[]
  /** Oldest first. */
  extensions: ExtensionView[]
}

export type DocumentView = { id: string; title: string; fileName: string; mediaType: string; size: number }

/** The newest version of what the stage asks; its definition is read by `getQuestionnaire`. */
export type QuestionnaireSummary = {
  versionId: string
  number: number
  minutes: number
  frozen: boolean
  questionCount: number
}

/** What else can be done to a consultation beside moving it along its life. */
export type EditAction =
  | 'edit'
  | 'edit-audience'
  | 'edit-open-link'
  | 'edit-questionnaire'
  | 'edit-documents'
  | 'remove-documents'
  | 'announce'
  | 'withdraw-announcement'
export type AnyAction = ConsultationAction | EditAction

export type ConsultationView = {
  id: string
  slug: string
  title: string
  why: string
  canChange: string
  cannotChange: string
  earlierViews: string
  decisionMaker: string
  decisionOn: CalendarDate | null
  contactName: string
  contactEmail: string
  note: string
  /** Shown to everybody as planned before it opens. */
  isAnnounced: boolean
  status: ConsultationStatus
  /** Comments on a working draft are being taken. */
  hasOpenRound: boolean
  version: number
  leads: { code: string; name: string }[]
  stage: StageView
  documents: DocumentView[]
  questionnaire: QuestionnaireSummary | null
  authorId: string | null
  /** Names are read for staff only. */
  authorName?: string
  approvedByName?: string
  createdAt: Date
  approvedAt: Date | null
  launchedAt: Date | null
  closedAt: Date | null
  reportedAt: Date | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
  /** What it still needs before it can be launched; empty from the launch on. */
  lacks: string[]
  allowedActions: AnyAction[]
  /** For what the status would let happen and this actor or this record does not: why not. */
  refusals: Partial<Record<AnyAction, string>>
}

export type ConsultationListItem = {
  id: string
  slug: string
  title: string
  why: string
  note: string
  status: ConsultationStatus
  leads: { code: string; name: string }[]
  stageId: string
  opensOn: CalendarDate | null
  closesOn: CalendarDate | null
  decisionMaker: string
  decisionOn: CalendarDate | null
  launchedAt: Date | null
  reportedAt: Date | null
  approvedAt: Date | null
  updatedAt: Date
  /** Anybody may answer. */
  hasOpenLink: boolean
}

/** As everybody meets it in the hub; where it was searched for, with what was found. */
export type HubItem = ConsultationListItem & {
  foundTitle: FoundPiece[] | null
  foundWords: FoundPiece[] | null
}
export type HubList = { items: HubItem[]; total: number; page: number; pages: number }

export type ConsultationList = { items: ConsultationListItem[]; total: number; page: number; pages: number }

export type QuestionnaireView = {
  versionId: string
  stageId: string
  consultationId: string
  number: number
  definition: Record<string, unknown>
  minutes: number
  frozenAt: Date | null
  createdAt: Date
  updatedAt: Date
  /** What an edit says it was based on: changes with every save of this version. */
  baseVersion: string
}

export type QuestionnaireVersionItem = {
  versionId: string
  number: number
  minutes: number
  questionCount: number
  frozenAt: Date | null
  createdAt: Date
  updatedAt: Date
  responses: number
}

export type TemplateView = {
  code: string
  name: string
  description: string
  minutes: number
  questionCount: number
}

export type AudiencePreview = {
  total: number
  byType: {
    bodyTypeCode: string
    bodyTypeName: string
    boroughs: number
    bodies: number
    unreachable: number
  }[]
  boroughs: number
  /** Bodies that no letter can reach: no contact with an e-mail address. */
  unreachable: { bodyId: string; name: string; bodyTypeName: string; boroughName: string | null }[]
  unreachableCount: number
  /** How many were asked something else lately, as far as the ledger knows. */
  recentlyAsked: number
  recentDays: number
}

export type AudienceOptions = {
  bodyTypes: { code: string; name: string; namePlural: string; description: string; bodies: number }[]
  boroughs: { code: string; name: string }[]
}

export type DocumentContent = {
  fileName: string
  mediaType: string
  sha256: string
  content: Uint8Array<ArrayBuffer>
}
