import { z } from 'zod'

const id = z.uuid('That is not an address of this site.')
const token = z.string().regex(/^[\w-]{20,100}$/, 'That is not a link of ours.')

/** Whom a later edition is told to: everybody who took part is told of the first. */
export const WHOM = ['not-yet', 'told-before'] as const
export type Whom = (typeof WHOM)[number]

export const CLEAR = ['yes', 'partly', 'no'] as const
export const AGAIN = ['yes', 'perhaps', 'no'] as const

export const TellingConsultationInput = z.object({ consultationId: id })

export const TellingIdInput = z.object({ tellingId: id, jobRunId: id })

export const TellOfEditionInput = z.object({
  consultationId: id,
  edition: z.coerce.number().int().min(1),
  whom: z.enum(WHOM, 'Choose whom to tell'),
})

export const TellingEventInput = z.object({
  consultationId: id,
  eventId: z.string().regex(/^\d{1,18}$/, 'That is not an address of this site.'),
})

export const PublishedFeedbackInput = z.object({ slug: z.string().max(200) })

export const ToldInput = z.object({ token })

export const ChooseNewsInput = z.object({ token, wantsNews: z.boolean() })

export const GiveFeedbackInput = z.object({
  token,
  isClear: z.enum(CLEAR, 'Say whether it is clear what came of it'),
  wouldAgain: z.enum(AGAIN, 'Say whether you would take part again'),
})
