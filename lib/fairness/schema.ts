import { z } from 'zod'
import { isCalendarDate } from '../core/london-time'

const id = z.uuid('That is not an address of this site.')

/** What the record cannot know, under the four headings (R v Brent ex p Gunning, 1985). */
export const HEADINGS = ['formative', 'reasons', 'time', 'consideration'] as const
export type Heading = (typeof HEADINGS)[number]

export const ENTRY_KINDS = [
  'decision-open',
  'time-allowed',
  'read-before-decision',
  'decision',
  'equality-impact',
  'victims-and-residents',
  'other',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const FairnessConsultationInput = z.object({ consultationId: id })
export const TimeAllowedInput = z.object({
  consultationId: id,
  /** A day that it might close on instead. */
  closesOn: z.string().refine(isCalendarDate, 'Enter a real date').optional(),
})

const words = {
  kind: z.enum(ENTRY_KINDS, 'Choose what it is about'),
  text: z.string().trim().min(1, 'Say it in words').max(5000, 'Use at most 5,000 characters'),
  declaredBy: z
    .string()
    .trim()
    .min(1, 'Say who declares it, with their post')
    .max(200, 'Use at most 200 characters'),
  onDate: z.string().refine(isCalendarDate, 'Enter a real date').nullable().default(null),
  documentId: z.union([id, z.literal('')]).default(''),
  evidenceUrl: z
    .union([
      z.literal(''),
      z.url({ protocol: /^https$/, error: 'Enter an address that begins with https://' }),
    ])
    .default(''),
}
const version = z.coerce.number().int().min(1)

export const AddEntryInput = z.object({ consultationId: id, ...words })
export const UpdateEntryInput = z.object({ entryId: id, version, ...words })
export const RemoveEntryInput = z.object({ entryId: id, version })
export const FairnessFileInput = z.object({ fileId: id })
export const MakeFairnessFileInput = z.object({ fileId: id, jobRunId: id })
