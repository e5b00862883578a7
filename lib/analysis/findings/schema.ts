import { z } from 'zod'

const consultationId = z.uuid('That is not an address of this site.')

export const CompareVoicesInput = z.object({
  consultationId,
  /** Those of one borough only. */
  borough: z.string().max(20).default(''),
})

export const GetStrandsInput = z.object({ consultationId })

export const GetThemeQuotesInput = z.object({
  consultationId,
  /** One theme only. */
  theme: z.string().max(100).default(''),
})
