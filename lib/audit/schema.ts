import { z } from 'zod'
import { filterField, pageField } from '../core/field-schema'
import { isCalendarDate } from '../core/london-time'

export const AuditFilterInput = z.object({
  /** An action, such as body.create, or the noun before its point. */
  action: filterField(z.string().trim().max(100)),
  /** Part of a name. */
  actor: filterField(z.string().trim().max(200)),
  /** A kind of thing (body) or the id of one. */
  subject: filterField(z.string().trim().max(200)),
  /** First and last day, both included, in London. */
  from: filterField(z.string().refine(isCalendarDate)),
  to: filterField(z.string().refine(isCalendarDate)),
  page: pageField,
})
