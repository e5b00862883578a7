import { z } from 'zod'
import { isCalendarDate } from '../core/london-time'

/** A filter as an address carries it: what cannot be read counts as not given. */
const filter = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional()).catch(undefined)

export const AuditFilterInput = z.object({
  /** An action, such as body.create, or the noun before its point. */
  action: filter(z.string().trim().max(100)),
  /** Part of a name. */
  actor: filter(z.string().trim().max(200)),
  /** A kind of thing (body) or the id of one. */
  subject: filter(z.string().trim().max(200)),
  /** First and last day, both included, in London. */
  from: filter(z.string().refine(isCalendarDate)),
  to: filter(z.string().refine(isCalendarDate)),
  page: z.coerce.number().int().min(1).catch(1),
})
