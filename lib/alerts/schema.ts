import { z } from 'zod'

/** What goes into the verbs of this room. Messages are shown by the form's fields. Safe in the browser. */
export const ALERT_KINDS = ['opened', 'closing', 'reported'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

const kinds = z
  .array(z.enum(ALERT_KINDS))
  .min(1, 'Choose at least one thing to be told of')
  .transform((given) => [...new Set(given)])
/** None: all of London. */
const boroughCodes = z
  .array(z.string().max(20))
  .max(100)
  .default([])
  .transform((given) => [...new Set(given)].sort())

export const AskForAlertsInput = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, 'Enter a shorter address')
    .pipe(z.email('Enter an e-mail address such as name@example.org')),
  kinds,
  boroughCodes,
})
export const AlertTokenInput = z.object({ token: z.string().min(1).max(200) })
export const ChangeAlertsInput = z.object({
  token: z.string().min(1).max(200),
  version: z.coerce.number().int().min(1),
  kinds,
  boroughCodes,
})
