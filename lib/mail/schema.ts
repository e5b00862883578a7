import { z } from 'zod'
import { MAIL_STATUSES } from './types'

export const ListMailsInput = z.object({
  status: z.enum(MAIL_STATUSES).optional().catch(undefined),
  kind: z.string().max(50).optional(),
  search: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).catch(1).default(1),
})

export const GetMailInput = z.object({ id: z.uuid() })

export const MarkBouncedInput = z.object({
  mailId: z.uuid(),
  reason: z.string().trim().max(300, 'Use at most 300 characters').default(''),
})
