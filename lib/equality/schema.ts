import { z } from 'zod'

/** What goes into the verbs of this room. Safe in the browser. */
export const GiveEqualityAnswersInput = z.object({
  /** By the question's key, the code chosen; '' and what is left out were not answered. */
  answers: z.record(z.string().max(50), z.string().max(100)),
})

export const GetEqualityCountsInput = z.object({ consultationId: z.uuid() })
