import { z } from 'zod'

/** Pieces of input schemas for what forms and addresses carry. Safe in the browser. */

/** A field that may be left empty: a form sends '' then, and the verb reads null. */
export const optionalField = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z
    .string()
    .nullish()
    .transform((text) => text || null)
    .pipe(schema.nullable())

/** A filter of an address: what cannot be read (an old bookmark, a slip of the hand) counts as not given. */
export const filterField = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z
    .string()
    .nullish()
    .transform((text) => text || undefined)
    .pipe(schema.optional())
    .catch(undefined)

/** A page of a list; what is no page is the first. */
export const pageField = z
  .union([z.string(), z.number()])
  .nullish()
  .transform(Number)
  .pipe(z.int().min(1))
  .catch(1)
