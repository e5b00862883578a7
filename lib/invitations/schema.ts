import { z } from 'zod'
import { stageNumber } from '../consultations/schema'
import { isLanguage } from '../core/languages'
import { optionalField } from '../core/field-schema'

/** What goes into the verbs of this room; messages are shown by the form's fields. Safe in the browser. */
export const LaunchConsultationInput = z.object({ id: z.uuid() })

export const IssueInvitationsInput = z.object({ stageId: z.uuid(), jobRunId: z.uuid() })

export const AddInvitationInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  bodyId: z.uuid({ error: 'Choose a body from the list' }),
  reason: z
    .string()
    .trim()
    .min(1, 'Say why this body is asked after launch')
    .max(500, 'Say why in at most 500 characters'),
})

export const IssueLinkInput = z.object({
  invitationId: z.uuid(),
  label: z.string().trim().max(100, 'Describe the link in at most 100 characters').default(''),
})

export const ResendInvitationInput = z.object({ invitationId: z.uuid() })

export const GetInvitationInput = z.object({ id: z.uuid() })

export const ListUninvitedBodiesInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  search: z.string().trim().max(100),
})

export const RevokeLinkInput = z.object({ linkId: z.uuid() })

export const ListSilentBodiesInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  bodyType: z.string().optional(),
  borough: z.string().optional(),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})

export const ListInvitationsInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  bodyType: z.string().optional(),
  borough: z.string().optional(),
  search: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})

export const PUBLICATIONS = ['full', 'anonymous', 'none'] as const

export const GetTakePartInput = z.object({ slug: z.string().min(1).max(200) })

/** What a member of the public says before answering, and where the request came from (never kept). */
export const StartTakingPartInput = z.object({
  slug: z.string().min(1).max(200),
  /** '' for outside the boroughs listed, or not said. */
  boroughCode: z.string().max(50).default(''),
  wardCode: z.string().max(50).default(''),
  publication: z.enum(PUBLICATIONS, 'Choose whether your answers may be published'),
  /** For the address of one's own page and news of what came of it. */
  email: z
    .union([
      z.literal(''),
      z
        .email('Enter an e-mail address in the right form, such as name@example.org')
        .max(254, 'Enter a shorter e-mail address'),
    ])
    .default(''),
  /** A field that people do not see and programs fill in. */
  website: z
    .string()
    .max(0, 'Leave the field “Website” empty: it is there to stop programs that fill in every field')
    .default(''),
  address: z.string().nullable().default(null),
  /** The language they chose; '' for none. */
  locale: z.union([z.literal(''), z.string().refine(isLanguage)]).default(''),
})

export const GetResponseRatesInput = z.union([
  z.object({ consultationId: z.uuid(), stage: stageNumber }),
  z.object({ slug: z.string().min(1), stage: stageNumber }),
])

/** What somebody who is invited by the holder of a link does for the body. */
export const COLLEAGUE_ROLES = ['colleague', 'chair'] as const

const personName = z
  .string('Enter a name')
  .trim()
  .min(1, 'Enter a name')
  .max(120, 'Use at most 120 characters')
  .regex(/^[^\p{Cc}]*$/u, 'Use one line, without control characters')

const personEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters')
  .pipe(z.email('Enter an e-mail address like name@example.org'))

export const InviteColleagueInput = z.object({
  name: personName,
  /** Without one, the link is shown once, to be handed over. */
  email: optionalField(personEmail),
  role: z.enum(COLLEAGUE_ROLES, 'Choose what the person does for your group'),
  note: z.string().trim().max(1000, 'Use at most 1,000 characters').default(''),
})

export const TakeBackLinkInput = z.object({ linkId: z.uuid() })

export const PassOnInvitationInput = z.object({
  name: personName,
  email: personEmail,
  note: z.string().trim().max(1000, 'Use at most 1,000 characters').default(''),
  /** Whether the link that passes it on shall still work. */
  keepsOwn: z.boolean(),
})

/** Why a body will not answer this time, in the words of the form. */
export const DECLINE_REASONS = {
  'no-meeting': 'We have no meeting in time',
  'not-relevant': 'It is not relevant to us',
  'asked-too-often': 'We are asked too often',
  other: 'Another reason',
} as const
export type DeclineReason = keyof typeof DECLINE_REASONS
const declineReasons = Object.keys(DECLINE_REASONS) as [DeclineReason, ...DeclineReason[]]

export const DeclineInvitationInput = z
  .object({
    reason: z.enum(declineReasons, 'Choose the reason that fits best'),
    note: z.string().trim().max(1000, 'Use at most 1,000 characters').default(''),
  })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', {
    path: ['note'],
    message: 'Say in a few words what the reason is',
  })

export const ListDeclinedInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  bodyType: z.string().optional(),
  borough: z.string().optional(),
})

/** To whom a letter goes: somebody who was invited, or the chair by the record of the body. */
export const IssueLetterLinkInput = z.union([
  z.object({ linkId: z.uuid() }),
  z.object({ chairOfRecord: z.literal(true) }),
])

export const GivePaperCodesInput = z.object({ invitationIds: z.array(z.uuid()).min(1).max(1000) })

export const TellOfExtensionInput = z.object({ extensionId: z.uuid() })

/** More would be a nuisance, and none is a choice. */
export const MOST_REMINDERS = 4

export const SetRemindersInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  dates: z.array(z.iso.date('Enter a real date')).max(MOST_REMINDERS, 'Choose at most 4 days'),
})

export const NudgeBodyInput = z.object({
  invitationId: z.uuid(),
  note: z.string().trim().max(1000, 'Use at most 1,000 characters').default(''),
})

export const ConsultationInput = z.object({ consultationId: z.uuid(), stage: stageNumber })

export const IssuePreviewLinkInput = z.object({
  consultationId: z.uuid(),
  stage: stageNumber,
  name: z
    .string()
    .trim()
    .min(1, 'Enter the name of whoever tries it out')
    .max(100, 'Enter a name of at most 100 characters'),
})

export const EndPreviewInput = z.object({ invitationId: z.uuid() })
