import { z } from 'zod'
import { isCalendarDate, type CalendarDate } from '../core/london-time'

const id = z.uuid('That is not an address of this site.')
const code = z.string().trim().min(1)
const year = z.coerce.number().int().min(1990).max(2100)
const version = z.coerce.number().int().min(1)
const AN_ADDRESS = 'Enter an address that begins with https://'
const https = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: AN_ADDRESS })
  .max(2000, 'Use at most 2,000 characters for the address')

const said = {
  isMet: z.enum(['yes', 'no'], { error: 'Say whether it was met' }).transform((value) => value === 'yes'),
  onDate: z
    .string()
    .refine((value) => value === '' || isCalendarDate(value), 'Enter a real day')
    .transform((value) => (value === '' ? null : (value as CalendarDate)))
    .default(null),
  evidence: z
    .string()
    .trim()
    .min(1, 'Say what shows it, for example: minutes of the public meeting of 8 July')
    .max(2000, 'Use at most 2,000 characters'),
  evidenceUrl: z.union([z.literal(''), https], AN_ADDRESS).default(''),
}

export const ListMeasuresInput = z.object({ year: year.optional() })
export const GetMeasureInput = z.object({ code, year: year.optional() })
export const GetMeasureOfBodyInput = z.object({ code, bodyId: id, year })
export const AddMeasureEntryInput = z.object({ code, bodyId: id, year, ...said })
export const UpdateMeasureEntryInput = z.object({ entryId: id, version, ...said })
export const RemoveMeasureEntryInput = z.object({
  entryId: id,
  version,
  why: z.string().trim().min(1, 'Say why it is taken away').max(500, 'Use at most 500 characters'),
})
export const ChooseMeasureSourceInput = z.object({
  code,
  year,
  /** Empty: none, and it is entered. */
  consultationId: z.union([z.literal(''), id]),
})
export const MeasureProposalInput = z.object({ proposalId: id, version })
export const ChangeMeasureProposalInput = z.object({ proposalId: id, version, ...said })
export const ConfirmMeasureProposalInput = z.object({
  proposalId: id,
  version,
  /** Of what stood there when the officer looked; 0: nothing did. */
  entryVersion: z.coerce.number().int().min(0),
})
export const SendBackMeasureProposalInput = z.object({
  proposalId: id,
  version,
  why: z.string().trim().min(1, 'Say what is missing or wrong').max(500, 'Use at most 500 characters'),
})
export const GetMeasureProposalInput = z.object({ proposalId: id })
