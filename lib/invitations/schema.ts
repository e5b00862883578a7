import { z } from 'zod'

/** What goes into the verbs of this room; messages are shown by the form's fields. Safe in the browser. */
export const LaunchConsultationInput = z.object({ id: z.uuid() })

export const IssueInvitationsInput = z.object({ stageId: z.uuid(), jobRunId: z.uuid() })

export const AddInvitationInput = z.object({
  consultationId: z.uuid(),
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
  search: z.string().trim().max(100),
})

export const RevokeLinkInput = z.object({ linkId: z.uuid() })

export const ListSilentBodiesInput = z.object({
  consultationId: z.uuid(),
  bodyType: z.string().optional(),
  borough: z.string().optional(),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})

export const ListInvitationsInput = z.object({
  consultationId: z.uuid(),
  bodyType: z.string().optional(),
  borough: z.string().optional(),
  search: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})

export const GetResponseRatesInput = z.union([
  z.object({ consultationId: z.uuid() }),
  z.object({ slug: z.string().min(1) }),
])
