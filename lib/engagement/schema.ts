import { z } from 'zod'

/** What is asked of the ledger. */
export const CountRecentlyAskedInput = z.object({
  bodyIds: z.array(z.uuid()),
  days: z.number().int().min(1).max(3_650),
  /** Subjects that do not count: what is being planned is not "something else". */
  exceptSubjectIds: z.array(z.string()).default([]),
})
