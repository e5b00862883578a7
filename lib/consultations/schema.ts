import { z } from 'zod'
import { filterField, pageField } from '../core/field-schema'
import { isCalendarDate } from '../core/london-time'
import { STATUSES, type ConsultationStatus } from './lifecycle'

/** What goes into the verbs of this room. Messages are shown by the form's fields. Safe in the browser. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max.toLocaleString('en-GB')} characters`)
const long = text(10_000)
const date = z.string().refine(isCalendarDate, 'Enter a real date')
const title = text(200).min(1, 'Enter a title')
const reason = text(1_000).min(1, 'Enter the reason')
const minutes = z.coerce
  .number('Enter the minutes as a whole number')
  .int('Enter the minutes as a whole number')
  .min(1, 'Enter at least 1 minute')
  .max(240, 'Enter at most 240 minutes')
const email = z.union([z.literal(''), z.email('Enter an e-mail address such as name@example.org')])

/** A stage by its number; without one, that which sought views. */
export const stageNumber = z.coerce.number().int().min(1).optional().catch(undefined)

export const ConsultationIdInput = z.object({ id: z.uuid(), stage: stageNumber })
export const ConsultationSlugInput = z.object({ slug: z.string().min(1).max(200) })

const status = z.enum(STATUSES)
export const ListConsultationsInput = z.object({
  status: z.union([status, z.array(status)]).optional(),
  search: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).catch(1).optional(),
})

/** What the hub shows, as people choose it, and the statuses that belong to it. */
export const HUB_SHOWS = {
  all: ['open', 'approved', 'closed', 'analysing', 'reported', 'archived', 'withdrawn'],
  open: ['open'],
  planned: ['approved'],
  closed: ['closed', 'analysing'],
  reported: ['reported', 'archived'],
} satisfies Record<string, ConsultationStatus[]>
export type HubShow = keyof typeof HUB_SHOWS
export const HUB_SORTS = ['closing', 'newest', 'title'] as const

/** Of an address: what cannot be read counts as not given. */
export const ListHubInput = z.object({
  show: z
    .enum(Object.keys(HUB_SHOWS) as HubShow[])
    .default('all')
    .catch('all'),
  search: filterField(z.string().trim().max(200)),
  borough: filterField(z.string().max(20)),
  ward: filterField(z.string().max(20)),
  lead: filterField(z.string().max(50)),
  sort: z.enum(HUB_SORTS).default('closing').catch('closing'),
  page: pageField,
  pageSize: z.number().int().min(1).max(100).default(12).catch(12),
})

export const ListCalendarDaysInput = z.object({ slug: z.string().min(1).max(200).optional() })

export const CreateConsultationInput = z.object({
  title,
  why: long.default(''),
  leads: z.array(z.string()).min(1, 'Choose who leads it'),
  /** A questionnaire to begin from; '' begins with an empty one. */
  template: z.string().default(''),
})

const record = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  title,
  leads: z.array(z.string()).min(1, 'Choose who leads it'),
  why: long,
  canChange: long,
  cannotChange: long,
  earlierViews: long,
  decisionMaker: text(300),
  decisionOn: date.nullable(),
  contactName: text(200),
  contactEmail: email,
  note: text(2_000),
  opensOn: date.nullable(),
  closesOn: date.nullable(),
})

export const UpdateConsultationInput = record.check(({ value, issues }) => {
  const { opensOn, closesOn, decisionOn } = value
  const wrong = (field: string, message: string) =>
    issues.push({ code: 'custom', path: [field], message, input: value })
  if (opensOn && closesOn && opensOn > closesOn)
    wrong('closesOn', 'The closing date must be the opening date or later')
  if (closesOn && decisionOn && decisionOn < closesOn)
    wrong('decisionOn', 'The decision must come after the closing date, or answers could change nothing')
})

export const CloseConsultationInput = z.object({ id: z.uuid(), reason: text(1_000).default('') })
/** `version` is what the approver had before them. */
export const ApproveConsultationInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().optional(),
})
export const ExtendConsultationInput = z.object({ id: z.uuid(), closesOn: date, reason })
export const WithdrawConsultationInput = z.object({ id: z.uuid(), reason })
export const ReturnToDraftInput = z.object({ id: z.uuid(), reason: text(1_000).default('') })

export const AudienceInput = z.array(
  z.object({ bodyTypeCode: z.string().min(1), boroughCodes: z.array(z.string()).default([]) }),
)
export const SetAudienceInput = z.object({
  id: z.uuid(),
  audiences: AudienceInput.min(1, 'Choose at least one kind of body'),
})
export const SetOpenLinkInput = z.object({
  id: z.uuid(),
  hasOpenLink: z.boolean(),
  asksEquality: z.boolean(),
})
export const AnnounceConsultationInput = z.object({ id: z.uuid() })
export const WithdrawAnnouncementInput = z.object({ id: z.uuid(), reason })
export const SetReturnAddressInput = z.object({ id: z.uuid(), returnAddress: text(500) })
export const PreviewAudienceInput = z.object({ id: z.uuid(), audiences: AudienceInput.optional() })

/** 10 MB, as people count them. */
export const MAX_DOCUMENT_BYTES = 10_000_000
export const AddDocumentInput = z.object({
  consultationId: z.uuid(),
  title: text(200).min(1, 'Enter a title for the document'),
  fileName: z.string().trim().min(1, 'Choose a file').max(255, 'Give the file a shorter name'),
  content: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.byteLength > 0, 'Choose a file that is not empty')
    .refine((bytes) => bytes.byteLength <= MAX_DOCUMENT_BYTES, 'Choose a file of at most 10 MB'),
})
export const DocumentInput = z.object({ consultationId: z.uuid(), documentId: z.uuid() })
export const PublicDocumentInput = z.object({ slug: z.string().min(1).max(200), documentId: z.uuid() })

export const GetQuestionnaireInput = z.object({ consultationId: z.uuid(), versionId: z.uuid().optional() })
export const SaveQuestionnaireInput = z.object({
  consultationId: z.uuid(),
  /** What `getQuestionnaire` gave as `baseVersion`. */
  baseVersion: z.string().min(1),
  definition: z.unknown(),
  minutes,
})
export const ApplyTemplateInput = z.object({
  consultationId: z.uuid(),
  baseVersion: z.string().min(1),
  template: z.string().min(1, 'Choose a questionnaire to begin from'),
})
export const CheckQuestionnaireInput = z.object({ text: z.string().max(1_000_000) })
