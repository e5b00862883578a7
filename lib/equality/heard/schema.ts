import { z } from 'zod'

/** Safe in the browser. */
export const GetWhoWasHeardInput = z.object({
  consultationId: z.string(),
  borough: z.string().max(20).default(''),
  /** Weights are an option, and marked where they are used. */
  isWeighted: z.boolean().default(false),
})
